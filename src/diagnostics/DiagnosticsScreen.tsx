import { Button, Checkbox, Link, makeStyles } from "@fluentui/react-components";
import { useCallback, useEffect, useState, type ReactNode } from "react";
import { CopyButton } from "../components/CopyButton.tsx";
import { escapeTo, Header, Screen } from "../components/Screen.tsx";
import { KeyValueList } from "../components/KeyValueList.tsx";
import { Spinner } from "../components/Spinner.tsx";
import { useWording } from "../components/WordingContext.tsx";
import type { Pane } from "../store/pane.ts";
import type { PaneState } from "../store/state.ts";
import { ConnectionSection } from "./ConnectionSection.tsx";
import { createDiagnosis, initialDiagnosis, type DiagnosticsPort } from "./createDiagnosis.ts";
import { deriveFindings } from "./deriveFindings.ts";
import { detectPermission } from "./environment.ts";
import { createEnvironmentPairs, type DiagnosticFacts } from "./environmentPairs.ts";
import { DiagnosisStatus, Findings } from "./Findings.tsx";
import { LastCalls } from "./LastCalls.tsx";
import type { Trial } from "./probe.ts";
import { reportText } from "./reportText.ts";
import { Section, useSectionStyles } from "./Section.tsx";

const useStyles = makeStyles({
  content: { padding: "16px" },
  help: { display: "block", marginTop: "12px" },
  footer: { padding: "4px 16px 12px" },
  box: { marginInlineStart: "-8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", "& button": { flexGrow: 1 } },
});

interface DiagnosticsScreenProps {
  readonly pane: Pane;
  readonly state: PaneState;
  readonly address: string;
  /** Undefined until Outlook has started. */
  readonly port: DiagnosticsPort | undefined;
  readonly onBack: () => void;
}

/** What an administrator needs to know: what works over each connection to Exchange, and what the pane runs in. */
export function DiagnosticsScreen({ port, ...props }: DiagnosticsScreenProps) {
  const { text } = useWording();
  const header = (
    <Header title={text("diagnostics")} address={props.address} onBack={props.onBack} focusTitle />
  );
  return (
    <div onKeyDown={escapeTo(props.onBack, true)}>
      {port ? <Diagnosis {...props} port={port} header={header} /> : <Screen header={header}>{null}</Screen>}
    </div>
  );
}

interface DiagnosisProps extends Omit<DiagnosticsScreenProps, "port"> {
  readonly port: DiagnosticsPort;
  readonly header: ReactNode;
}

function Diagnosis({ pane, state, address, port, header }: DiagnosisProps) {
  const styles = useStyles();
  const wording = useWording();
  const { text } = wording;
  const { state: diagnosis, run, attempt } = useDiagnosis(port);
  const { hostEnvironment, probes, runs, running } = diagnosis;
  const { accessMode, settings } = state;
  const { directHost, supportUrl } = settings;
  const [isRedacted, setRedacted] = useState(true);

  const environment = hostEnvironment && { ...hostEnvironment, permission: detectPermission(probes) };
  const { route } = port;
  const facts = environment && { environment, probes, address, accessMode, directHost, route };
  const hasDirectConnection = port.connections.direct !== undefined;
  const isRunning = running.some(({ operation }) => operation === "FindFolder") || runs === 0;
  const findings =
    environment && !isRunning ? deriveFindings({ environment, probes, hasDirectConnection }) : undefined;
  const report = () => {
    if (!facts) return "";
    const { userName } = facts.environment;
    const content = { facts, findings: findings ?? [], calls: port.calls(), createdAt: Date.now(), userName };
    return reportText(content, wording, isRedacted);
  };
  const section = { state: diagnosis, directHost, onTry: attempt };
  const footer = (
    <div className={styles.footer}>
      <Checkbox
        className={styles.box}
        label={text("hideInCopy")}
        checked={isRedacted}
        onChange={(_, { checked }) => setRedacted(checked === true)}
      />
      <div className={styles.buttons}>
        <CopyButton appearance="primary" size="medium" label={text("copyReport")} text={report} />
        <Button disabledFocusable={isRunning} icon={isRunning ? <Spinner /> : null} onClick={run}>
          {text(isRunning ? "running" : "runAgain")}
        </Button>
      </div>
    </div>
  );
  return (
    <Screen header={header} footer={footer}>
      <div className={styles.content}>
        <Findings found={findings} />
        <ConnectionSection route="outlook" isAvailable {...section} />
        <ConnectionSection route="direct" isAvailable={hasDirectConnection} {...section} />
        {facts && (
          <EnvironmentSection facts={facts} onTryOutlook={() => void pane.setAccessMode("outlook")} />
        )}
        <LastCalls calls={port.calls()} />
        {supportUrl !== undefined && (
          <Link className={styles.help} href={supportUrl} target="_blank" rel="noreferrer">
            {text("help")}
          </Link>
        )}
        <DiagnosisStatus found={running.length === 0 ? findings : undefined} />
      </div>
    </Screen>
  );
}

/** Starts a diagnosis when the screen opens and stops it when the screen closes. A rejection is a bug, and is thrown. */
function useDiagnosis(port: DiagnosticsPort) {
  const [state, setState] = useState(initialDiagnosis);
  const [diagnosis] = useState(() => createDiagnosis(port, setState));
  const throwRejection = useCallback((work: Promise<void>): void => {
    work.catch((thrown: unknown) =>
      setState(() => {
        throw thrown;
      }),
    );
  }, []);
  useEffect(() => {
    throwRejection(diagnosis.run());
    return diagnosis.stop;
  }, [diagnosis, throwRejection]);
  return {
    state,
    run: () => throwRejection(diagnosis.run()),
    attempt: (trial: Trial) => throwRejection(diagnosis.attempt(trial)),
  };
}

interface EnvironmentSectionProps {
  readonly facts: DiagnosticFacts;
  readonly onTryOutlook: () => void;
}

/** What the pane runs in, and a button to return to the connection through Outlook. */
function EnvironmentSection({ facts, onTryOutlook }: EnvironmentSectionProps) {
  const styles = useSectionStyles();
  const wording = useWording();
  const { text } = wording;
  const isOutlook = facts.accessMode === "outlook";
  // The button stays after it was pressed, so that the focus is not lost.
  const [wasOther, setWasOther] = useState(!isOutlook);
  if (!isOutlook && !wasOther) setWasOther(true);
  return (
    <Section title={text("environment")}>
      <KeyValueList
        pairs={createEnvironmentPairs(facts, wording).map(([name, value]) => [
          name,
          <bdi key={name}>{value}</bdi>,
        ])}
      />
      {wasOther && (
        <Button className={styles.button} size="small" disabledFocusable={isOutlook} onClick={onTryOutlook}>
          {text(isOutlook ? "outlookIsUsed" : "tryOutlook")}
        </Button>
      )}
    </Section>
  );
}
