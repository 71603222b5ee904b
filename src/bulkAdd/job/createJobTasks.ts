import type { EwsFailure } from "../../ews/failure.ts";
import { topicOf } from "../../ews/failureMeaning.ts";
import { imGroupKind, type ImGroup } from "../../ews/model/imGroup.ts";
import type { Persona } from "../../ews/model/persona.ts";
import type { StoreId } from "../../ews/model/storeId.ts";
import { addDistributionGroup } from "../../imList/changes/addDistributionGroup.ts";
import { addPhoneContact } from "../../imList/changes/addPhoneContact.ts";
import { addContact, createGroup } from "../../imList/changes/addSteps.ts";
import { join, joinOthers } from "../../imList/changes/joinSteps.ts";
import type { Step } from "../../imList/changes/executor.ts";
import { sourceIds } from "../../imList/contacts.ts";
import { isGroupGone } from "../../imList/outcome.ts";
import { telUriOf } from "../../imList/address.ts";
import { success } from "../../shared/result.ts";
import { isPhone } from "./importRow.ts";
import type { CallState, DoneState, JobFailure, JobRow } from "./job.ts";
import type { PlannedRow } from "./plan.ts";
import type { JobState } from "./trackJob.ts";

/** The outcome of a successful call for a job: done, or a failure if Exchange returned something else with that name. */
type CallOutcome = DoneState | JobFailure;

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

const isUnfinished = ({ kind }: JobRow["state"]): boolean => ["waiting", "sending", "unknown"].includes(kind);

/** Creates the tasks of a job. They share what they learn: which groups were deleted, and whether the list is full. */
export function createJobTasks(state: JobState) {
  const full = new Set<Limit>();
  const people = state.job().rows.filter(({ planned }) => planned.wanted.kind === "person");
  const collectAddresses = (rows: readonly JobRow[]) => new Set(rows.map(({ planned }) => planned.address));
  const newAddresses = collectAddresses(people.filter(({ planned }) => planned.fate.kind === "new"));
  const addedAddresses = collectAddresses(people.filter((row) => row.state.kind === "done"));
  const isStillNew = (address: string) => newAddresses.has(address) && !addedAddresses.has(address);

  const findFullLimit = (of: Limit): JobFailure | undefined =>
    full.has(of) ? { kind: "full", of } : undefined;
  const toFailure = (failure: EwsFailure, of: Limit): JobFailure => {
    if (topicOf(failure) !== limitTopics[of]) return { kind: "call", failure };
    full.add(of);
    return { kind: "full", of };
  };
  const groupState = (name: string | undefined) =>
    name === undefined ? undefined : state.group(name)?.state;
  const findGroupFailure = (name: string | undefined): JobFailure | undefined => {
    const group = groupState(name);
    if (group?.kind !== "failed") return undefined;
    return group.reason.kind === "groupGone" ? group.reason : { kind: "group", because: group.reason };
  };
  const trackRow = (place: number): Pick<JobTask, "state" | "setState"> => ({
    state: () => toCallState(state.row(place)?.state),
    setState: (changed) => state.setRow(place, changed),
  });
  const groupFailures: Pick<JobTask, "findKnownFailure" | "toJobFailure"> = {
    findKnownFailure: () => findFullLimit("groups"),
    toJobFailure: (failure) => toFailure(failure, "groups"),
  };

  const createGroupTask = (name: string): JobTask => ({
    key: name,
    state: () => toCallState(state.group(name)?.state),
    setState: (changed) => state.setGroup(name, changed),
    createStep: () => toOutcome(createGroup(name), toGroupOutcome),
    ...groupFailures,
  });

  const createDistributionGroupTask = ({ place, planned: { address, displayName } }: JobRow): JobTask => ({
    key: address.toLowerCase(),
    ...trackRow(place),
    createStep: () => {
      const name = displayName ?? address;
      return toOutcome(addDistributionGroup(address, name), (group) => ({
        kind: "done",
        outcome: group.displayName === name ? "made" : "existing",
      }));
    },
    ...groupFailures,
  });

  const createPersonTask = ({ place, planned }: JobRow): JobTask => {
    const { address, displayName, groupName, fate, contactId } = planned;
    const tracked = trackRow(place);
    return {
      key: address,
      state: tracked.state,
      setState: (changed) => {
        if (changed.kind === "done") addedAddresses.add(address);
        tracked.setState(changed);
      },
      findKnownFailure: () =>
        findGroupFailure(groupName) ?? (isStillNew(address) ? findFullLimit("contacts") : undefined),
      createStep: () => {
        const group = groupState(groupName);
        const id = group?.kind === "done" ? group.groupId : undefined;
        const groupId = id === undefined ? undefined : { id, changeKey: undefined };
        const done = (contactIds: readonly string[]): CallOutcome => ({
          kind: "done",
          outcome: fate.kind === "new" ? "made" : "joined",
          contactIds,
        });
        const idsOf = (persona: Persona) => done(sourceIds(persona).map(({ id: sourceId }) => sourceId));
        const createPersonStep = () => {
          if (isPhone(address))
            return toOutcome(addPhoneContact(address, toDisplayedNumber(planned), groupId), idsOf);
          if (contactId === undefined) return toOutcome(addContact(address, displayName, groupId), idsOf);
          return toOutcome(joinGroup({ id: contactId, changeKey: undefined }, groupId), () =>
            done([contactId]),
          );
        };
        const step = createPersonStep();
        // Without the ID of its group, no list can show that the contact was added.
        return groupName !== undefined && id === undefined ? { ...step, find: () => undefined } : step;
      },
      toJobFailure: (failure) => {
        if (groupName === undefined || !isGroupGone(failure)) return toFailure(failure, "contacts");
        const reason: JobFailure = { kind: "groupGone", failure };
        if (!findGroupFailure(groupName)) state.setGroup(groupName, { kind: "failed", tries: 0, reason });
        return reason;
      },
    };
  };

  const unfinishedRows = () => state.job().rows.filter((row) => isUnfinished(row.state));

  return {
    /** Groups that unfinished rows need and that do not exist yet. */
    groups: (): readonly JobTask[] => {
      const needed = new Set(unfinishedRows().map(({ planned }) => planned.groupName));
      return state
        .job()
        .groups.filter((group) => needed.has(group.name) && isUnfinished(group.state))
        .map(({ name }) => createGroupTask(name));
    },
    /** Unfinished rows, except for rows that are groups. */
    rows: (): readonly JobTask[] =>
      unfinishedRows().flatMap((row) => {
        const { kind } = row.planned.wanted;
        if (kind === "group") return [];
        return [kind === "person" ? createPersonTask(row) : createDistributionGroupTask(row)];
      }),
    /** Gives rows that are groups the outcome of their groups. */
    settleGroupRows: () => {
      for (const { place, planned } of unfinishedRows()) {
        const group = planned.wanted.kind === "group" && state.group(planned.groupName ?? "");
        if (group && ["done", "failed"].includes(group.state.kind)) state.setRow(place, group.state);
      }
    },
    /**
     * Addresses of contacts that Exchange created before it refused their group (reported), that this job added to no
     * other group, and that were not in the list before.
     */
    orphans: (): readonly string[] => {
      const refused = state
        .job()
        .rows.filter(
          ({ state: end }) => end.kind === "failed" && end.tries > 0 && end.reason.kind === "groupGone",
        );
      return [...collectAddresses(refused)].filter(isStillNew);
    },
  };
}

