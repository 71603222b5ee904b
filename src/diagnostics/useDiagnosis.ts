import { useCallback, useEffect, useState } from "react";
import { createDiagnosis, initialDiagnosis, type DiagnosisState, type Trial } from "./createDiagnosis.ts";
import type { DiagnosticsPort } from "./DiagnosticsPort.ts";

interface RunningDiagnosis {
  readonly state: DiagnosisState;
  readonly run: () => void;
  readonly attempt: (trial: Trial) => void;
}

/**
 * Starts a diagnosis when the screen opens and stops it when the screen closes. A rejection is a bug, and is thrown.
 */
export function useDiagnosis(port: DiagnosticsPort): RunningDiagnosis {
  const [state, setState] = useState(initialDiagnosis);
  const [exception, setException] = useState<Error>();
  const [diagnosis] = useState(() => createDiagnosis(port, setState));
  const reportExceptions = useCallback((work: Promise<void>): void => {
    work.catch((thrown: unknown) =>
      setException(thrown instanceof Error ? thrown : new Error(String(thrown))),
    );
  }, []);
  useEffect(() => {
    reportExceptions(diagnosis.run());
    return diagnosis.stop;
  }, [diagnosis, reportExceptions]);
  if (exception) throw exception;
  return {
    state,
    run: () => reportExceptions(diagnosis.run()),
    attempt: (trial) => reportExceptions(diagnosis.attempt(trial)),
  };
}
