import type { EwsClient } from "../../ews/client.ts";
import type { EwsFailure } from "../../ews/failure.ts";
import { imGroupKind, type ImGroup } from "../../ews/model/imGroup.ts";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { StoreId } from "../../ews/model/storeId.ts";
import { success, type Result } from "../../shared/result.ts";
import { addNewImContact } from "../../imList/calls.ts";
import { addDistributionGroup, addPhoneContact, createGroup, type Step } from "../../imList/changes/steps.ts";
import { findMember } from "../../imList/outcome.ts";
import { telUriOf } from "../../imList/phone.ts";
import type { DoneState, JobFailure } from "./job.ts";
import type { PlannedRow } from "./plan.ts";
import { isPhone } from "./wantedRow.ts";

/** One call of a job: how it is sent, and how a list tells what it came to. */
export interface JobCall {
  readonly send: (client: EwsClient) => Promise<Result<CallOutcome, EwsFailure>>;
  /** What it came to by this list; undefined if it has not taken effect. */
  readonly find: (list: ImItemList) => CallOutcome | undefined;
}

/** What Exchange's success comes to: what was asked for, or something else of that name. */
export type CallOutcome = DoneState | JobFailure;

/** Makes a group; Exchange gives any group that has exactly this name already (reported). */
export const groupCall = (name: string): JobCall => jobCall(createGroup(name), landedGroup);

/** The call of a row, by its kind. A row that is a group has none of its own: see groupCall. */
export function rowCall(planned: PlannedRow, groupId: string | undefined): JobCall {
  const { address, displayName, fate, wanted } = planned;
  if (wanted.kind === "distributionGroup")
    return jobCall(addDistributionGroup(address, displayName ?? address), (group) => ({
      kind: "done",
      outcome: group.displayName === (displayName ?? address) ? "made" : "existing",
    }));
  const id = groupId === undefined ? undefined : { id: groupId, changeKey: undefined };
  const step = isPhone(address)
    ? addPhoneContact(address, numberToRead(planned), id)
    : addPerson(address, displayName, id);
  return jobCall<unknown>(step, () => ({ kind: "done", outcome: fate.kind === "new" ? "made" : "joined" }));
}

/** A contact in a group, in Other Contacts without one; one that is there is reused, and keeps its name (reported). */
export const addPerson = (
  imAddress: string,
  displayName: string | undefined,
  groupId: StoreId | undefined,
): Sending<unknown> => ({
  send: (client, options) => addNewImContact(client, { imAddress, displayName, groupId }, options),
  find: (list) => {
    const answer = findMember(list, imAddress, groupId);
    return answer && { answer };
  },
});

type Sending<Answer> = Pick<Step<Answer>, "send" | "find">;

const jobCall = <Answer>(step: Sending<Answer>, landed: (answer: Answer) => CallOutcome): JobCall => ({
  send: async (client) => {
    const { result } = await step.send(client, {});
    return result.ok ? success(landed(result.value)) : result;
  },
  find: (list) => {
    const found = step.find(list);
    return found && landed(found.answer);
  },
});

/** A group that another client has made meanwhile may be of any kind, and may have members. */
function landedGroup({ groupType, storeId, members }: ImGroup): CallOutcome {
  const kind = imGroupKind(groupType);
  if (kind === "distribution" || kind === "tagged") return { kind: "badGroup", group: kind };
  if (!storeId) return { kind: "noGroupId" };
  return { kind: "done", outcome: members.length > 0 ? "existing" : "made", groupId: storeId.id };
}

/** A phone contact's number is its name (reported): as it is given where that is the same number. */
export const numberToRead = ({ address, displayName, wanted }: PlannedRow): string =>
  displayName !== undefined && telUriOf(displayName) === address
    ? displayName
    : wanted.address.trim().slice("tel:".length).trim();
