import {
  Button,
  Checkbox,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { escapeTo, focusTitle, Header, Screen } from "../../components/Screen.tsx";
import { LiveRegion } from "../../components/LiveRegion.tsx";
import { useWording } from "../../components/WordingContext.tsx";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import { GroupChoiceField } from "../GroupChoiceField.tsx";
import { importGroupText, readGroupName, type ImportGroup } from "../importGroup.ts";
import type { ImportRow } from "../job/importRow.ts";
import { RowList } from "../rows/RowList.tsx";
import { useBulkStyles } from "../useBulkStyles.ts";
import type { People, PeopleState } from "./createPeople.ts";
import { createPeopleRows, toImportRows, type PersonRow } from "./createPeopleRows.ts";
import { PersonItem } from "./PersonItem.tsx";

const useStyles = makeStyles({
  top: { display: "flex", alignItems: "center", padding: "4px 8px" },
  all: { flexGrow: 1, maxWidth: "none" },
  onlyNew: { flexShrink: 0, whiteSpace: "nowrap" },
  rows: { "& li": { paddingBlock: 0, borderBottomStyle: "none" } },
  end: { margin: "12px 16px" },
  other: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 8px",
    margin: "8px 16px 0",
    padding: "8px",
    backgroundColor: tokens.colorSubtleBackgroundHover,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    ":empty": { display: "none" },
  },
  words: { ...typographyStyles.caption1, flexGrow: 1 },
});

interface PeopleScreenProps {
  readonly people: People;
  /** Undefined if the list is not loaded. */
  readonly list: ImItemList | undefined;
  readonly address: string;
  readonly onBack: () => void;
  /** Adds the selected people. `title` says where they come from. */
  readonly onAdd: (title: string, wanted: readonly ImportRow[]) => void;
}

/** The people of the open item, to select from. */
export function PeopleScreen({ people, list, address, onBack, onAdd }: PeopleScreenProps) {
  const styles = { ...useBulkStyles(), ...useStyles() };
  const wording = useWording();
  const { text, number, sentences } = wording;
  const state = useSyncExternalStore(people.subscribe, people.state);
  const { item } = state;
  const { rows, hasOwnAddress } = useMemo(
    () => createPeopleRows(state, people.ownAddress, list),
    [state, people.ownAddress, list],
  );
  // A draft may name other people by now.
  useEffect(() => people.refresh(), [people]);
  // The button that switched to the other item is unmounted with it.
  useEffect(focusTitle, [item]);

  const title = text(item?.kind === "appointment" ? "peopleInAppointment" : "peopleInMessage");
  const selected = rows.filter(({ isSelected }) => isSelected);
  const selectable = rows.filter(({ disabledReason }) => disabledReason === undefined);
  const isReceived = item?.kind === "message" && item.id !== undefined;
  const shown = importGroupText(state.group, list, wording);
  const note = sentences(
    hasOwnAddress && rows.length > 0 ? text("youAreNotListed") : "",
    isReceived && rows.length > 0 ? text("bccNotVisible") : "",
  );
  return (
    <div onKeyDown={escapeTo(onBack, true)}>
      <Screen
        header={<Header title={title} about={item?.subject} focusTitle {...{ address, onBack }} />}
        footer={
          rows.length > 0 && (
            <PeopleFooter
              list={list}
              group={state.group}
              selected={selected}
              onGroup={people.setGroup}
              onCancel={onBack}
              onAdd={(wanted) => {
                people.endSelection();
                onAdd(item?.subject || title, wanted);
              }}
            />
          )
        }
      >
        <OtherItemNotice people={people} state={state} />
        {rows.length === 0 ? (
          <p className={styles.none}>{text(item ? "noOneButYou" : "noItem")}</p>
        ) : (
          <>
            <div className={styles.top}>
              <Checkbox
                className={styles.all}
                disabled={selectable.length === 0}
                checked={selected.length === 0 ? false : selected.length === selectable.length || "mixed"}
                onChange={() => people.selectAll(selected.length === selectable.length ? "none" : "all")}
                label={text("selectedOf", { chosen: number(selected.length), all: number(rows.length) })}
              />
              <Button
                appearance="subtle"
                size="small"
                className={styles.onlyNew}
                onClick={() => people.selectAll("new")}
              >
                {text("onlyNew")}
              </Button>
            </div>
            <div className={styles.rows}>
              <RowList
                label={title}
                rows={rows}
                places={rows.map((_, index) => index)}
                height={({ expansion }) => (expansion?.kind === "failed" ? 96 : 48)}
              >
                {(row) => (
                  <PersonItem
                    row={row}
                    groupText={shown}
                    onSelect={(on) => people.select(row.address, on)}
                    onExpand={() => people.expand(row.address)}
                    onCollapse={() => people.collapse(row.address)}
                  />
                )}
              </RowList>
            </div>
          </>
        )}
        {note && <p className={mergeClasses(styles.note, styles.end)}>{note}</p>}
        <ExpansionAnnouncement rows={rows} />
      </Screen>
    </div>
  );
}

