import type { Persona } from "../../src/ews/model/persona.ts";
import type { ImItemList } from "../../src/ews/model/imItemList.ts";
import type { Change } from "../../src/imList/changes/change.ts";
import type { Pane } from "../../src/store/pane.ts";
import { contactsIn, imContactsOf, knownGroup } from "../../src/imList/contacts.ts";
import { groupChoices } from "../../src/imList/groupChoices.ts";
import { groupKind } from "../../src/imList/membership.ts";
import { createMove, planRemoval, type RemovalQuestion } from "../../src/actions/question.ts";
import type { ImGroup } from "../../src/ews/model/imGroup.ts";
import type { Mailbox } from "../../simulator/exchange/mailbox.ts";
import { itemId } from "../../simulator/exchange/storeId.ts";
import type { Exchange } from "../../simulator/exchange/startExchange.ts";
import type { LoggedCall } from "../../simulator/exchange/wireLog.ts";
import { envelope, post } from "./exchange/callExchange.ts";

// Another client that changes the list while the pane does, a user of the pane, and a judge who reads the simulator's log.

type Random = () => number;
const oneOf = <T>(from: readonly T[], random: Random): T | undefined =>
  from[Math.floor(random() * from.length)];

/**
 * Creates the other client. Each call makes one random change, by calls of its own, most often of a contact that the
 * user of the pane is about to change.
 */
export function otherClient(exchange: Exchange, random: Random, concerned: () => ReadonlySet<string>) {
  let created = 0;
  const call = async (operation: string, ...children: readonly string[]) => {
    // A fault for the next call may drop the connection of this client instead of the pane's.
    await post(exchange, envelope(`<m:${operation}>${children.join("")}</m:${operation}>`)).catch(
      () => undefined,
    );
  };
  return async (): Promise<void> => {
    const { groups, contacts, guid } = exchange.mailbox;
    const reference = (name: string, item: { readonly number: number } | undefined) =>
      item ? `<m:${name} Id="${itemId(guid, item.number)}"/>` : "";
    const places = groups.filter(({ type }) => type !== "DG" && type !== "Tagged");
    const holding = places.filter(({ members }) => members.length > 0);
    const ofConcerned = holding.filter(({ members }) =>
      members.some((number) => concerned().has(itemId(guid, number))),
    );
    const from = oneOf(random() < 0.9 && ofConcerned.length > 0 ? ofConcerned : holding, random);
    const isConcerned = (number: number) => concerned().has(itemId(guid, number));
    const candidates = from?.members.some(isConcerned)
      ? from.members.filter(isConcerned)
      : (from?.members ?? []);
    const member = contacts.find(({ number }) => number === oneOf(candidates, random));
    const to = reference("GroupId", oneOf(places, random));
    const contact = reference("ContactId", member);
    const kind = random();
    if (kind < 0.05) return call("AddImGroup", `<m:DisplayName>Theirs ${(created += 1)}</m:DisplayName>`);
    if (kind < 0.15) {
      const address = `<m:ImAddress>theirs${(created += 1)}@contoso.com</m:ImAddress>`;
      return call("AddNewImContactToGroup", address, to);
    }
    if (!member) return undefined;
    if (kind < 0.45) return call("RemoveImContactFromGroup", contact, reference("GroupId", from));
    if (kind < 0.5) return call("RemoveContactFromImList", contact);
    if (kind < 0.53) return call("RemoveImGroup", reference("GroupId", from));
    await call("AddImContactToGroup", contact, to);
    // A move.
    if (kind < 0.75) await call("RemoveImContactFromGroup", contact, reference("GroupId", from));
  };
}

/** What the user does, and the IDs of the contacts of whom the pane says that it deletes them. */
interface UserAction {
  readonly change: Change;
  readonly named: ReadonlySet<string>;
  readonly isUndo?: boolean;
}

