import type { Config } from "../config/config.ts";
import type { EwsClient } from "../ews/client.ts";
import type { CallEntry } from "../exchange/callLog.ts";
import type { ConnectionKind } from "../shared/accessMode.ts";
import type { Environment } from "./environment.ts";
import { probe, type Probe, type Trial } from "./probe.ts";

/** What the diagnostics need from the rest of the add-in. */
export interface DiagnosticsPort {
  /** Each connection to Exchange by itself. Calls are not retried. */
  readonly connections: Readonly<Record<ConnectionKind, EwsClient | undefined>>;
  /** What the pane runs in now. The permission is not part of it: it shows in the responses of Exchange. */
  readonly environment: () => Promise<HostEnvironment>;
  /** The last calls that have ended, the oldest first. */
  readonly calls: () => readonly CallEntry[];
  /** The setting of the administrator. */
  readonly route: Config["route"];
}

interface HostEnvironment extends Omit<Environment, "permission"> {
  /** The user's own name, to be removed from a report. */
  readonly userName: string | undefined;
}

/** What the diagnostics know so far. */
export interface DiagnosisState {
  readonly hostEnvironment: HostEnvironment | undefined;
  /** The last one of each operation and connection. */
  readonly probes: readonly Probe[];
  readonly running: readonly Trial[];
  /** True from the beginning of a run to its end. Not while a single call is sent. */
  readonly isRunActive: boolean;
  /** How many runs have ended. */
  readonly runs: number;
}

export const initialDiagnosis: DiagnosisState = {
  hostEnvironment: undefined,
  probes: [],
  running: [],
  isRunActive: true,
  runs: 0,
};

interface Diagnosis {
  /**
   * Sends FindFolder over both connections, and repeats each GetImItemList that is known here. If one was sent since,
   * takes over how Exchange responded to it.
   */
  readonly run: () => Promise<void>;
  /** Sends one call, unless it is already running. */
  readonly attempt: (trial: Trial) => Promise<void>;
  /** Cancels running calls. No more changes are reported. */
  readonly stop: () => void;
}

export const isProbeOf =
  (trial: Trial) =>
  ({ route, operation }: Trial): boolean =>
    route === trial.route && operation === trial.operation;

/**
 * Operations that a server may refuse to add-ins although it allows those for the contact list, or the other way round:
 * they are on one of Microsoft's two lists of operations for add-ins.
 */
const refusedSeparately: readonly string[] = ["ExpandDL", "ResolveNames"];

/**
 * Returns the pane's own last GetImItemList over each connection, if its outcome means something: not if the server has
 * refused another operation for the contact list since.
 */
const readEarlierProbes = (calls: readonly CallEntry[]): readonly Probe[] =>
  (["outlook", "direct"] as const).flatMap((route) => {
    const last = calls.findLast(
      ({ route: over, operation, outcome: code }) =>
        over === route &&
        (operation === "GetImItemList" || (code === "refused" && !refusedSeparately.includes(operation))),
    );
    const outcome = last && outcomes[last.outcome];
    if (!outcome || last.operation !== "GetImItemList") return [];
    const { operation, milliseconds } = last;
    return [{ operation, route, milliseconds, outcome, serverVersion: undefined }];
  });

const outcomes: Readonly<Record<string, Probe["outcome"]>> = {
  ok: "answered",
  refused: { kind: "refused", operation: "GetImItemList", message: "" },
};

/** Creates a diagnosis. It reports each change of its state. */
export function createDiagnosis(port: DiagnosticsPort, changed: (state: DiagnosisState) => void): Diagnosis {
  let state = initialDiagnosis;
  const controller = new AbortController();
  const { signal } = controller;
  const update = (part: Partial<DiagnosisState>) => {
    state = { ...state, ...part };
    if (!signal.aborted) changed(state);
  };

  async function runTrial(trial: Trial): Promise<void> {
    const client = port.connections[trial.route];
    if (!client || state.running.some(isProbeOf(trial))) return;
    const withoutTrial = <Some extends Trial>(all: readonly Some[]) =>
      all.filter((one) => !isProbeOf(trial)(one));
    update({ running: [...state.running, trial] });
    const result = await probe(client, trial.operation, { signal });
    update({ running: withoutTrial(state.running), probes: [...withoutTrial(state.probes), result] });
  }
  return {
    run: async () => {
      if (state.running.length > 0) return;
      const before = state.probes.filter(({ operation }) => operation === "GetImItemList");
      const trials: readonly Trial[] = [
        { route: "outlook", operation: "FindFolder" },
        { route: "direct", operation: "FindFolder" },
        ...before,
      ];
      const isRepeated = (earlier: Trial) => before.some(isProbeOf(earlier));
      const earlier = readEarlierProbes(port.calls()).filter((one) => !isRepeated(one));
      update({ isRunActive: true, probes: earlier });
      const readingEnvironment = port.environment().then((hostEnvironment) => update({ hostEnvironment }));
      await Promise.all([readingEnvironment, ...trials.map(runTrial)]);
      update({ isRunActive: false, runs: state.runs + 1 });
    },
    attempt: async (trial) => {
      await runTrial(trial);
      if (state.running.length === 0) update({ runs: state.runs + 1 });
    },
    stop: () => controller.abort(),
  };
}