/** Announces to screen readers how many people expanded distribution lists contain. */
function ExpansionAnnouncement({ rows }: { readonly rows: readonly PersonRow[] }) {
  const { text, count, sentences } = useWording();
  const announcements = rows.flatMap((row) => {
    if (row.expansion?.kind !== "expanded") return [];
    const beneath = rows.filter(({ parent }) => parent?.address === row.address).length;
    const name = row.person.name || row.person.address;
    return [text("foundInList", { people: count("people", beneath), name })];
  });
  return <LiveRegion text={sentences(...announcements)} />;
}

/** The notice that another item is selected in Outlook than the one shown. Empty if it is the same. */
function OtherItemNotice({ people, state }: { readonly people: People; readonly state: PeopleState }) {
  const styles = useStyles();
  const { text } = useWording();
  const { item, selected } = state;
  if (item === selected) return <div role="status" className={styles.other} />;
  const notice = !selected
    ? "nothingNow"
    : selected.kind === "appointment"
      ? "otherAppointmentNow"
      : "otherMessageNow";
  return (
    <div role="status" className={styles.other}>
      <span className={styles.words}>{text(notice)}</span>
      {selected && (
        <Button size="small" onClick={people.showSelected}>
          {text("showItsPeople")}
        </Button>
      )}
    </div>
  );
}

interface PeopleFooterProps {
  readonly list: ImItemList | undefined;
  readonly group: ImportGroup;
  readonly selected: readonly PersonRow[];
  readonly onGroup: (group: ImportGroup) => void;
  readonly onAdd: (wanted: readonly ImportRow[]) => void;
  readonly onCancel: () => void;
}

/** The field for the group, and the button that adds the selected people to it. */
function PeopleFooter({ list, group, selected, onGroup, onAdd, onCancel }: PeopleFooterProps) {
  const styles = useBulkStyles();
  const { text, count } = useWording();
  const [isChecked, setChecked] = useState(false);
  const disabledReason = !list
    ? text("listNotThere")
    : selected.length === 0
      ? text("selectSomeone")
      : undefined;
  const arePeople = selected.every(({ person }) => !person.isDistributionList);
  const add = () => {
    setChecked(true);
    const name = readGroupName(group);
    if (name.ok) onAdd(toImportRows(selected, name.value));
  };
  return (
    <div className={styles.footer}>
      <GroupChoiceField
        label={text("addToGroup")}
        list={list}
        choice={group}
        isChecked={isChecked}
        onChoice={(choice) => {
          setChecked(false);
          onGroup(choice);
        }}
      />
      {disabledReason !== undefined && (
        <p id="whyNotAdd" className={styles.note}>
          {disabledReason}
        </p>
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={disabledReason !== undefined}
          {...(disabledReason !== undefined && { "aria-describedby": "whyNotAdd" })}
          onClick={add}
        >
          {count(arePeople ? "addPeople" : "addEntries", selected.length)}
        </Button>
        <Button onClick={onCancel}>{text("cancel")}</Button>
      </div>
    </div>
  );
}