/** Chooses what the user does next, from the list as the pane shows it. Undefined if there is nothing to do. */
export function nextAction(pane: Pane, random: Random): UserAction | undefined {
  const { list: state, ended } = pane.state();
  if (state.kind !== "ready") return undefined;
  const list = state.items;
  const kind = random();
  if (kind < 0.2 && ended?.end.undo) return { change: ended.end.undo, named: new Set(), isUndo: true };
  if (kind < 0.3 && ended?.end.kind === "stopped") {
    const { rest, because } = ended.end;
    const isAgreed = rest.kind === "removeFromGroup" && because.wouldDelete;
    const before = lastNamed.get(ended.change) ?? new Set();
    const named = new Set([...before, ...(isAgreed ? [isAgreed.id.id] : [])]);
    return { change: rest, named, ...(rest.kind === "undo" && { isUndo: true }) };
  }
  const groups = list.groups.filter((one) => groupKind(one) !== "distribution" && one.members.length > 0);
  const group = oneOf(groups, random);
  if (!group) return undefined;
  const isTagged = groupKind(group) === "tagged";
  // Most often, people of several groups are selected. No one is moved or removed from Tagged.
  const others = groups.filter((one) => one !== group && groupKind(one) !== "tagged" && random() < 0.4);
  const people = peopleIn(list, group, random);
  const selected = [group, ...(isTagged ? [] : others)].flatMap((one) => {
    const inIt = one === group ? people : peopleIn(list, one, random);
    const contacts = inIt.flatMap((persona) => contactsIn(one, persona));
    return contacts.length > 0 ? [{ group: one, contacts }] : [];
  });
  if (selected.length === 0) return undefined;
  if (kind < 0.55 && !isTagged) return remove({ kind: "removeFromGroup", selected }, list, random() < 0.5);
  if (kind < 0.65) {
    const contacts = people.flatMap((persona) => imContactsOf(list, persona));
    return remove({ kind: "removeFromList", contacts }, list, false);
  }
  if (kind < 0.8 && groupKind(group) === "user")
    return remove({ kind: "deleteGroup", group }, list, random() < 0.5);
  const choices = groupChoices(list.groups, "en", { withOtherContacts: true });
  const isCopy = isTagged || kind < 0.9;
  // The same group twice is one target.
  const chosen = new Set([oneOf(choices, random), ...(isCopy ? [oneOf(choices, random)] : [])]);
  const targets = list.groups.flatMap((to) => {
    const known = knownGroup(to);
    return known && [...chosen].some((choice) => choice?.id.id === known.id.id) ? [known] : [];
  });
  if (targets.length === 0) return undefined;
  const change = createMove({ kind: isCopy ? "copy" : "move", selected }, targets, list);
  return change && { change, named: new Set() };
}

const lastNamed = new WeakMap<Change, ReadonlySet<string>>();

function remove(question: RemovalQuestion, list: ImItemList, keep: boolean): UserAction | undefined {
  const { deleted, keepable, createChange } = planRemoval(question, list);
  const keeps = keep && keepable.length > 0;
  const kept = new Set(keeps ? keepable : []);
  const named = new Set(deleted.filter((contact) => !kept.has(contact)).map(({ id }) => id.id));
  const change = createChange(keeps);
  if (change) lastNamed.set(change, named);
  return change && { change, named };
}

function peopleIn(list: ImItemList, group: ImGroup, random: Random): readonly Persona[] {
  const members = list.personas.filter((persona) => contactsIn(group, persona).length > 0);
  const at = Math.floor(random() * members.length);
  return members.slice(at, at + 1 + Math.floor(random() * 3));
}

/** The IDs of each group's members in the mailbox, and in the pane's list, to compare them. */
export const membersIn = ({ groups, guid }: Mailbox) =>
  groups
    .map(({ displayName, members }) => [displayName, members.map((number) => itemId(guid, number)).sort()])
    .sort();
