import { Link, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { deriveFindings } from "./deriveFindings.ts";
import { escapeTo, Header, Screen } from "../components/Screen.tsx";
import type { Pane } from "../store/pane.ts";
import { useWording } from "../components/WordingContext.tsx";
import type { PaneState } from "../store/state.ts";
import { DiagnosisStatus, Findings } from "./Findings.tsx";
import { DiagnosticsFooter } from "./DiagnosticsFooter.tsx";
import type { DiagnosticsPort } from "./DiagnosticsPort.ts";
import { EnvironmentSection } from "./EnvironmentSection.tsx";
import type { DiagnosticFacts } from "./environmentPairs.ts";
import { LastCalls } from "./LastCalls.tsx";
import { detectPermission } from "./environment.ts";
import { reportText } from "./reportText.ts";
import { ConnectionSection } from "./ConnectionSection.tsx";
import { useDiagnosis } from "./useDiagnosis.ts";

const useStyles = makeStyles({
  content: { padding: "16px" },
  help: { display: "block", marginTop: "12px" },
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
  readonly header: React.ReactNode;
}

function Diagnosis({ pane, state, address, port, header }: DiagnosisProps) {
  const styles = useStyles();
  const wording = useWording();
  const { state: diagnosis, run, attempt } = useDiagnosis(port);
  const { hostEnvironment, probes, runs, running } = diagnosis;
  const { directHost, supportUrl } = state.settings;
  const [isRedacted, setRedacted] = useState(true);

  const environment = hostEnvironment && { ...hostEnvironment, permission: detectPermission(probes) };
  const facts: DiagnosticFacts | undefined = environment && {
    environment,
    probes,
    address,
    accessMode: state.accessMode,
    directHost,
    route: port.route,
  };
  const hasDirectConnection = port.connections.direct !== undefined;
  const isRunning = running.some(({ operation }) => operation === "FindFolder") || runs === 0;
  const findings =
    environment && !isRunning ? deriveFindings({ environment, probes, hasDirectConnection }) : undefined;
  const report = () =>
    facts
      ? reportText(
          {
            facts,
            findings: findings ?? [],
            calls: port.calls(),
            createdAt: Date.now(),
            userName: hostEnvironment?.userName,
          },
          wording,
          isRedacted,
        )
      : "";
  const section = { state: diagnosis, directHost, onTry: attempt };
  return (
    <Screen
      header={header}
      footer={
        <DiagnosticsFooter
          isRunning={isRunning}
          isRedacted={isRedacted}
          onRedacted={setRedacted}
          report={report}
          onRun={run}
        />
      }
    >
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
            {wording.text("help")}
          </Link>
        )}
        <DiagnosisStatus found={running.length === 0 ? findings : undefined} />
      </div>
    </Screen>
  );
}
