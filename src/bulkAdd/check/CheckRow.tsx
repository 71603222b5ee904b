import { Button, Input, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { AddCircle16Regular } from "@fluentui/react-icons/svg/add-circle";
import { ArrowUndo16Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { PersonEdit16Regular } from "@fluentui/react-icons/svg/person-edit";
import { QuestionCircle16Regular } from "@fluentui/react-icons/svg/question-circle";
import { SubtractCircle16Regular } from "@fluentui/react-icons/svg/subtract-circle";
import { Warning16Regular } from "@fluentui/react-icons/svg/warning";
import { useId, type ReactNode } from "react";
import { useWording } from "../../components/WordingContext.tsx";
import type { PlannedRow } from "../job/plan.ts";
import type { DirectoryPerson } from "../../directory/directoryPerson.ts";
import type { Wording } from "../../i18n/wording.ts";
import { RowLine, type Tone } from "../rows/RowLine.tsx";
import { plannedOutcomeText, rowName } from "../rows/rowText.ts";
import type { Correction } from "./createCheck.ts";
import { choicesOf, type FoundPeople } from "./foundPeople.ts";
import { proposalText } from "./lookUpText.ts";
import { PeopleChoices } from "./PeopleChoices.tsx";
import { toRowKind, type RowKind } from "./rowKinds.ts";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "flex-start" },
  line: { flexGrow: 1, minWidth: 0 },
  out: { flexShrink: 0, marginInlineEnd: "-8px" },
  editor: { display: "flex", flexDirection: "column", gap: "8px", marginTop: "4px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  proposal: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  deselect: { marginInlineStart: "-8px" },
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
  /** The result of the search for its person. */
  readonly found: FoundPeople | undefined;
  readonly onType: (typed: string) => void;
  readonly onCorrect: (correction: Correction) => void;
  readonly onSkip: (isSkipped: boolean) => void;
  readonly onSelect: (person: DirectoryPerson) => void;
  readonly onConfirm: (address: string) => void;
  readonly onDeselect: () => void;
}

/** Estimates the height of a row in pixels. */
export function estimateRowHeight(row: PlannedRow): number {
  if (toRowKind(row) === "invalid") return 145;
  return row.fate.kind === "new" ? 53 : 69;
}

/**
 * One row of the check. It can be skipped, a wrong value can be corrected here, and a person of the directory can be
 * selected, confirmed, or taken away.
 */
export function CheckRow(props: CheckRowProps) {
  const { row, typed, found, onType, onCorrect, onSkip, onSelect, onConfirm, onDeselect } = props;
  const styles = useStyles();
  const noteId = useId();
  const wording = useWording();
  const { text } = wording;
  const { wanted, fate } = row;
  const line = {
    planned: row,
    note: plannedOutcomeText(row, wording),
    ...appearances[toRowKind(row)],
  };
  const name = rowName(wanted, wording);
  const field = findFaultyField(row);
  const person = found?.person;
  const deselect = person && (
    <Button
      size="small"
      appearance="subtle"
      aria-label={text("notThisPersonNamed", { name: person.name })}
      onClick={onDeselect}
    >
      {text("notThisPerson")}
    </Button>
  );
  if (field) {
    // An address that the user has entered, and that cannot be used, comes first.
    const isFound =
      found !== undefined && !found.isUsed && field === "address" && wanted.address === found.given.address;
    const guess = isFound ? person?.im?.address : undefined;
    const choices = isFound ? choicesOf(found) : [];
    const isPending = guess !== undefined || choices.some(({ im }) => im);
    const value = typed ?? guess ?? wanted[field];
    return (
      <RowLine
        {...line}
        noteId={noteId}
        {...(isFound && { note: foundNote(found, wording) })}
        {...(isPending && pending)}
      >
        <form
          className={styles.editor}
          onSubmit={(event) => {
            event.preventDefault();
            if (guess === undefined) onCorrect({ [field]: value });
            else onConfirm(value);
          }}
        >
          {choices.length > 0 && <PeopleChoices name={name} people={choices} onSelect={onSelect} />}
          <Input
            aria-label={text(labels[field], { name })}
            aria-invalid={!isPending}
            aria-describedby={noteId}
            value={value}
            autoComplete="off"
            spellCheck={false}
            onChange={(_, data) => onType(data.value)}
          />
          <div className={styles.buttons}>
            <Button size="small" type="submit">
              {text(guess === undefined ? "apply" : "useThisAddress")}
            </Button>
            {deselect}
            <Button
              size="small"
              appearance="subtle"
              aria-label={text("skipNamed", { name })}
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
  return (
    <div className={styles.row}>
      <div className={styles.line}>
        <RowLine {...line}>
          {person && found.isUsed && (
            <>
              <p className={styles.proposal}>{proposalText(found, person, wording)}</p>
              <div className={styles.deselect}>{deselect}</div>
            </>
          )}
        </RowLine>
      </div>
      {fate.kind !== "there" && fate.kind !== "duplicate" && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.out}
          icon={isSkipped ? <ArrowUndo16Regular /> : <SubtractCircle16Regular />}
          aria-label={text(isSkipped ? "includeNamed" : "skipNamed", { name })}
          title={text(isSkipped ? "include" : "skip")}
          onClick={() => onSkip(!isSkipped)}
        />
      )}
    </div>
  );
}

/** The icon and color of a row for which the user has to select a person, or to confirm an address. */
const pending = { icon: <QuestionCircle16Regular />, tone: "warning" } as const;

/** Returns what the directory has for a row that has no address yet, and what to do. */
function foundNote(found: FoundPeople, { text, count, sentences }: Wording): string {
  const { match, person } = found;
  if (person?.im) return text("confirmAddress", { name: person.name, address: person.im.address });
  const choices = choicesOf(found);
  if (match.kind === "failed") return sentences(text("directoryFailed"), text("enterAddressYourself"));
  if (choices.length === 0) return sentences(text("nobodyInDirectory"), text("enterAddressYourself"));
  if (!choices.some(({ im }) => im))
    return sentences(count("foundWithoutAddress", choices.length), text("enterAddressYourself"));
  return sentences(
    count("severalPeople", choices.length),
    match.kind === "several" && match.isCut ? text("thereMayBeMore") : "",
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
