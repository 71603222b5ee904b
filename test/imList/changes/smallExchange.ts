import type { CallOptions, CallResult, EwsClient } from "../../../src/ews/client.ts";
import type { EwsFailure } from "../../../src/ews/failure.ts";
import { imGroupKind } from "../../../src/ews/model/imGroup.ts";
import type { ImItemList } from "../../../src/ews/model/imItemList.ts";
import type { Persona } from "../../../src/ews/model/persona.ts";
import type { Operation } from "../../../src/ews/operation.ts";
import type { StoreId } from "../../../src/ews/model/storeId.ts";
import type { ChangeResult, Change } from "../../../src/imList/changes/change.ts";
import { createStepRunner, type Rescue, type RunStep } from "../../../src/imList/changes/executor.ts";
import { failed, success } from "../../../src/shared/result.ts";
import { response, trace } from "../../failures/failedCall.ts";
import { imGroup, persona, storeId } from "../listOf.ts";

interface Group {
  readonly id: string;
  name: string;
  readonly kind: string;
  readonly smtpAddress: string | undefined;
  members: readonly string[];
}

const typesByKind = {
  user: "UserGroup",
  distribution: "DG",
  favorites: "Favorites",
  tagged: "Tagged",
  otherContacts: "OtherContacts",
} as const;

interface Input {
  readonly groupIds?: readonly StoreId[];
  readonly contactIds?: readonly StoreId[];
  readonly contactId?: StoreId;
  readonly groupId?: StoreId;
  readonly displayName?: string;
  readonly newDisplayName?: string;
  readonly imAddress?: string;
  readonly telUriAddress?: string;
  readonly imTelephoneNumber?: string;
  readonly smtpAddress?: string;
}

/**
 * Creates a mailbox that keeps memberships by the reported rules. It also applies the steps' edits to the list, as the
 * add-in does, so that a test can compare the two.
 */
