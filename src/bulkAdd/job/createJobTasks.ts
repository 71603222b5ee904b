import type { EwsFailure } from "../../ews/failure.ts";
import { topicOf } from "../../ews/failureMeaning.ts";
import type { Step } from "../../imList/changes/executor.ts";
import { isGroupGone } from "../../imList/outcome.ts";
import type { CallState, JobFailure, JobRow } from "./job.ts";
import { createGroupStep, createRowStep, type CallOutcome } from "./jobSteps.ts";
import type { JobState } from "./trackJob.ts";

/** A part of a job that takes one call. */
export interface JobTask {
  /** Of two tasks with the same key, the second waits for the outcome of the first. */
  readonly key: string;
  readonly state: () => CallState;
  readonly setState: (state: CallState) => void;
  /** Returns why the task would fail, if that is known before its call. */
  readonly findKnownFailure: () => JobFailure | undefined;
  /** Creates the step of the task from what is known by now. */
  readonly createStep: () => Step<CallOutcome>;
  /** Returns what a final failure means for this task, and records what it means for other tasks. */
  readonly toJobFailure: (failure: EwsFailure) => JobFailure;
}

interface JobTasks {
  /** Groups that unfinished rows need and that do not exist yet. */
  readonly groups: () => readonly JobTask[];
  /** Unfinished rows, except for rows that are groups. */
  readonly rows: () => readonly JobTask[];
  /** Gives rows that are groups the outcome of their groups. */
  readonly settleGroupRows: () => void;
  /**
   * Addresses of contacts that Exchange created before it refused their group (reported), that this job added to no
   * other group, and that were not in the list before.
   */
  readonly orphans: () => readonly string[];
}

const isUnfinished = ({ kind }: JobRow["state"]): boolean => ["waiting", "sending", "unknown"].includes(kind);

/** Creates the tasks of a job. They share what they learn: which groups were deleted, and whether the list is full. */
export function createJobTasks(state: JobState): JobTasks {
  const full = new Set<"contacts" | "groups">();
  const { rows: startRows } = state.job();
  const people = startRows.filter(({ planned }) => planned.wanted.kind === "person");
  const collectAddresses = (rows: readonly JobRow[]) => new Set(rows.map(({ planned }) => planned.address));
  const newAddresses = collectAddresses(people.filter(({ planned }) => planned.fate.kind === "new"));
  const addedAddresses = collectAddresses(people.filter((row) => row.state.kind === "done"));

  const findGroupFailure = (name: string | undefined): JobFailure | undefined => {
    const group = name === undefined ? undefined : state.group(name)?.state;
    if (group?.kind !== "failed") return undefined;
    return group.reason.kind === "groupGone" ? group.reason : { kind: "group", because: group.reason };
  };
  const toLimitFailure = (failure: EwsFailure, of: "contacts" | "groups"): JobFailure | undefined => {
    if (topicOf(failure) !== (of === "contacts" ? "contactLimit" : "groupLimit")) return undefined;
    full.add(of);
    return { kind: "full", of };
  };
  const toGroupFailure = (failure: EwsFailure): JobFailure =>
    toLimitFailure(failure, "groups") ?? { kind: "call", failure };
  const findFullLimit = (of: "contacts" | "groups"): JobFailure | undefined =>
    full.has(of) ? { kind: "full", of } : undefined;

  const createGroupTask = (name: string): JobTask => ({
    key: name,
    state: () => state.group(name)?.state ?? { kind: "cancelled" },
    setState: (changed) => state.setGroup(name, changed),
    findKnownFailure: () => findFullLimit("groups"),
    createStep: () => createGroupStep(name),
    toJobFailure: toGroupFailure,
  });

  const createDistributionGroupTask = ({ place, planned }: JobRow): JobTask => ({
    key: planned.address.toLowerCase(),
    ...trackRow(place),
    findKnownFailure: () => findFullLimit("groups"),
    createStep: () => createRowStep(planned, undefined),
    toJobFailure: toGroupFailure,
  });

  const createPersonTask = ({ place, planned }: JobRow): JobTask => {
    const { address, groupName } = planned;
    const { state: stateNow, setState } = trackRow(place);
    return {
      key: address,
      state: stateNow,
      setState: (changed) => {
        if (changed.kind === "done") addedAddresses.add(address);
        setState(changed);
      },
      findKnownFailure: () =>
        findGroupFailure(groupName) ??
        (newAddresses.has(address) && !addedAddresses.has(address) ? findFullLimit("contacts") : undefined),
      createStep: () => {
        const groupId = findGroupId(groupName);
        const step = createRowStep(planned, groupId);
        // Without the ID of its group, no list can show that the contact was added.
        return groupName !== undefined && groupId === undefined ? { ...step, find: () => undefined } : step;
      },
      toJobFailure: (failure) => {
        if (groupName === undefined || !isGroupGone(failure))
          return toLimitFailure(failure, "contacts") ?? { kind: "call", failure };
        const reason: JobFailure = { kind: "groupGone", failure };
        if (!findGroupFailure(groupName)) state.setGroup(groupName, { kind: "failed", tries: 0, reason });
        return reason;
      },
    };
  };

  const findGroupId = (name: string | undefined): string | undefined => {
    const group = name === undefined ? undefined : state.group(name)?.state;
    return group?.kind === "done" ? group.groupId : undefined;
  };
  const trackRow = (place: number): Pick<JobTask, "state" | "setState"> => ({
    state: () => toCallState(state.row(place)?.state),
    setState: (changed) => state.setRow(place, changed),
  });
  const unfinishedRows = () => state.job().rows.filter((row) => isUnfinished(row.state));

  return {
    groups: () => {
      const needed = new Set(unfinishedRows().map(({ planned }) => planned.groupName));
      return state
        .job()
        .groups.filter((group) => needed.has(group.name) && isUnfinished(group.state))
        .map(({ name }) => createGroupTask(name));
    },
    rows: () =>
      unfinishedRows().flatMap((row) => {
        const { kind } = row.planned.wanted;
        return kind === "group"
          ? []
          : [kind === "person" ? createPersonTask(row) : createDistributionGroupTask(row)];
      }),
    settleGroupRows: () => {
      for (const { place, planned } of unfinishedRows()) {
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
      return [...collectAddresses(rows)].filter(
        (address) => newAddresses.has(address) && !addedAddresses.has(address),
      );
    },
  };
}

const toCallState = (state: JobRow["state"] | undefined): CallState =>
  state === undefined || state.kind === "none" ? { kind: "cancelled" } : state;
