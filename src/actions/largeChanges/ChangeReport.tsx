import { Button, makeStyles } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import { useEffect, useState } from "react";
import { FilterChips } from "../../components/FilterChips.tsx";
import { MessageCard } from "../../components/MessageCard.tsx";
import { RowList } from "../../components/RowList.tsx";
import { focusTitle, Header, Screen } from "../../components/Screen.tsx";
import { useConfirmDialog } from "../../components/useConfirmDialog.ts";
import { buttonsBox, footerBox, topBox } from "../../components/screenBoxes.ts";
import { useWording } from "../../components/WordingContext.tsx";
import type { Pane } from "../../store/pane.ts";
import type { PaneState } from "../../store/state.ts";
import { PersonLine } from "../PersonLine.tsx";
import { UndoDialog } from "../UndoDialog.tsx";
import { continuations, countStates, isAnyUnknown, type ChangeRecord } from "./changeRecord.ts";
import type { LargeChanges } from "./createLargeChanges.ts";
import { recordFilter, recordText, recordTitle, stateText, type RecordFilter } from "./recordText.ts";
import { freshList, useLargeChanges, type LoadLargeChanges } from "./useLargeChanges.ts";

const useStyles = makeStyles({ top: topBox, footer: footerBox, buttons: buttonsBox });

interface ChangeReportProps {
  readonly pane: Pane;
  readonly state: PaneState;
  readonly address: string;
  readonly load: LoadLargeChanges;
  /** The ID of the record. */
  readonly id: string;
  readonly onBack: () => void;
}

/** The report of a large change: what happened to each of the people, with Undo, and Continue if it has not ended. */
export function ChangeReport({ load, id, ...props }: ChangeReportProps) {
  const { changes, records, stored } = useLargeChanges(load, props.state);
  const record = records.find((one) => one.id === id);
  const isGone = changes !== undefined && !record;
  const { onBack } = props;
  useEffect(() => {
    if (isGone) onBack();
  }, [isGone, onBack]);
  return changes && record ? (
    <Report {...props} {...{ changes, record }} isStored={stored.includes(id)} />
  ) : null;
}

interface ReportProps extends Pick<ChangeReportProps, "pane" | "state" | "address" | "onBack"> {
  readonly changes: LargeChanges;
  readonly record: ChangeRecord;
  readonly isStored: boolean;
}

function Report({ pane, state, address, onBack, changes, record, isStored }: ReportProps) {
  const styles = useStyles();
  const wording = useWording();
  const { text } = wording;
  const undoDialog = useConfirmDialog(focusTitle);
  const [filter, setFilter] = useState<RecordFilter | "all">("all");
  const { request, states } = record;
  const counts = countStates(record);
  const { rest, undo } = continuations(record);
  const isUnknown = isAnyUnknown(record);
  const isComplete = counts.left + counts.half + counts.unknown + counts.notRestored === 0;
  const cannotChange = state.accessMode === "readOnly" || freshList(state) === undefined;

  // The list that the pane has may be older than the call whose outcome is not known.
  useEffect(() => {
    if (isUnknown) void pane.readList();
  }, [pane, isUnknown]);

  const goOn = async (what: "rest" | "undo") => {
    const list = freshList(pane.state());
    const change = list && (await changes.prepare(record.id, what, list));
    if (change) void pane.change(change);
    onBack();
  };
  const places = states.flatMap((one, place) =>
    filter === "all" || recordFilter(one) === filter ? [place] : [],
  );
  const chip = (key: RecordFilter, label: string, count: number) =>
    count > 0 ? [{ key, label, count }] : [];
  const doneButton = (
    <Button
      appearance={rest ? "secondary" : "primary"}
      onClick={() => {
        onBack();
        void changes.forget(record.id);
      }}
    >
      {text("done")}
    </Button>
  );
  return (
    <Screen
      header={<Header title={text("changeReportTitle")} focusTitle {...{ address, onBack }} />}
      footer={
        <div className={styles.footer}>
          <div className={styles.buttons}>
            {rest ? (
              <Button appearance="primary" disabledFocusable={cannotChange} onClick={() => void goOn("rest")}>
                {text("continue")}
              </Button>
            ) : (
              doneButton
            )}
            {undo && (
              <Button aria-haspopup="dialog" disabledFocusable={cannotChange} onClick={undoDialog.ask}>
                {text("undoAsk")}
              </Button>
            )}
            {rest && doneButton}
          </div>
        </div>
      }
    >
      <div className={styles.top}>
        <MessageCard
          icon={isComplete ? <CheckmarkCircle20Filled /> : <Warning20Filled />}
          title={recordTitle(record, wording)}
          text={recordText(record, isStored, wording)}
          warns={!isComplete}
        >
          {isUnknown && (
            <Button size="small" onClick={() => void pane.readList()}>
              {text("checkList")}
            </Button>
          )}
        </MessageCard>
        <FilterChips
          label={text("filterReport")}
          pressed={filter}
          onPress={setFilter}
          chips={[
            { key: "all", label: text("kindAll"), count: counts.all },
            ...chip("done", text("chipDone"), counts.made + counts.notRestored),
            ...chip("notDone", text("chipNotDone"), counts.left + counts.half),
            ...chip("unknown", text("unknownPerson"), counts.unknown),
            ...chip("restored", text("chipRestored"), counts.restored),
          ]}
        />
      </div>
      <RowList label={text("reportRows")} rows={states} places={places} height={() => 69}>
        {(one, place) => {
          const contact = request.contacts[place];
          return contact && <PersonLine contact={contact} note={stateText(request, one, wording)} />;
        }}
      </RowList>
      {undo && undoDialog.isThere && (
        <UndoDialog
          {...undoDialog.dialog}
          change={undo}
          onConfirm={() => undoDialog.answer(() => void goOn("undo"))}
        />
      )}
    </Screen>
  );
}
