import {
  Button,
  Checkbox,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { Card } from "../../components/Card.tsx";
import { escapeTo, focusTitle, Header, Screen } from "../../components/Screen.tsx";
import { LiveRegion } from "../../components/LiveRegion.tsx";
import { Spinner } from "../../components/Spinner.tsx";
import { useWording } from "../../components/WordingContext.tsx";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import { success } from "../../shared/result.ts";
import { GroupChoiceField } from "../GroupChoiceField.tsx";
import { importGroupText, readGroupName, type ImportGroup } from "../importGroup.ts";
import type { ImportRow } from "../job/importRow.ts";
import { RowList } from "../../components/RowList.tsx";
import { useBulkStyles } from "../useBulkStyles.ts";
import type { Gap, People, PeopleState } from "./createPeople.ts";
import { createPeopleRows, toImportRows, type PersonRow } from "./createPeopleRows.ts";
import { PersonItem } from "./PersonItem.tsx";

const useStyles = makeStyles({
  top: { display: "flex", alignItems: "center", padding: "4px 8px" },
  all: { flexGrow: 1, maxWidth: "none" },
  count: {
    ...typographyStyles.caption1,
    flexShrink: 0,
    paddingInline: "8px",
    color: tokens.colorNeutralForeground3,
  },
  gap: { margin: "12px 16px 4px" },
  gapText: { ...typographyStyles.body1, margin: 0 },
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
  useEffect(() => void people.refresh(), [people]);
  useEffect(focusTitle, [item?.kind, item?.id]);
  // The button that switched to the other item, or read this one again, may have left the page.
  useEffect(() => {
    if (document.activeElement === document.body) focusTitle();
  }, [item]);

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
        <GapNotice
          item={item}
          count={rows.filter(({ depth }) => depth === 0).length}
          onUpdate={people.refresh}
        />
        {rows.length === 0 ? (
          <p className={styles.none}>{item?.gap ? "" : text(item ? "noOneButYou" : "noItem")}</p>
        ) : (
          <>
            <div className={styles.top}>
              <Checkbox
                className={styles.all}
                disabled={selectable.length === 0}
                checked={selected.length === 0 ? false : selected.length === selectable.length || "mixed"}
                onChange={() => people.selectAll(selected.length === selectable.length ? "none" : "all")}
                label={text("selectAll")}
              />
              <span className={styles.count}>
                {text("selectedOf", { chosen: number(selected.length), all: number(rows.length) })}
              </span>
            </div>
            <div className={styles.rows}>
              <RowList
                label={title}
                rows={rows}
                places={rows.map((_, index) => index)}
                height={({ expansion, person }) =>
                  expansion?.kind === "failed" || person.isKindUnknown ? 96 : 48
                }
              >
                {(row) => (
                  <PersonItem
                    row={row}
                    groupText={shown}
                    onSelect={(on) => people.select(row.address, on)}
                    onExpand={() => people.expand(row.address)}
                    onCollapse={() => people.collapse(row.address)}
                    onAsGroup={(on) => people.setAsGroup(row.address, on)}
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

interface GapNoticeProps {
  readonly item: PeopleState["item"];
  /** Number of people of the item. */
  readonly count: number;
  readonly onUpdate: () => Promise<void>;
}

/** The warning that Outlook may not have given everyone, and how to get the others. Announces how many there are then. */
function GapNotice({ item, count: peopleCount, onUpdate }: GapNoticeProps) {
  const styles = useStyles();
  const { text, count, number } = useWording();
  const [isUpdating, setIsUpdating] = useState(false);
  const [isUpdated, setIsUpdated] = useState(false);
  const update = () => {
    setIsUpdating(true);
    void onUpdate().then(() => {
      setIsUpdating(false);
      setIsUpdated(true);
    });
  };
  const gapText = (gap: Gap): string => {
    if (gap.kind === "unread") return text("gapUnread");
    const mostText = item?.kind === "appointment" ? "gapMostAttendees" : "gapMost";
    return text(gap.kind === "hidden" ? "gapHidden" : mostText, { given: number(gap.given) });
  };
  return (
    <>
      <LiveRegion text={isUpdated && !isUpdating ? count("people", peopleCount) : ""} />
      {item?.gap && (
        <div className={styles.gap}>
          <Card
            tone="warning"
            icon={<Warning20Filled />}
            label={text("someMayBeMissing")}
            title={text("someMayBeMissing")}
            buttons={
              item.gap.kind !== "most" && (
                <Button
                  size="small"
                  disabledFocusable={isUpdating}
                  icon={isUpdating ? <Spinner /> : null}
                  onClick={update}
                >
                  {text("updatePeople")}
                </Button>
              )
            }
          >
            <p className={styles.gapText}>{gapText(item.gap)}</p>
          </Card>
        </div>
      )}
    </>
  );
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
  readonly group: PeopleState["group"];
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
  const arePeople = selected.every(({ isAddedAsGroup }) => !isAddedAsGroup);
  const field = useRef<HTMLSelectElement>(null);
  const add = () => {
    setChecked(true);
    // Nobody is added to Other Contacts unless it was selected. A distribution group is added to no group.
    const needsGroup = selected.some(({ isAddedAsGroup }) => !isAddedAsGroup);
    const name = group !== null ? readGroupName(group) : needsGroup ? undefined : success("");
    if (!name) field.current?.focus();
    else if (name.ok) onAdd(toImportRows(selected, name.value));
  };
  return (
    <div className={styles.footer}>
      <GroupChoiceField
        label={text("addToGroup")}
        list={list}
        choice={group}
        isChecked={isChecked}
        field={field}
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
