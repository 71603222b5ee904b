import { probe, type Probe, type ProbedOperation } from "./probe.ts";
import type { ConnectionKind } from "../shared/accessMode.ts";
import type { CallEntry } from "../exchange/callLog.ts";
import type { DiagnosticsPort, HostEnvironment } from "./DiagnosticsPort.ts";

/** One thing to try. */
export interface Trial {
  readonly route: ConnectionKind;
  readonly operation: ProbedOperation;
}

/** What the diagnostics know so far. */
export interface DiagnosisState {
  readonly hostEnvironment: HostEnvironment | undefined;
  /** The last of each kind. */
  readonly probes: readonly Probe[];
  readonly running: readonly Trial[];
  /** How many runs have ended: a number to tell them apart by. */
  readonly runs: number;
}

export const initialDiagnosis: DiagnosisState = {
  hostEnvironment: undefined,
  probes: [],
  running: [],
  runs: 0,
};

export interface Diagnosis {
  /**
   * Tries FindFolder over both connections, and what else has been tried here before, anew. The first time it is known already
   * how Exchange has answered the pane's own GetImItemList.
   */
  readonly run: () => Promise<void>;
  /** Tries one thing, unless it is being tried. */
  readonly attempt: (trial: Trial) => Promise<void>;
  /** Gives up what is being tried; nothing is told any more. */
  readonly stop: () => void;
}

export const isProbeOf =
  (trial: Trial) =>
  ({ route, operation }: Trial): boolean =>
    route === trial.route && operation === trial.operation;

/**
 * The last GetImItemList of each route that the pane itself has made, where its outcome tells something: not if the
 * server has refused another operation since.
 */
const readEarlierProbes = (calls: readonly CallEntry[]): readonly Probe[] =>
  (["outlook", "direct"] as const).flatMap((route) => {
    const last = calls.findLast(
      (call) => call.route === route && (call.operation === "GetImItemList" || call.outcome === "refused"),
    );
    const outcome = last && outcomes[last.outcome];
    if (!outcome || last.operation !== "GetImItemList") return [];
    const { milliseconds } = last;
    return [{ operation: "GetImItemList", route, milliseconds, outcome, serverVersion: undefined }];
  });

const outcomes: Readonly<Record<string, Probe["outcome"]>> = {
  ok: "answered",
  refused: { kind: "refused", operation: "GetImItemList", message: "" },
};

/** Makes a diagnosis, which tells each change of what it knows. */
export function createDiagnosis(port: DiagnosticsPort, changed: (state: DiagnosisState) => void): Diagnosis {
  let state = initialDiagnosis;
  const controller = new AbortController();
  const { signal } = controller;
  const update = (part: Partial<DiagnosisState>) => {
    state = { ...state, ...part };
    if (!signal.aborted) changed(state);
  };

  async function tryOnce(trial: Trial): Promise<void> {
    const client = port.connections[trial.route];
    if (!client || state.running.some(isProbeOf(trial))) return;
    const others = <Some extends Trial>(all: readonly Some[]) => all.filter((one) => !isProbeOf(trial)(one));
    update({ running: [...state.running, trial] });
    const tried = await probe(client, trial.operation, { signal });
    update({ running: others(state.running), probes: [...others(state.probes), tried] });
  }
  const endRun = () => update({ runs: state.runs + 1 });

  return {
    run: async () => {
      if (state.running.length > 0) return;
      const before = state.probes.filter(({ operation }) => operation === "GetImItemList");
      const trials: readonly Trial[] = [
        { route: "outlook", operation: "FindFolder" },
        { route: "direct", operation: "FindFolder" },
        ...before,
      ];
      update({ probes: state.runs === 0 ? readEarlierProbes(port.calls()) : [] });
      const asked = port.environment().then((hostEnvironment) => update({ hostEnvironment }));
      await Promise.all([asked, ...trials.map(tryOnce)]);
      endRun();
    },
    attempt: async (trial) => {
      await tryOnce(trial);
      if (state.running.length === 0) endRun();
    },
    stop: () => controller.abort(),
  };
}