export function smallExchange(
  list: ImItemList,
  /** Adds a layer to the client, such as one that sends calls again. */
  withLayer: (client: EwsClient) => EwsClient = (client) => client,
) {
  let groups: Group[] = list.groups.map(({ displayName, groupType, storeId, members, smtpAddress }) => ({
    id: storeId?.id ?? "",
    name: displayName,
    kind: imGroupKind(groupType),
    smtpAddress,
    members: members.map(({ id }) => id),
  }));
  /** The address of each contact. */
  const contacts = new Map<string, string>();
  for (const { attributions, imAddress } of list.personas)
    for (const { sourceId } of attributions) if (sourceId) contacts.set(sourceId.id, imAddress ?? "");
  for (const { members } of list.groups)
    for (const { id } of members) contacts.set(id, contacts.get(id) ?? "");

  let known = list;
  let createdCount = 0;
  let calls = 0;
  const sent: string[] = [];
  const refusedPlaces = new Set<string>();
  /** Number of members that cannot be read, by group. */
  const unreadMembers = new Map<string, number>();
  const failures = new Map<number, EwsFailure>();
  const failing = new Map<string, EwsFailure>();
  const read: string[] = [];
  const rescues: Rescue[] = [];
  /** What another client does before the next call of an operation. */
  let meanwhile: { readonly before: string; readonly act: () => void } | undefined;
  const personas = new Map<string, Persona>();
  for (const one of list.personas)
    for (const { sourceId } of one.attributions) if (sourceId) personas.set(sourceId.id, one);

  const isKept = (contact: string) =>
    groups.some(({ kind, members }) => kind !== "tagged" && members.includes(contact));
  const deleteContact = (contact: string) => {
    for (const group of groups) group.members = group.members.filter((member) => member !== contact);
    contacts.delete(contact);
  };
  const invalidGroup = failed(response("ErrorInvalidImGroupId"));
  const invalidContact = failed(response("ErrorInvalidImContactId"));

  const addToGroup = (contact: string, groupId: string) => {
    const group = groups.find(({ id }) => id === groupId);
    if (!group || refusedPlaces.has(group.name)) return false;
    if (!group.members.includes(contact)) group.members = [...group.members, contact];
    return true;
  };

  /**
   * Returns the id of Other Contacts, for contacts that are added without a group. Creates the group if it is missing.
   */
  const otherContactsId = () => {
    const there = groups.find(({ kind }) => kind === "otherContacts");
    if (there) return there.id;
    const id = "new id of Other Contacts";
    const group = { id, name: "Other Contacts", kind: "otherContacts", smtpAddress: undefined, members: [] };
    groups = [...groups, group];
    return id;
  };

  const addNew = (address: string, groupId: string, fields: Parameters<typeof persona>[1]) => {
    const contact =
      [...contacts].find(([, known]) => known === address)?.[0] ??
      `contact ${(createdCount += 1)} of ${address}`;
    contacts.set(contact, address);
    const one = personas.get(contact) ?? persona(address, { sources: [contact], ...fields });
    personas.set(contact, one);
    return addToGroup(contact, groupId || otherContactsId()) ? success(one) : invalidGroup;
  };

  const respond = (name: string, input: Input): CallResult<unknown>["result"] => {
    const contact = input.contactId?.id ?? "";
    const group = groups.find(({ id }) => id === input.groupId?.id);
    switch (name) {
      case "AddImContactToGroup":
        if (!contacts.has(contact)) return invalidContact;
        return addToGroup(contact, input.groupId ? (group?.id ?? "") : otherContactsId())
          ? success(undefined)
          : invalidGroup;
      case "AddNewImContactToGroup":
        return addNew(input.imAddress ?? "", input.groupId?.id ?? "", { displayName: input.displayName });
      case "AddNewTelUriContactToGroup":
        return addNew(input.telUriAddress ?? "", input.groupId?.id ?? "", {
          displayName: input.imTelephoneNumber,
        });
      case "RemoveImContactFromGroup":
        if (!contacts.has(contact)) return invalidContact;
        if (!group?.members.includes(contact)) return invalidGroup;
        group.members = group.members.filter((member) => member !== contact);
        if (!isKept(contact)) deleteContact(contact);
        return success(undefined);
      case "RemoveContactFromImList":
        if (!contacts.has(contact)) return invalidContact;
        deleteContact(contact);
        return success(undefined);
      case "RemoveImGroup":
      case "RemoveDistributionGroupFromImList":
        if (group?.kind !== (name === "RemoveImGroup" ? "user" : "distribution")) return invalidGroup;
        groups = groups.filter((one) => one !== group);
        for (const member of group.members) if (!isKept(member)) deleteContact(member);
        return success(undefined);
      case "SetImGroup":
        if (!group) return invalidGroup;
        if (groups.some((one) => one.name === input.newDisplayName))
          return failed(response("ErrorImGroupDisplayNameAlreadyExists"));
        group.name = input.newDisplayName ?? "";
        return success(undefined);
      case "AddImGroup":
      case "AddDistributionGroupToImList": {
        const displayName = input.displayName ?? "";
        const kind = name === "AddImGroup" ? "user" : "distribution";
        const { smtpAddress } = input;
        const there = groups.find((one) => one.name === displayName && one.kind === kind);
        const id = there?.id ?? `new id ${(createdCount += 1)} of ${displayName}`;
        if (!there) groups = [...groups, { id, name: displayName, kind, smtpAddress, members: [] }];
        return success({
          ...imGroup(displayName, [], kind === "user" ? "UserGroup" : "DG"),
          storeId: { id, changeKey: undefined },
          smtpAddress,
        });
      }
      case "GetImItems": {
        const { groupIds = [], contactIds = [] } = input;
        return success(
          itemsOf(
            groupIds.map(({ id }) => id),
            contactIds.map(({ id }) => id),
          ),
        );
      }
      default:
        throw new Error(`${name} is not known here`);
    }
  };

  /** The list as Exchange returns it: only what exists of the groups and contacts. */
  const itemsOf = (groupIds: readonly string[], contactIds: readonly string[]): ImItemList => ({
    groups: groups
      .filter(({ id }) => groupIds.includes(id))
      .map(({ id, name, kind, members }) => ({
        ...imGroup(name, members, typesByKind[kind as keyof typeof typesByKind]),
        storeId: storeId(id),
        ...(unreadMembers.has(name) && { unreadMembers: unreadMembers.get(name) }),
      })),
    personas: contactIds.flatMap((id) => (contacts.has(id) ? (personas.get(id) ?? []) : [])),
  });
  const wholeList = () =>
    itemsOf(
      groups.map(({ id }) => id),
      [...new Set(groups.flatMap(({ members }) => members))],
    );

  const describe = (name: string, input: Input): string => {
    const contact = input.contactId && (contacts.get(input.contactId.id) ?? input.contactId.id);
    const group = groups.find(({ id }) => id === input.groupId?.id)?.name;
    const subject = contact ?? input.imAddress ?? input.telUriAddress ?? input.smtpAddress;
    const parts = [name, subject, group, input.newDisplayName ?? (group ? undefined : input.displayName)];
    return parts.filter((part) => part !== undefined).join(" ");
  };

  let death: { readonly at: number; readonly isSent: boolean; readonly error: Error } | undefined;
  const client: EwsClient = {
    call: <In, Out>({ name, repeatable }: Operation<In, Out>, input: In, { signal }: CallOptions = {}) => {
      if (signal?.aborted)
        return Promise.resolve({
          result: failed({ kind: "cancelled", sent: false }),
          trace: trace({ operation: name }),
        });
      if (meanwhile?.before === name) {
        const { act } = meanwhile;
        meanwhile = undefined;
        act();
      }
      const killer = !repeatable && calls === death?.at ? death : undefined;
      if (killer && !killer.isSent) throw killer.error;
      const failure = failing.get(name) ?? (repeatable ? undefined : failures.get(calls));
      if (repeatable) read.push(name);
      else {
        calls += 1;
        sent.push(describe(name, input as Input));
      }
      const result = failure ? failed(failure) : respond(name, input as Input);
      if (killer) throw killer.error;
      return Promise.resolve({ result, trace: trace({ operation: name }) } as CallResult<Out>);
    },
  };

  let controller = new AbortController();
  const createRunner = (): RunStep =>
    createStepRunner(ports, {
      signal: controller.signal,
      onRescue: (rescue) => rescues.push(rescue),
    });
  const ports: Parameters<typeof createStepRunner>[0] = {
    client: withLayer(client),
    applyEdit: (edit) => (known = edit(known)),
    checkOutcome: (_failure, find) => {
      const found = find(wholeList());
      return Promise.resolve(found === undefined ? "notMade" : { found });
    },
    currentList: () => known,
    readList: () => {
      read.push("GetImItemList");
      const failure = failing.get("GetImItemList");
      const result = failure ? failed(failure) : success(wholeList());
      return Promise.resolve({ result, trace: trace({ operation: "GetImItemList" }) });
    },
  };

  return {
    client,
    runStep: (step: Parameters<RunStep>[0]) => createRunner()(step),
    run: (change: Change): Promise<ChangeResult> => change.run(createRunner(), () => known),
    /** Loads the list, as a pane does that starts. */
    reload: () => (known = wholeList()),
    /** The list after the steps' edits. */
    known: () => known,
    /** Returns the changes since the last use of `sent`: operation, contact or address, group, new name. */
    sent: () => sent.splice(0),
    /** Returns the operations that have read since the last use of `reads`. */
    reads: () => read.splice(0),
    /** Who was kept or added again so far, by address. */
    rescues: () => rescues.map(({ how, contact }) => `${how} ${contact.persona?.imAddress ?? contact.id.id}`),
    allRescues: (): readonly Rescue[] => rescues,
    /** Makes the n-th change from now fail. 0 is the next one. */
    failAt: (call: number, failure: EwsFailure) => failures.set(calls + call, failure),
    /** The pane is killed at the n-th change from now: before the call is sent, or before the response. */
    killAt: (call: number, isSent: boolean, error: Error) => (death = { at: calls + call, isSent, error }),
    /** Makes every call of an operation fail. */
    fail: (operation: string, failure: EwsFailure) => failing.set(operation, failure),
    recover: () => {
      failures.clear();
      failing.clear();
    },
    /** Lets another client act right before the next call of an operation. */
    before: (operation: string, act: () => void) => (meanwhile = { before: operation, act }),
    /** Another client: adds a contact to a group by name. Creates a contact that does not exist. */
    otherAdds: (contact: string, groupName: string) => {
      if (!contacts.has(contact)) {
        contacts.set(contact, `${contact}@x`);
        personas.set(contact, persona(`${contact}@x`, { sources: [contact], displayName: contact }));
      }
      addToGroup(contact, groups.find(({ name }) => name === groupName)?.id ?? "");
    },
    otherRemoves: (contact: string, groupName: string) =>
      respond("RemoveImContactFromGroup", {
        contactId: storeId(contact),
        groupId: storeId(groups.find(({ name }) => name === groupName)?.id ?? ""),
      }),
    otherCreatesGroup: (name: string) => respond("AddImGroup", { displayName: name }),
    otherDeletesGroup: (groupName: string) =>
      respond("RemoveImGroup", {
        groupId: storeId(groups.find(({ name }) => name === groupName)?.id ?? ""),
      }),
    /** The user stops the change: calls with its signal are not sent any more. */
    stop: () => controller.abort(),
    goOn: () => (controller = new AbortController()),
    otherDeletes: (contact: string) => respond("RemoveContactFromImList", { contactId: storeId(contact) }),
    /** Makes a group refuse new members, as Exchange may do for a system group. */
    refuse: (groupName: string) => refusedPlaces.add(groupName),
    /** From now on, responses have members in a group that cannot be read. */
    hideMembers: (groupName: string, count: number) => unreadMembers.set(groupName, count),
    /** The contact ids in each group, by group name. */
    places: () => placesOf(groups.map(({ name, members }) => [name, members])),
    /** The store ids of all contacts in the mailbox. */
    contacts: () => [...contacts.keys()].sort(),
  };
}

/** Returns the contact ids in each group of a list, to compare with `places`. */
export const placesIn = ({ groups }: ImItemList) =>
  placesOf(groups.map(({ displayName, members }) => [displayName, members.map(({ id }) => id)]));

const placesOf = (groups: readonly (readonly [string, readonly string[]])[]) =>
  Object.fromEntries(groups.map(([name, members]) => [name, [...members].sort()]));