export function membersShown(pane: Pane) {
  const { list } = pane.state();
  if (list.kind !== "ready") throw new Error("The list is not loaded");
  return list.items.groups
    .map(({ displayName, members }) => [displayName, members.map(({ id }) => id).sort()])
    .sort();
}

/** Collects the calls of the simulator's log, which keeps only the last ones. */
export function collectLog(exchange: Exchange) {
  const all: LoggedCall[] = [];
  const seen = new Set<LoggedCall>();
  return {
    all,
    collect: () => {
      for (const call of exchange.log) {
        if (seen.has(call)) continue;
        seen.add(call);
        all.push(call);
      }
    },
  };
}

/** A contact that a call of the pane has deleted, although the pane had not named it. */
export interface DeletedUnnamed {
  readonly address: string;
  /** The call's place in the log. */
  readonly at: number;
  readonly operation: string | undefined;
  /** True if the other client changed the list after the pane had last read it, and before this call. */
  readonly isOfTheInstant: boolean;
  /** True if the contact was in what the call removed when the pane last read that. */
  readonly wasSeen: boolean;
}

/**
 * Judges the calls of the pane from a place in the log on: returns whom they have deleted although their IDs are not in
 * `named`.
 */
export function findDeletedUnnamed(
  log: readonly LoggedCall[],
  start: number,
  named: ReadonlySet<string>,
  guid: string,
): readonly DeletedUnnamed[] {
  return log.flatMap((call, at) => {
    if (at < start || !call.isAddIn) return [];
    const readAt = lastReadingBefore(log, at);
    const between = log.slice(readAt + 1, at);
    return call.deleted.flatMap(({ number, imAddress = "" }) => {
      const id = itemId(guid, number);
      if (named.has(id)) return [];
      return [
        {
          address: imAddress,
          at,
          operation: call.operation,
          isOfTheInstant: between.some(({ isAddIn, reply }) => !isAddIn && reply?.includes("NoError")),
          wasSeen: membersRead(log[readAt]?.reply, groupIdIn(call.request)).includes(id),
        },
      ];
    });
  });
}

/**
 * True if a contact that the pane has added again was deleted after the pane had last read the memberships before the
 * call that removed it.
 */
export function isDeletedAfterReading(log: readonly LoggedCall[], address: string): boolean {
  const lastIndex = (before: number, isIt: (call: LoggedCall) => boolean) =>
    log.findLastIndex((call, at) => at < before && isIt(call));
  const isOfPane = ({ isAddIn, operation = "" }: LoggedCall, name: string) =>
    isAddIn && operation.startsWith(name);
  const added = lastIndex(log.length, (one) => isOfPane(one, "AddNew") && one.request.includes(address));
  const removed = lastIndex(added, (one) => isOfPane(one, "Remove"));
  const deleted = lastIndex(added, (one) => one.deleted.some(({ imAddress }) => imAddress === address));
  return deleted > lastReadingBefore(log, removed);
}

/** Returns the place of the pane's last reading of memberships, not of single contacts, before a place in the log. */
const lastReadingBefore = (log: readonly LoggedCall[], before: number): number =>
  log.findLastIndex(
    ({ isAddIn, operation = "", request }, at) =>
      at < before && isAddIn && /^GetImItem/.test(operation) && !request.includes("ContactIds"),
  );

const groupIdIn = (request: string): string => /GroupId Id="([^"]+)"/.exec(request)?.[1] ?? "";

/** The IDs of a group's members in a response. */
function membersRead(reply = "", groupId: string): readonly string[] {
  const group =
    reply.split("<ImGroup").find((part) => part.includes(`ExchangeStoreId Id="${groupId}"`)) ?? "";
  const members = /<MemberCorrelationKey>.*<\/MemberCorrelationKey>/s.exec(group)?.[0] ?? "";
  return [...members.matchAll(/<ItemId Id="([^"]+)"/g)].map(([, id = ""]) => id);
}
