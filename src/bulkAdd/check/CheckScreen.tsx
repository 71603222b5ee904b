import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowSort16Regular } from "@fluentui/react-icons/svg/arrow-sort";
import { useMemo, useState } from "react";
import { Header, Screen } from "../../components/Screen.tsx";
import { LiveRegion } from "../../components/LiveRegion.tsx";
import { useWording } from "../../components/WordingContext.tsx";
import type { DirectoryPerson } from "../../directory/directoryPerson.ts";
import type { Bulk } from "../createBulk.ts";
import { areContacts, needsCall, type Plan } from "../job/plan.ts";
import { FilterChips } from "../../components/FilterChips.tsx";
import { RowList } from "../../components/RowList.tsx";
import { isMisread, rowName } from "../rows/rowText.ts";
import { useBulkStyles } from "../useBulkStyles.ts";
import { CheckRow, estimateRowHeight } from "./CheckRow.tsx";
import type { CheckState } from "./createCheck.ts";
import { LookUpCard } from "./LookUpCard.tsx";
import { UnreadCard } from "./UnreadCard.tsx";
import { kindText, countKinds, findShownPlaces, toRowKind, rowKinds, type RowKind } from "./rowKinds.ts";

const useStyles = makeStyles({
  sort: { alignSelf: "flex-start", marginInlineStart: "-8px" },
  sorted: { "&, & .fui-Button__icon": { color: tokens.colorBrandForeground1 } },
  notes: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  misread: {
    ...typographyStyles.body1,
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "8px",
    margin: "8px 16px",
    padding: "8px 12px",
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  names: { overflowWrap: "anywhere", maxHeight: "48px", overflowY: "auto" },
});

interface CheckScreenProps {
  readonly bulk: Bulk;
  readonly check: CheckState;
  readonly address: string;
  /** True while another job runs. */
  readonly isBusy: boolean;
  readonly onBack: () => void;
  readonly onCancel: () => void;
}

const nothingPlanned: Plan = { rows: [], newGroups: [] };

/** The check before a job: what would happen to each row. Nothing is sent until the user confirms. */
export function CheckScreen({ bulk, check, address, isBusy, onBack, onCancel }: CheckScreenProps) {
  const styles = { ...useBulkStyles(), ...useStyles() };
  const wording = useWording();
  const { text, count, locale } = wording;
  const [filter, setFilter] = useState<RowKind>();
  const [problemsFirst, setProblemsFirst] = useState(true);
  const [lastChange, setLastChange] = useState<{ readonly changed: number; readonly place: number }>();
  const { rows, newGroups } = check.plan ?? nothingPlanned;
  const counts = useMemo(() => countKinds(rows), [rows]);
  const { lookUp } = check;
  // While people are looked up, rows stay where they are.
  const sorted =
    lookUp.kind === "running" && lookUp.plan.rows.length === rows.length ? lookUp.plan.rows : rows;
  const places = useMemo(
    () => findShownPlaces(sorted, filter, problemsFirst),
    [sorted, filter, problemsFirst],
  );

  const rowsToAdd = rows.filter(({ fate }) => needsCall(fate));
  const disabledReason =
    lookUp.kind === "running"
      ? text("stillLookingUp")
      : check.isPlanning
        ? text("checking")
        : isBusy
          ? text("anotherJobRuns")
          : rowsToAdd.length === 0
            ? text("nothingToAdd")
            : undefined;

  /** Changes a row and moves the focus to the next one. */
  const changeRow = (place: number, what: () => void) => {
    const at = places.indexOf(place);
    const next = places[at + 1] ?? places[at - 1];
    what();
    setLastChange({ changed: place, place: next ?? -1 });
  };
  /** Changes a row that stays in its place, and focuses its first field or button, which tells what to do. */
  const stayAt = (place: number, what: () => void) => {
    what();
    setLastChange({ changed: -1, place });
  };
  const selectPerson = (place: number, person: DirectoryPerson) => {
    const select = () => bulk.check.select(place, person);
    // The address has to be confirmed next.
    if (person.im?.source === "guess") stayAt(place, select);
    else changeRow(place, select);
  };
  const lastChangedRow = lastChange && rows[lastChange.changed];
  const chips = [
    { key: "all" as const, label: text("kindAll"), count: rows.length },
    ...rowKinds
      .filter((kind) => counts[kind] > 0 || kind === filter)
      .map((kind) => ({ key: kind, label: text(kindText[kind]), count: counts[kind] })),
  ];

  return (
    <Screen
      header={
        <Header title={text("checkTitle")} about={check.title} onBack={onBack} focusTitle {...{ address }} />
      }
      footer={
        <div className={styles.footer}>
          <div className={styles.notes}>
            {newGroups.length > 0 && (
              <div className={styles.names}>
                {count("groupsToMake", newGroups.length, {
                  names: new Intl.ListFormat(locale).format(newGroups),
                })}
              </div>
            )}
            <div id="beforeAdding">{disabledReason ?? text("nothingSentYet")}</div>
          </div>
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              aria-describedby="beforeAdding"
              disabledFocusable={disabledReason !== undefined}
              onClick={bulk.startJob}
            >
              {count(areContacts(rowsToAdd) ? "addContacts" : "addEntries", rowsToAdd.length)}
            </Button>
            <Button onClick={onCancel}>{text("cancel")}</Button>
          </div>
        </div>
      }
    >
      {check.unread && <UnreadCard unread={check.unread} />}
      <LookUpCard check={check} onLookUp={bulk.check.lookUp} onStop={bulk.check.stopLookUp} />
      <div className={styles.top}>
        <FilterChips
          label={text("filterRows")}
          chips={chips}
          pressed={filter ?? "all"}
          onPress={(key) => setFilter(key === "all" ? undefined : key)}
        />
        {!filter && (
          <Button
            size="small"
            appearance="subtle"
            className={mergeClasses(styles.sort, problemsFirst && styles.sorted)}
            icon={<ArrowSort16Regular />}
            aria-pressed={problemsFirst}
            onClick={() => setProblemsFirst(!problemsFirst)}
          >
            {text("problemsFirst")}
          </Button>
        )}
      </div>
      <LiveRegion
        text={
          lastChangedRow
            ? text("rowIsNow", {
                name: rowName(lastChangedRow.wanted, wording),
                what: text(kindText[toRowKind(lastChangedRow)]),
              })
            : ""
        }
      />
      {bulk.isFileChecked() && rows.some(({ fate }) => isMisread(fate)) && (
        <div role="status" className={styles.misread}>
          {text("lettersMisread")}
          <Button size="small" onClick={bulk.back}>
            {text("selectEncoding")}
          </Button>
        </div>
      )}
      {places.length === 0 && !check.isPlanning && <p className={styles.none}>{text("noRows")}</p>}
      <RowList
        label={text("rowsToCheck")}
        rows={rows}
        places={places}
        focus={lastChange}
        height={estimateRowHeight}
      >
        {(row, place) => (
          <CheckRow
            row={row}
            typed={check.typed.get(place)}
            found={check.found.get(place)}
            onType={(typed) => bulk.check.type(place, typed)}
            onCorrect={(correction) => changeRow(place, () => bulk.check.correct(place, correction))}
            onSkip={(isOut) => changeRow(place, () => bulk.check.skip(place, isOut))}
            onSelect={(person) => selectPerson(place, person)}
            onConfirm={(address) => changeRow(place, () => bulk.check.confirm(place, address))}
            onDeselect={() => stayAt(place, () => bulk.check.deselect(place))}
          />
        )}
      </RowList>
    </Screen>
  );
}
