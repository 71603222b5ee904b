import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef, useSyncExternalStore } from "react";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { ImportRow } from "../job/importRow.ts";
import { escapeTo, Header, Screen } from "../../components/Screen.tsx";
import { LiveRegion } from "../../components/LiveRegion.tsx";
import { Spinner } from "../../components/Spinner.tsx";
import { useWording } from "../../components/WordingContext.tsx";
import type { Source } from "./createSource.ts";
import { findMissingInput } from "./sourceState.ts";
import { SourceContent } from "./SourceContent.tsx";
import { SourceFooter } from "./SourceFooter.tsx";
import { SourceInput } from "./SourceInput.tsx";
import { problemText, summaryText } from "./sourceText.ts";
import { useFileDrop } from "./useFileDrop.ts";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: "16px", padding: "16px" },
  busy: { display: "flex", alignItems: "center", gap: "8px", margin: 0, overflowWrap: "anywhere" },
  problem: {
    ...typographyStyles.body1,
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
  readonly onCheck: (title: string, wanted: readonly ImportRow[]) => void;
}

/** People from a paste or a file: the input, how it was read, and the button to check the rows. */
export function SourceScreen({ source, list, address, onBack, onCheck }: SourceScreenProps) {
  const styles = useStyles();
  const wording = useWording();
  const { text } = wording;
  const state = useSyncExternalStore(source.subscribe, source.state);
  const content = useRef<HTMLDivElement>(null);
  const isDragged = useFileDrop(source.open);
  const { file, reading, isChecked } = state;
  const missing = findMissingInput(state);
  // The user is not typing a file, so what is missing in it is shown at once.
  const shownProblem = isChecked || file ? missing : undefined;
  const name = file ? (file.name ?? text("pastedText")) : undefined;

  const busy = text("readingSource", { name: name ?? text("pastedText") });
  const read = reading.kind === "read" ? summaryText(reading.summary, reading.layout, wording) : "";

  const focusInvalidField = () => content.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  // Problems are rendered after the user has asked for the check.
  useEffect(() => {
    if (isChecked) focusInvalidField();
  }, [isChecked]);

  const check = async () => {
    const rows = await source.check();
    if (rows) onCheck(name ?? text("pastedText"), rows);
    else focusInvalidField();
  };
  return (
    <Screen
      header={<Header title={text("sourceTitle")} about={name} {...{ address, onBack }} />}
      footer={
        <SourceFooter
          state={state}
          missing={missing}
          onCheck={() => void check()}
          onCancel={() => {
            source.clear();
            onBack();
          }}
        />
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
          problem={shownProblem === "nothing" ? text("nothingToRead") : undefined}
        />
        {reading.kind === "reading" && (
          <p className={styles.busy}>
            <Spinner />
            {busy}
          </p>
        )}
        {reading.kind === "failed" && (
          <p role="alert" className={styles.problem}>
            {problemText(reading.problem, wording)}
          </p>
        )}
        {reading.kind === "read" && <SourceContent {...{ source, state, reading, shownProblem, list }} />}
        <LiveRegion text={reading.kind === "reading" ? busy : read} />
        {isDragged && <div className={styles.drop}>{text("dropToRead")}</div>}
      </div>
    </Screen>
  );
}
