import type { EwsFailure } from "../../ews/failure.ts";
import { topicOf } from "../../ews/failureMeaning.ts";
import type { Step } from "../../imList/changes/step.ts";
import { isGroupGone } from "../../imList/outcome.ts";
import type { CallState, JobFailure, JobRow } from "./job.ts";
import { groupStep, rowStep, type CallOutcome } from "./jobCall.ts";
import type { JobState } from "./jobState.ts";

/** Something of a job that takes one call, as the runner handles it. */
export interface JobTask {
  /** Of two tasks with one key the second waits until it is known what became of the first. */
  readonly key: string;
  readonly state: () => CallState;
  readonly set: (state: CallState) => void;
  /** Why it fails without a call, as far as is known by now. */
  readonly refusal: () => JobFailure | undefined;
  /** What is to be done, as far as is known by now. */
  readonly step: () => Step<CallOutcome>;
  /** What a failure for good means, for this task and for those that depend on the same. */
  readonly reasonFor: (failure: EwsFailure) => JobFailure;
}

export interface JobTasks {
  /** Groups that rows still need and that are not there. */
  readonly groups: () => readonly JobTask[];
  /** Rows that are still open, apart from those that are groups. */
  readonly rows: () => readonly JobTask[];
  /** Lets rows that are groups end as their groups have. */
  readonly settleGroupRows: () => void;
  /**
   * Addresses of contacts that Exchange made before it refused their group (reported), in no group now as far as the job
   * knows, and not in the list before it.
   */
  readonly orphans: () => readonly string[];
}

const isOpen = ({ kind }: JobRow["state"]): boolean => ["waiting", "sending", "unknown"].includes(kind);

/** The tasks of a job, with what they learn from each other: which groups are gone, and what is full. */
export function jobTasks(state: JobState): JobTasks {
  const full = new Set<"contacts" | "groups">();
  const { rows: startRows } = state.job();
  const people = startRows.filter(({ planned }) => planned.wanted.kind === "person");
  const addressesOf = (rows: readonly JobRow[]) => new Set(rows.map(({ planned }) => planned.address));
  const newToList = addressesOf(people.filter(({ planned }) => planned.fate.kind === "new"));
  const inList = addressesOf(people.filter((row) => row.state.kind === "done"));

  const failedGroup = (name: string | undefined): JobFailure | undefined => {
    const group = name === undefined ? undefined : state.group(name)?.state;
    if (group?.kind !== "failed") return undefined;
    return group.reason.kind === "groupGone" ? group.reason : { kind: "group", because: group.reason };
  };
  const limit = (failure: EwsFailure, of: "contacts" | "groups"): JobFailure | undefined => {
    if (topicOf(failure) !== (of === "contacts" ? "contactLimit" : "groupLimit")) return undefined;
    full.add(of);
    return { kind: "full", of };
  };
  const overGroups = (failure: EwsFailure): JobFailure =>
    limit(failure, "groups") ?? { kind: "call", failure };
  const noRoom = (of: "contacts" | "groups"): JobFailure | undefined =>
    full.has(of) ? { kind: "full", of } : undefined;

  const groupTask = (name: string): JobTask => ({
    key: name,
    state: () => state.group(name)?.state ?? { kind: "cancelled" },
    set: (changed) => state.setGroup(name, changed),
    refusal: () => noRoom("groups"),
    step: () => groupStep(name),
    reasonFor: overGroups,
  });

  const distributionGroupTask = ({ place, planned }: JobRow): JobTask => ({
    key: planned.address.toLowerCase(),
    ...stateOf(place),
    refusal: () => noRoom("groups"),
    step: () => rowStep(planned, undefined),
    reasonFor: overGroups,
  });

  const personTask = ({ place, planned }: JobRow): JobTask => {
    const { address, groupName } = planned;
    const { state: stateNow, set } = stateOf(place);
    return {
      key: address,
      state: stateNow,
      set: (changed) => {
        if (changed.kind === "done") inList.add(address);
        set(changed);
      },
      refusal: () =>
        failedGroup(groupName) ??
        (newToList.has(address) && !inList.has(address) ? noRoom("contacts") : undefined),
      step: () => {
        const groupId = groupIdOf(groupName);
        const step = rowStep(planned, groupId);
        // Without its group no list can show it.
        return groupName !== undefined && groupId === undefined ? { ...step, find: () => undefined } : step;
      },
      reasonFor: (failure) => {
        if (groupName === undefined || !isGroupGone(failure))
          return limit(failure, "contacts") ?? { kind: "call", failure };
        const reason: JobFailure = { kind: "groupGone", failure };
        if (!failedGroup(groupName)) state.setGroup(groupName, { kind: "failed", tries: 0, reason });
        return reason;
      },
    };
  };

  const groupIdOf = (name: string | undefined): string | undefined => {
    const group = name === undefined ? undefined : state.group(name)?.state;
    return group?.kind === "done" ? group.groupId : undefined;
  };
  const stateOf = (place: number): Pick<JobTask, "state" | "set"> => ({
    state: () => asCallState(state.row(place)?.state),
    set: (changed) => state.setRow(place, changed),
  });
  const openRows = () => state.job().rows.filter((row) => isOpen(row.state));

  return {
    groups: () => {
      const needed = new Set(openRows().map(({ planned }) => planned.groupName));
      return state
        .job()
        .groups.filter((group) => needed.has(group.name) && isOpen(group.state))
        .map(({ name }) => groupTask(name));
    },
    rows: () =>
      openRows().flatMap((row) => {
        const { kind } = row.planned.wanted;
        return kind === "group" ? [] : [kind === "person" ? personTask(row) : distributionGroupTask(row)];
      }),
    settleGroupRows: () => {
      for (const { place, planned } of openRows()) {
        const group = planned.wanted.kind === "group" && state.group(planned.groupName ?? "");
        if (group && ["done", "failed"].includes(group.state.kind)) state.setRow(place, group.state);
      }
    },
    orphans: () => {
      const rows = state
        .job()
        .rows.filter(
          ({ state: end }) => end.kind === "failed" && end.tries > 0 && end.reason.kind === "groupGone",
        );
      return [...addressesOf(rows)].filter((address) => newToList.has(address) && !inList.has(address));
    },
  };
}

const asCallState = (state: JobRow["state"] | undefined): CallState =>
  state === undefined || state.kind === "none" ? { kind: "cancelled" } : state;
