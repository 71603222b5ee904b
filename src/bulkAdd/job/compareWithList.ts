import type { ImGroup } from "../../ews/model/imGroup.ts";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import { countsAsMembership, sourceIds } from "../../imList/contacts.ts";
import { groupKind, isDistributionGroup } from "../../imList/membership.ts";
import type { WholeList } from "../../imList/wholeList.ts";
import { indexList } from "./indexList.ts";
import {
  isInListAfter,
  type CallState,
  type Job,
  type JobFailure,
  type JobGroup,
  type JobRow,
} from "./job.ts";

/** The comparison of a row with the list. `nowIn`: the name of the group, if that is not the one in the row. */
type Place =
  | { readonly isThere: true; readonly nowIn?: string | undefined }
  | { readonly isThere: false; readonly reason: Gone };
type Gone = Extract<JobFailure, { readonly kind: "gone" }>;

/**
 * Returns the job as a list shows it: which rows are there, whoever added them, and which are not there any more. Groups
 * are found by their ID, so that a renamed one is the same, and then by their name, so that one that was deleted and
 * created again counts. `isChecked` is true in the result, unless something is missing in the list of which a part could
 * not be read: such rows stay as they are.
 */
export function compareWithList(job: Job, { items, unread, unreadGroups }: WholeList): Job {
  const isWhole = unread === 0 && unreadGroups === 0;
  let isChecked = true;
  const find = createFinder(items);
  const groups = job.groups.map((group) => {
    const state = compareGroup(group, find.group(group));
    if (state.kind !== "failed" || state === group.state || isWhole) return { ...group, state };
    isChecked = false;
    return group;
  });
  const groupsByName = new Map(groups.map((group) => [group.name, find.group(group)]));
  const rows = job.rows.map((row) => {
    if (!isInListAfter(row.planned.fate)) return row;
    const place = find.row(row, groupsByName);
    if (!place.isThere && !isWhole) {
      if (hasBeenThere(row) || row.state.kind === "unknown") isChecked = false;
      return row;
    }
    const state = compareRow(row, place);
    // A contact that is not in the list any more can only be added by its address.
    const planned = find.isListed(row.planned.contactId)
      ? row.planned
      : { ...row.planned, contactId: undefined };
    return state === row.state && planned === row.planned ? row : { ...row, planned, state };
  });
  return { ...job, groups, rows, isChecked };
}

/** Finds groups and rows in a list. */
function createFinder(items: ImItemList) {
  const index = indexList(items);
  const byId = new Map(items.groups.map((group) => [group.storeId?.id, group]));
  const members = new Map(items.groups.map((group) => [group, new Set(group.members.map(({ id }) => id))]));
  const takesContacts = (group: ImGroup | undefined) =>
    group && !isDistributionGroup(group) && groupKind(group) !== "tagged" ? group : undefined;

  const findGroup = ({ name, state }: JobGroup): ImGroup | undefined => {
    const groupId = state.kind === "done" ? state.groupId : undefined;
    return (groupId === undefined ? undefined : byId.get(groupId)) ?? takesContacts(index.groups.get(name));
  };

  function findPerson({ planned, state }: JobRow, groups: ReadonlyMap<string, ImGroup | undefined>): Place {
    const { address, groupName, contactId } = planned;
    const added = state.kind === "done" ? (state.contactIds ?? []) : [];
    const ids = contactId === undefined ? added : [...added, contactId];
    const isIn = (group: ImGroup) =>
      ids.some((id) => members.get(group)?.has(id)) || index.hasAddress(address, group);
    const group = groupName === undefined ? index.otherContacts : groups.get(groupName);
    if (group && isIn(group)) return thereIn(group, groupName ?? group.displayName);
    if (groupName !== undefined && !group) return gone("deletedGroup");
    const other = items.groups.find((one) => countsAsMembership(one) && isIn(one));
    // Without a group of its own, the row only asks for the contact to be in the list.
    if (other && groupName === undefined && hasBeenThere({ planned, state }))
      return thereIn(other, undefined);
    return gone(other ? "group" : "list");
  }

  const listedIds = new Set([
    ...items.personas.flatMap((persona) => sourceIds(persona).map(({ id }) => id)),
    ...items.groups.flatMap((group) => group.members.map(({ id }) => id)),
  ]);

  return {
    group: findGroup,
    /** True unless the list does not have that contact any more. */
    isListed: (contactId: string | undefined) => contactId === undefined || listedIds.has(contactId),
    row: (row: JobRow, groups: ReadonlyMap<string, ImGroup | undefined>): Place => {
      const { wanted, address, groupName } = row.planned;
      switch (wanted.kind) {
        case "person":
          return findPerson(row, groups);
        case "group": {
          const group = groups.get(groupName ?? "");
          return group ? thereIn(group, groupName) : gone("deletedGroup");
        }
        case "distributionGroup":
          return index.distributionGroups.has(address.toLowerCase()) ? { isThere: true } : gone("list");
      }
    },
  };
}

const thereIn = ({ displayName }: ImGroup, name: string | undefined): Place => ({
  isThere: true,
  nowIn: displayName === name ? undefined : displayName,
});

const gone = (from: Gone["from"]): Place => ({ isThere: false, reason: { kind: "gone", from } });

/** True if a row was in the list at some time, as far as the job knows. */
const hasBeenThere = ({ planned, state }: Pick<JobRow, "planned" | "state">): boolean =>
  state.kind === "done" ||
  planned.fate.kind === "there" ||
  (state.kind === "failed" && state.reason.kind === "gone");

function compareGroup({ name, state }: JobGroup, group: ImGroup | undefined): CallState {
  if (!group)
    return state.kind === "done" ? { kind: "failed", tries: 0, reason: { kind: "groupGone" } } : state;
  const groupId = group.storeId?.id;
  if (groupId === undefined) return state;
  const nowIn = group.displayName === name ? undefined : group.displayName;
  return { kind: "done", outcome: state.kind === "done" ? state.outcome : "existing", groupId, nowIn };
}

function compareRow(row: JobRow, place: Place): JobRow["state"] {
  const { state, planned } = row;
  if (!place.isThere) {
    if (hasBeenThere(row)) return { kind: "failed", tries: 0, reason: place.reason };
    if (state.kind !== "unknown") return state;
    const { tries, failure } = state;
    return { kind: "failed", tries, reason: failure ? { kind: "call", failure } : { kind: "interrupted" } };
  }
  if (planned.fate.kind === "there" && state.kind !== "done") return { kind: "none" };
  const { nowIn } = place;
  if (state.kind === "done") return state.nowIn === nowIn ? state : { ...state, nowIn };
  const outcome = planned.fate.kind === "new" ? "made" : "joined";
  return { kind: "done", outcome: state.kind === "unknown" ? outcome : "existing", nowIn };
}
