import { imGroupKind, type ImGroup } from "../../ews/model/imGroup.ts";
import { addContact, createGroup } from "../../imList/changes/addSteps.ts";
import { addDistributionGroup } from "../../imList/changes/addDistributionGroup.ts";
import { addPhoneContact } from "../../imList/changes/addPhoneContact.ts";
import type { Step } from "../../imList/changes/executor.ts";
import { telUriOf } from "../../imList/address.ts";
import { success } from "../../shared/result.ts";
import type { DoneState, JobFailure } from "./job.ts";
import type { PlannedRow } from "./plan.ts";
import { isPhone } from "./importRow.ts";

/** What a successful call means for a job: done, or a failure if Exchange returned something else with that name. */
export type CallOutcome = DoneState | JobFailure;

/** Creates a group. If a group has exactly this name, Exchange returns that one (reported). */
export const createGroupStep = (name: string): Step<CallOutcome> =>
  toOutcome(createGroup(name), toGroupOutcome);

/** Returns the step for a row by its kind. A row that is a group has no step of its own: see `createGroupStep`. */
export function createRowStep(planned: PlannedRow, groupId: string | undefined): Step<CallOutcome> {
  const { address, displayName, fate, wanted } = planned;
  if (wanted.kind === "distributionGroup")
    return toOutcome(addDistributionGroup(address, displayName ?? address), (group) => ({
      kind: "done",
      outcome: group.displayName === (displayName ?? address) ? "made" : "existing",
    }));
  const id = groupId === undefined ? undefined : { id: groupId, changeKey: undefined };
  const step = isPhone(address)
    ? addPhoneContact(address, toDisplayedNumber(planned), id)
    : addContact(address, displayName, id);
  return toOutcome(step, () => ({ kind: "done", outcome: fate.kind === "new" ? "made" : "joined" }));
}

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

/** Another client may have created the group since the check: it may be of any kind, and may have members. */
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
