import type { EwsClient, CallResult } from "../../../src/ews/client.ts";
import type { EwsFailure } from "../../../src/ews/failure.ts";
import type { ImItemList } from "../../../src/ews/model/imItemList.ts";
import type { Operation } from "../../../src/ews/operation.ts";
import type { StoreId } from "../../../src/ews/model/storeId.ts";
import type { WholeList } from "../../../src/imList/wholeList.ts";
import { failed, success, type Result } from "../../../src/shared/result.ts";
import { response, trace } from "../../failures/failedCall.ts";
import { imGroup, persona, type GroupTypeName } from "../../imList/listOf.ts";

interface Input {
  readonly contactId?: StoreId;
  readonly groupId?: StoreId;
  readonly groupIds?: readonly StoreId[];
  readonly displayName?: string;
  readonly imAddress?: string;
  readonly telUriAddress?: string;
  readonly imTelephoneNumber?: string;
  readonly smtpAddress?: string;
}

interface Group {
  readonly name: string;
  readonly type: GroupTypeName;
  readonly smtpAddress?: string | undefined;
  readonly members: Set<string>;
}

/** Failure of a call, before it takes effect or after. */
export type Ending = EwsFailure | { readonly after: EwsFailure };

/** Call as text: operation, address or name, group. */
export type OutcomeText = string;

/** Mailbox that follows the reported rules for adding contacts, with its client. Each call lasts 50 ms on the clock. */
export function bulkExchange(
  pause: (milliseconds: number) => Promise<void>,
  limits: { readonly contacts?: number; readonly groups?: number } = {},
) {
  const groups = new Map<string, Group>();
  const contacts = new Set<string>();
  const names = new Map<string, string>();
  const sent: OutcomeText[] = [];
  let endingOf: (call: OutcomeText, nth: number) => Ending | undefined = () => undefined;
  let inFlight = 0;
  let mostInFlight = 0;
  let readings = 0;
  let refreshFailure: EwsFailure | undefined;

  const make = (name: string, type: GroupTypeName, smtpAddress?: string) => {
    const existing = [...groups.values()].find((group) =>
      smtpAddress === undefined ? group.name === name : group.smtpAddress === smtpAddress,
    );
    if (existing) return success(shown(existing));
    const counted = [...groups.values()].filter(
      ({ type: one }) => one === "UserGroup" || one === "DG",
    ).length;
    if (counted >= (limits.groups ?? 64)) return failed(response("ErrorImGroupLimitReached"));
    const group: Group = { name, type, smtpAddress, members: new Set() };
    groups.set(`id of ${name}`, group);
    return success(shown(group));
  };
  const shown = ({ name, type, smtpAddress, members }: Group) => ({
    ...imGroup(
      name,
      [...members].map((member) => `source of ${member}`),
      type,
    ),
    smtpAddress,
  });
  make("Other Contacts", "OtherContacts");

  const respond = (name: string, input: Input): CallResult<unknown>["result"] => {
    const { imAddress, telUriAddress } = input;
    switch (name) {
      case "AddImGroup":
        return make(input.displayName ?? "", "UserGroup");
      case "AddDistributionGroupToImList":
        return make(input.displayName ?? "", "DG", input.smtpAddress);
      case "AddNewImContactToGroup":
      case "AddNewTelUriContactToGroup": {
        const address = imAddress ?? telUriAddress ?? "";
        if (!contacts.has(address) && contacts.size >= (limits.contacts ?? 1_000))
          return failed(response("ErrorImContactLimitReached"));
        contacts.add(address);
        if (!names.has(address)) names.set(address, input.displayName ?? input.imTelephoneNumber ?? address);
        const group = groups.get(input.groupId?.id ?? "id of Other Contacts");
        if (!group || group.type === "DG") return failed(response("ErrorInvalidImGroupId"));
        group.members.add(address);
        return success(persona(address));
      }
      case "RemoveImContactFromGroup": {
        const address = input.contactId?.id.replace("source of ", "") ?? "";
        if (!contacts.has(address)) return failed(response("ErrorInvalidImContactId"));
        if (!groups.get(input.groupId?.id ?? "")?.members.delete(address))
          return failed(response("ErrorInvalidImGroupId"));
        if (![...groups.values()].some(({ members }) => members.has(address))) contacts.delete(address);
        return success(undefined);
      }
      case "GetImItems": {
        const read = (input.groupIds ?? []).flatMap(({ id }) => groups.get(id) ?? []);
        return success({ groups: read.map(shown), personas: [] });
      }
      default:
        throw new Error(`${name} is not known here`);
    }
  };

  const describe = (name: string, input: Input): OutcomeText =>
    [
      name,
      input.imAddress ?? input.telUriAddress ?? input.smtpAddress ?? input.contactId?.id ?? input.displayName,
      input.groupId?.id.replace("id of ", ""),
    ]
      .filter((part) => part !== undefined)
      .join(" ");

  const client: EwsClient = {
    call: async <In, Out>({ name }: Operation<In, Out>, input: In) => {
      const call = describe(name, input as Input);
      const ending = endingOf(call, sent.filter((one) => one === call).length);
      sent.push(call);
      inFlight += 1;
      mostInFlight = Math.max(mostInFlight, inFlight);
      const result = ending && !("after" in ending) ? failed(ending) : respond(name, input as Input);
      await pause(50);
      inFlight -= 1;
      const given = ending && "after" in ending ? failed(ending.after) : result;
      return { result: given, trace: trace({ operation: name }) } as CallResult<Out>;
    },
  };

  const list = (): ImItemList => {
    const listed = [...contacts].filter((contact) =>
      [...groups.values()].some(({ members }) => members.has(contact)),
    );
    return {
      groups: [...groups.values()].map(shown),
      personas: listed.map((address) => persona(address, { displayName: names.get(address) })),
    };
  };

  return {
    client,
    list,
    readList: async () => {
      readings += 1;
      await pause(50);
      return success(list());
    },
    /** Refreshes the pane's list, as it is after a job. */
    refreshList: async (): Promise<Result<WholeList, EwsFailure>> => {
      await pause(50);
      return refreshFailure ? failed(refreshFailure) : success({ items: list(), unread: 0, unreadGroups: 0 });
    },
    /** Makes the refreshes of the list fail from now on, or succeed. */
    refreshAs: (failure: EwsFailure | undefined) => {
      refreshFailure = failure;
    },
    readings: () => readings,
    /** Calls sent so far, in order. */
    sent: () => sent,
    mostInFlight: () => mostInFlight,
    /** Makes calls fail. `ending` receives the call and how often the same call was sent before. */
    endAs: (ending: typeof endingOf) => {
      endingOf = ending;
    },
    /** Deletes a group, and with it the contacts that are in no other group (reported). */
    deleteGroup: (name: string) => {
      const members = groups.get(`id of ${name}`)?.members ?? [];
      groups.delete(`id of ${name}`);
      for (const member of members)
        if (![...groups.values()].some((group) => group.members.has(member))) contacts.delete(member);
    },
    make,
    add: (address: string, groupName: string) =>
      respond("AddNewImContactToGroup", {
        imAddress: address,
        groupId: { id: `id of ${groupName}`, changeKey: undefined },
      }),
    /** Members of each group. Includes Other Contacts only if it has members. */
    places: () =>
      Object.fromEntries(
        [...groups.values()]
          .filter(({ members, type }) => type !== "OtherContacts" || members.size > 0)
          .map(({ name, members }) => [name, [...members].sort()]),
      ),
    contacts: () => [...contacts].sort(),
  };
}
