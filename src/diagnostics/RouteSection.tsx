import { useId } from "react";
import type { ConnectionKind } from "../shared/accessMode.ts";
import { useWording } from "../components/WordingContext.tsx";
import { isOf, type DiagnosisState, type Trial } from "./createDiagnosis.ts";
import { ProbeRow } from "./ProbeRow.tsx";
import { useSectionStyles } from "./useSectionStyles.ts";

interface RouteSectionProps {
  readonly route: ConnectionKind;
  readonly exists: boolean;
  readonly state: DiagnosisState;
  readonly directHost: string | undefined;
  readonly onTry: (trial: Trial) => void;
}

/** What was tried over a route. What may create something is tried only when one asks for it. */
export function RouteSection({ route, exists, state, directHost, onTry }: RouteSectionProps) {
  const styles = useSectionStyles();
  const { text } = useWording();
  const id = useId();
  const row = (operation: Trial["operation"]) => {
    const trial = { route, operation };
    return (
      <ProbeRow
        operation={operation}
        probe={state.probes.find(isOf(trial))}
        isTrying={state.trying.some(isOf(trial))}
        directHost={directHost}
        onTry={operation === "GetImItemList" ? () => onTry(trial) : undefined}
      />
    );
  };
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {text(route === "direct" ? "directRoute" : "throughOutlook")}
      </h2>
      {exists ? (
        <ul className={styles.rows}>
          {row("FindFolder")}
          {row("GetImItemList")}
        </ul>
      ) : (
        <p className={styles.faint}>{text("noDirectSet")}</p>
      )}
    </section>
  );
}