type Limit = "contacts" | "groups";
const limitTopics = { contacts: "contactLimit", groups: "groupLimit" } as const;

/** Adds a contact of the list to a group, or to Other Contacts if there is none. */
const joinGroup = (contactId: StoreId, groupId: StoreId | undefined) =>
  groupId ? join(contactId, groupId) : joinOthers(contactId);

const toCallState = (state: JobRow["state"] | undefined): CallState =>
  state === undefined || state.kind === "none" ? { kind: "cancelled" } : state;

/** Returns the same step with the job's outcome in place of Exchange's response. */
const toOutcome = <Response>(
  step: Step<Response>,
  outcome: (response: Response) => CallOutcome,
): Step<CallOutcome> => ({
  send: async (client, options) => {
    const { result, trace } = await step.send(client, options);
    return { result: result.ok ? success(outcome(result.value)) : result, trace };
  },
  edit: () => (list) => list,
  find: (list) => {
    const found = step.find(list);
    return found && { response: outcome(found.response) };
  },
});

/**
 * Returns the outcome of creating a group. If a group has exactly this name, Exchange returns that one (reported).
 * Another client may have created it since the check: it may be of any kind, and may have members.
 */
function toGroupOutcome({ groupType, storeId, members }: ImGroup): CallOutcome {
  const kind = imGroupKind(groupType);
  if (kind === "distribution" || kind === "tagged") return { kind: "badGroup", group: kind };
  if (!storeId) return { kind: "noGroupId" };
  return { kind: "done", outcome: members.length > 0 ? "existing" : "made", groupId: storeId.id };
}

/**
 * Returns the number of a phone contact, which is also its name (reported). The display name is used if it is the same
 * number.
 */
const toDisplayedNumber = ({ address, displayName, wanted }: PlannedRow): string =>
  displayName !== undefined && telUriOf(displayName) === address
    ? displayName
    : wanted.address.trim().slice("tel:".length).trim();
