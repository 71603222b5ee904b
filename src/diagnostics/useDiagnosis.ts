import { useCallback, useEffect, useState } from "react";
import { createDiagnosis, nothingKnown, type DiagnosisState, type Trial } from "./createDiagnosis.ts";
import type { DiagnosticsPort } from "./DiagnosticsPort.ts";

interface Diagnosing {
  readonly state: DiagnosisState;
  readonly run: () => void;
  readonly attempt: (trial: Trial) => void;
}

/** Begins a diagnosis with the screen, and gives it up with it. What rejects is our own fault, and is thrown. */
export function useDiagnosis(port: DiagnosticsPort): Diagnosing {
  const [state, setState] = useState(nothingKnown);
  const [fault, setFault] = useState<Error>();
  const [diagnosis] = useState(() => createDiagnosis(port, setState));
  const guarded = useCallback((work: Promise<void>): void => {
    work.catch((thrown: unknown) => setFault(thrown instanceof Error ? thrown : new Error(String(thrown))));
  }, []);
  useEffect(() => {
    guarded(diagnosis.run());
    return diagnosis.stop;
  }, [diagnosis, guarded]);
  if (fault) throw fault;
  return {
    state,
    run: () => guarded(diagnosis.run()),
    attempt: (trial) => guarded(diagnosis.attempt(trial)),
  };
}
