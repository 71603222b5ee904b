import { Button, Input, makeStyles } from "@fluentui/react-components";
import { AddCircle16Regular } from "@fluentui/react-icons/svg/add-circle";
import { ArrowUndo16Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { PersonEdit16Regular } from "@fluentui/react-icons/svg/person-edit";
import { SubtractCircle16Regular } from "@fluentui/react-icons/svg/subtract-circle";
import { Warning16Regular } from "@fluentui/react-icons/svg/warning";
import { useId, type ReactNode } from "react";
import { useWording } from "../../components/WordingContext.tsx";
import type { PlannedRow } from "../job/plan.ts";
import { RowLine, type Tone } from "../rows/RowLine.tsx";
import { plannedOutcomeText } from "../rows/rowText.ts";
import type { Correction } from "./createCheck.ts";
import { toRowKind, type RowKind } from "./rowKinds.ts";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "flex-start" },
  line: { flexGrow: 1, minWidth: 0 },
  out: { flexShrink: 0, marginInlineEnd: "-8px" },
  editor: { display: "flex", flexDirection: "column", gap: "8px", marginTop: "4px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

const appearances: Readonly<Record<RowKind, { readonly icon: ReactNode; readonly tone: Tone }>> = {
  new: { icon: <AddCircle16Regular />, tone: "brand" },
  there: { icon: <Checkmark16Regular />, tone: "plain" },
  otherName: { icon: <PersonEdit16Regular />, tone: "warning" },
  duplicate: { icon: <Copy16Regular />, tone: "plain" },
  invalid: { icon: <ErrorCircle16Filled />, tone: "danger" },
  overLimit: { icon: <Warning16Regular />, tone: "warning" },
  leftOut: { icon: <SubtractCircle16Regular />, tone: "plain" },
};

interface CheckRowProps {
  readonly row: PlannedRow;
  /** What the user is typing instead of the wrong value. */
  readonly typed: string | undefined;
  readonly onType: (typed: string) => void;
  readonly onCorrect: (correction: Correction) => void;
  readonly onSkip: (isSkipped: boolean) => void;
}

/** Estimates the height of a row in pixels. */
export function estimateRowHeight(row: PlannedRow): number {
  if (toRowKind(row) === "invalid") return 145;
  return row.fate.kind === "new" ? 53 : 69;
}

/** One row of the check. It can be skipped, and a wrong value can be corrected here. */
export function CheckRow({ row, typed, onType, onCorrect, onSkip }: CheckRowProps) {
  const styles = useStyles();
  const noteId = useId();
  const wording = useWording();
  const { text } = wording;
  const { wanted, fate } = row;
  const note = plannedOutcomeText(row, wording);
  const line = { planned: row, note, ...appearances[toRowKind(row)] };
  const number = String(wanted.row);
  const field = findFaultyField(row);
  if (field) {
    const value = typed ?? wanted[field];
    return (
      <RowLine {...line} noteId={noteId}>
        <form
          className={styles.editor}
          onSubmit={(event) => {
            event.preventDefault();
            onCorrect({ [field]: value });
          }}
        >
          <Input
            aria-label={text(labels[field], { row: number })}
            aria-invalid
            aria-describedby={noteId}
            value={value}
            autoComplete="off"
            spellCheck={false}
            onChange={(_, data) => onType(data.value)}
          />
          <div className={styles.buttons}>
            <Button size="small" type="submit">
              {text("apply")}
            </Button>
            <Button
              size="small"
              appearance="subtle"
              aria-label={text("skipNamed", { row: number })}
              onClick={() => onSkip(true)}
            >
              {text("skip")}
            </Button>
          </div>
        </form>
      </RowLine>
    );
  }
  const isSkipped = fate.kind === "leftOut";
  const name = text(isSkipped ? "includeNamed" : "skipNamed", { row: number });
  return (
    <div className={styles.row}>
      <div className={styles.line}>
        <RowLine {...line} />
      </div>
      {fate.kind !== "there" && fate.kind !== "duplicate" && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.out}
          icon={isSkipped ? <ArrowUndo16Regular /> : <SubtractCircle16Regular />}
          aria-label={name}
          title={text(isSkipped ? "include" : "skip")}
          onClick={() => onSkip(!isSkipped)}
        />
      )}
    </div>
  );
}

const labels = {
  address: "correctAddress",
  displayName: "correctDisplayName",
  groupName: "correctGroup",
} as const;

/** Returns the field to correct so that the row can be added. Undefined if there is none. */
function findFaultyField({ fate }: PlannedRow): keyof typeof labels | undefined {
  if (fate.kind === "badName") return fate.field;
  if (fate.kind === "severalNames") return "displayName";
  if (fate.kind === "badAddress" || fate.kind === "splitCell") return "address";
  return fate.kind === "badGroup" || fate.kind === "severalGroups" ? "groupName" : undefined;
}
