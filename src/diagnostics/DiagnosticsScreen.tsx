import { Button, Checkbox, Link, makeStyles } from "@fluentui/react-components";
import { PlugDisconnected20Regular } from "@fluentui/react-icons/svg/plug-disconnected";
import { useCallback, useEffect, useState, type ReactNode } from "react";
import { CopyButton } from "../components/CopyButton.tsx";
import { DetailsToggle } from "../components/DetailsToggle.tsx";
import { escapeTo, Header, Screen } from "../components/Screen.tsx";
import { KeyValueList } from "../components/KeyValueList.tsx";
import { Spinner } from "../components/Spinner.tsx";
import { useWording } from "../components/WordingContext.tsx";
import type { AccessMode } from "../shared/accessMode.ts";
import type { Pane } from "../store/pane.ts";
import type { PaneState } from "../store/state.ts";
import { CallResults } from "./CallResults.tsx";
import { Checks } from "./Checks.tsx";
import { createDiagnosis, initialDiagnosis, isProbeOf, type DiagnosticsPort } from "./createDiagnosis.ts";
import { deriveFindings } from "./deriveFindings.ts";
import { detectPermission } from "./environment.ts";
import { createEnvironmentPairs, type DiagnosticFacts } from "./environmentPairs.ts";
import { Findings } from "./Findings.tsx";
import { LastCalls } from "./LastCalls.tsx";
import type { Trial } from "./probe.ts";
import { reportText } from "./reportText.ts";
import { Section, useSectionStyles } from "./Section.tsx";
import { deriveVerdict, verdictText, type Verdict } from "./verdict.ts";
import { VerdictView } from "./VerdictView.tsx";

const useStyles = makeStyles({
  content: { padding: "0 16px 16px" },
  details: { display: "flex", flexDirection: "column", marginTop: "12px" },
  help: { display: "block", marginTop: "12px" },
  footer: { padding: "4px 16px 12px" },
  box: { marginInlineStart: "-8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", "& > *, & button": { flexGrow: 1 } },
});

interface DiagnosticsScreenProps {
  readonly pane: Pane;
  readonly state: PaneState;
  readonly address: string;
  /** Undefined until Outlook has started. */
  readonly port: DiagnosticsPort | undefined;
  readonly onBack: () => void;
}

/**
 * Whether the contact list can be used, and otherwise why not and what to do. Below that, what was checked. What only an
 * administrator needs is in the technical details.
 */
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
  const { hostEnvironment, probes } = diagnosis;
  const { accessMode, list, settings } = state;
  const { directHost, supportUrl } = settings;
  const [isRedacted, setRedacted] = useState(true);
  const [isSwitching, setIsSwitching] = useState(false);

  const environment = hostEnvironment && { ...hostEnvironment, permission: detectPermission(probes) };
  const { route } = port;
  const facts = environment && { environment, probes, address, accessMode, directHost, route };
  const hasDirectConnection = port.connections.direct !== undefined;
  const isRunning = diagnosis.isRunActive || isSwitching;
  const findings =
    environment && !isRunning ? deriveFindings({ environment, probes, hasDirectConnection }) : [];
  const verdict = environment && !isRunning ? deriveVerdict({ findings, probes, accessMode }) : undefined;
  const forAdministrator = verdict?.forAdministrator ?? [];
  const report = () => {
    if (!facts) return "";
    const { userName } = facts.environment;
    const content = { facts, verdict, findings, calls: port.calls(), createdAt: Date.now(), userName };
    return reportText(content, wording, isRedacted);
  };
  /** Uses a connection from now on, and checks it: the pane loads the list over it. */
  const switchTo = (mode: AccessMode) => {
    setIsSwitching(true);
    void pane.setAccessMode(mode).then(() => {
      setIsSwitching(false);
      run();
    });
  };
  const listSize =
    list.kind === "ready"
      ? { groups: list.items.groups.length, contacts: list.items.personas.length }
      : undefined;
  const footer = (
    <div className={styles.footer}>
      <Checkbox
        className={styles.box}
        label={text("hideInCopy")}
        checked={isRedacted}
        onChange={(_, { checked }) => setRedacted(checked === true)}
      />
      <div className={styles.buttons}>
        <CopyButton
          appearance={verdict && !verdict.remedy ? "primary" : "secondary"}
          size="medium"
          label={text("copyReport")}
          text={report}
        />
        <Button
          appearance={verdict?.remedy === "runAgain" ? "primary" : "secondary"}
          disabledFocusable={isRunning}
          icon={isRunning ? <Spinner /> : null}
          onClick={run}
        >
          {text(isRunning ? "running" : "runAgain")}
        </Button>
      </div>
    </div>
  );
  return (
    <Screen header={header} footer={footer}>
      <div className={styles.content}>
        <VerdictView
          verdict={verdict && { tone: verdict.tone, ...verdictText(verdict, wording, directHost) }}
        >
          <RemedyButton
            remedy={verdict?.remedy}
            isChecking={diagnosis.running.some(isProbeOf(listTrial(accessMode)))}
            onSwitch={switchTo}
            onCheck={() => attempt(listTrial(accessMode))}
          />
        </VerdictView>
        <Checks state={diagnosis} onCheck={attempt} {...{ hasDirectConnection, directHost, listSize }} />
        <Findings title={text("forAdministrator")} findings={forAdministrator} />
        <div className={styles.details}>
          <DetailsToggle preference="showsFailureDetails">
            <Findings
              title={text("findings")}
              findings={findings.filter((finding) => !forAdministrator.includes(finding))}
            />
            <CallResults route="outlook" isAvailable {...{ probes, directHost }} />
            <CallResults route="direct" isAvailable={hasDirectConnection} {...{ probes, directHost }} />
            {facts && <EnvironmentSection facts={facts} onTryOutlook={() => switchTo("outlook")} />}
            <LastCalls calls={port.calls()} />
          </DetailsToggle>
        </div>
        {supportUrl !== undefined && (
          <Link className={styles.help} href={supportUrl} target="_blank" rel="noreferrer">
            {text("help")}
          </Link>
        )}
      </div>
    </Screen>
  );
}

const listTrial = (accessMode: AccessMode): Trial => ({
  route: accessMode === "direct" ? "direct" : "outlook",
  operation: "GetImItemList",
});

interface RemedyButtonProps {
  readonly remedy: Verdict["remedy"];
  /** True while the list is checked. */
  readonly isChecking: boolean;
  readonly onSwitch: (mode: AccessMode) => void;
  readonly onCheck: () => void;
}

/** Does what the verdict suggests. The button that runs the diagnostics again is in the footer. */
function RemedyButton({ remedy, isChecking, onSwitch, onCheck }: RemedyButtonProps) {
  const { text } = useWording();
  switch (remedy) {
    case "useDirect":
    case "useOutlook": {
      const isDirect = remedy === "useDirect";
      return (
        <Button
          appearance="primary"
          icon={isDirect ? <PlugDisconnected20Regular /> : null}
          onClick={() => onSwitch(isDirect ? "direct" : "outlook")}
        >
          {text(isDirect ? "switchToDirectConnection" : "tryOutlook")}
        </Button>
      );
    }
    case "checkList":
      return (
        <Button
          appearance="primary"
          disabledFocusable={isChecking}
          icon={isChecking ? <Spinner /> : null}
          onClick={onCheck}
        >
          {text(isChecking ? "checking" : "checkList")}
        </Button>
      );
    case "runAgain":
    case undefined:
      return null;
  }
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
