import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { escapeTo, Header, Screen } from "../../components/Screen.tsx";
import { LiveRegion } from "../../components/LiveRegion.tsx";
import { Spinner } from "../../components/Spinner.tsx";
import { useWording } from "../../components/WordingContext.tsx";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { Wording } from "../../i18n/wording.ts";
import { useBulkStyles } from "../useBulkStyles.ts";
import {
  countDataRows,
  findMissingInput,
  type CheckedSource,
  type Source,
  type SourceState,
} from "./createSource.ts";
import { FileText } from "./FileText.tsx";
import { SourceContent } from "./SourceContent.tsx";
import { SourceInput } from "./SourceInput.tsx";
import { problemText, summaryText } from "./sourceText.ts";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: "16px", padding: "16px" },
  busy: { display: "flex", alignItems: "center", gap: "8px", margin: 0, overflowWrap: "anywhere" },
  problem: {
    ...typographyStyles.body1,
    alignSelf: "stretch",
    margin: 0,
    padding: "8px 12px",
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  drop: {
    position: "fixed",
    inset: "60px 8px 8px",
    zIndex: 1,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    textAlign: "center",
    ...typographyStyles.subtitle2,
    pointerEvents: "none",
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface SourceScreenProps {
  readonly source: Source;
  readonly list: ImItemList | undefined;
  readonly address: string;
  readonly onBack: () => void;
  /** The user gives up what is in the screen. */
  readonly onDiscard: () => void;
  readonly onCheck: (title: string, checked: CheckedSource) => void;
}

/** People from a paste or a file: the input, how it was read, and the button to check the rows. */
export function SourceScreen({ source, list, address, onBack, onDiscard, onCheck }: SourceScreenProps) {
  const styles = { ...useBulkStyles(), ...useStyles() };
  const wording = useWording();
  const { text } = wording;
  const state = useSyncExternalStore(source.subscribe, source.state);
  const content = useRef<HTMLDivElement>(null);
  const isDragged = useFileDrop(source.open);
  const { file, reading, isChecked, isChecking } = state;
  const missing = findMissingInput(state);
  // The user is not typing a file, so what is missing in it is shown at once. So is that there is nobody to add.
  const shownProblem = isChecked || file || missing === "nobody" ? missing : undefined;
  const title = file?.name ?? text("pastedText");
  const busy = text("readingSource", { name: title });
  const decoded = reading.kind === "read" ? reading.summary.decoded : undefined;
  const encoding = state.encoding ?? decoded?.encoding;
  const read =
    reading.kind === "read" && missing !== "nobody"
      ? summaryText(reading.summary, reading.layout, wording)
      : "";

  const failure = reading.kind === "failed" && (
    <p role="alert" className={styles.problem}>
      {problemText(reading.problem, wording)}
    </p>
  );

  const focusInvalidField = () => content.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  // Problems are rendered after the user has asked for the check.
  useEffect(() => {
    if (isChecked) focusInvalidField();
  }, [isChecked]);

  const check = async () => {
    const checked = await source.check();
    // The user left the screen meanwhile.
    if (!content.current) return;
    if (checked) onCheck(title, checked);
    else focusInvalidField();
  };
  return (
    <Screen
      header={<Header title={text("sourceTitle")} about={file && title} {...{ address, onBack }} />}
      footer={
        <div className={styles.footer}>
          <p id="checkComesNext" className={styles.note}>
            {text("checkComesNext")}
          </p>
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              aria-describedby="checkComesNext"
              disabledFocusable={missing === "unread" || missing === "failed" || isChecking}
              {...(isChecking && { icon: <Spinner /> })}
              onClick={() => void check()}
            >
              {checkText(state, wording)}
            </Button>
            <Button onClick={onDiscard}>{text("cancel")}</Button>
          </div>
        </div>
      }
    >
      <div
        ref={content}
        className={styles.content}
        onKeyDown={escapeTo(onBack, state.text === "" && file === undefined)}
      >
        <SourceInput
          source={source}
          state={state}
          failure={file && failure}
          problem={
            shownProblem === "nothing" || shownProblem === "nobody"
              ? text(shownProblem === "nothing" ? "nothingToRead" : "nobodyToRead")
              : undefined
          }
        />
        {reading.kind === "reading" && (
          <p className={styles.busy}>
            <Spinner />
            {busy}
          </p>
        )}
        {file && encoding && <FileText {...{ source, encoding, decoded }} />}
        {!file && failure}
        {reading.kind === "read" && missing !== "nobody" && (
          <SourceContent {...{ source, state, reading, shownProblem, list }} />
        )}
        <LiveRegion text={reading.kind === "reading" ? busy : read} />
        {isDragged && <div className={styles.drop}>{text("dropToRead")}</div>}
      </div>
    </Screen>
  );
}

/** Returns the label of the check button, with the number of rows. */
function checkText(state: SourceState, { text, count }: Wording): string {
  const { reading, isChecking } = state;
  const missing = findMissingInput(state);
  if (isChecking) return text("checking");
  if (reading.kind !== "read" || missing === "nobody") return text("checkAnything");
  const { summary, layout } = reading;
  if (summary.kind === "people") return count("checkPeople", summary.people);
  return count("checkRows", countDataRows(summary.rows, layout));
}

/**
 * Handles files that are dropped anywhere on the pane. Returns true while one is dragged over it. Without this, a
 * browser would show the file in place of the pane.
 */
function useFileDrop(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const isFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes("Files") === true;
    const over = (event: DragEvent) => {
      if (!isFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    addEventListener("dragenter", over, { signal });
    addEventListener("dragover", over, { signal });
    addEventListener(
      "dragleave",
      ({ relatedTarget }) => {
        // Between two elements, the file is still over the pane.
        if (relatedTarget === null) setOver(false);
      },
      { signal },
    );
    addEventListener(
      "drop",
      (event) => {
        if (!isFile(event)) return;
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
      },
      { signal },
    );
    return () => controller.abort();
  }, [onFile]);
  return isOver;
}
