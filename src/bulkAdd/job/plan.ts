import type { ImItemList } from "../../ews/model/imItemList.ts";
import { readImAddress, readSmtpAddress, type AddressProblem } from "../../imList/address.ts";
import { findRespelled } from "../../imList/changes/addSteps.ts";
import { fillOfList, type Fill } from "../../imList/limits.ts";
import { groupKind } from "../../imList/membership.ts";
import { readNameBeside } from "../../imList/namedAddress.ts";
import { readName, type NameProblem } from "../../imList/name.ts";
import { personName } from "../../imList/person.ts";
import { telUriOf } from "../../imList/address.ts";
import { failed, success, type Result } from "../../shared/result.ts";
import { groupKey } from "../groupNames.ts";
import { isPhone, type ImportRow } from "./importRow.ts";
import { indexList } from "./indexList.ts";

/** What would happen to a row. The first three kinds send a call, the others do not. */
export type PlannedOutcome =
  /** The contact, group, or distribution group is not in the list yet. */
  | { readonly kind: "new" }
  /** The contact is in the list and is added to the group. It has the given name, or the row gives none. */
  | { readonly kind: "joins" }
  /** The contact is in the list with this other name, which stays (reported), and is added to the group. */
  | { readonly kind: "otherName"; readonly name: string }
  /** It is in the list already. A distribution group may have another name there, which stays (reported). */
  | { readonly kind: "there"; readonly otherName?: string }
  /** The same as an earlier row. */
  | { readonly kind: "duplicate"; readonly of: number }
  | { readonly kind: "badAddress"; readonly problem: AddressProblem }
  /** The name has a character that cannot be sent. Without `codePoint`, a group has no name. */
  | {
      readonly kind: "badName";
      readonly field: "displayName" | "groupName";
      readonly codePoint: number | undefined;
    }
  /** The name may stand for several people: it has an address, a line break, or something that separates people. */
  | { readonly kind: "severalNames" }
  /** The row has more cells than the headings: see splitCells.ts. */
  | { readonly kind: "splitCell" }
  /** The group is not in the list, and may be several: "Falcon, Friends". */
  | { readonly kind: "severalGroups" }
  /** Contacts cannot be added to that group: it is a distribution group, or Tagged. */
  | { readonly kind: "badGroup"; readonly group: "distribution" | "tagged" }
  /** The list would be full. `place` is the number that the contact or group would have. */
  | { readonly kind: "overContacts" | "overGroups"; readonly place: number }
  /** The user skipped it. */
  | { readonly kind: "leftOut" };

/** True if a row with this outcome sends a call. */
export const needsCall = ({ kind }: PlannedOutcome): boolean =>
  kind === "new" || kind === "joins" || kind === "otherName";

/** A row with what would happen to it. The journal stores it, so that its property names are a format. */
export interface PlannedRow {
  readonly wanted: ImportRow;
  readonly fate: PlannedOutcome;
  /** The address to send. If it is not valid, as it was typed. */
  readonly address: string;
  /** Undefined: the address is used. */
  readonly displayName: string | undefined;
  /** Undefined: Other Contacts. */
  readonly groupName: string | undefined;
  /** ContactId of a person in the list whose address Exchange stores in another spelling. */
  readonly contactId?: string | undefined;
}

/**
 * True if all rows are people, each of them once: then they are called contacts. A person in two groups is two entries.
 */
export const areContacts = (rows: readonly PlannedRow[]): boolean =>
  rows.every(({ wanted }) => wanted.kind === "person") &&
  new Set(rows.map(({ address }) => address)).size === rows.length;

/** What adding rows would do. A plan is made from the list and sends nothing. */
export interface Plan {
  readonly rows: readonly PlannedRow[];
  /** The names of groups to create first, in the order of their first rows. */
  readonly newGroups: readonly string[];
}

/**
 * Plans what adding these rows to a list would do.
 *
 * @param skipped indexes of the rows that the user skipped
 */
export function planRows(
  list: ImItemList,
  wanted: readonly ImportRow[],
  skipped: ReadonlySet<number> = new Set(),
): Plan {
  const { planRow, newGroups } = createPlanner(list, skipped);
  return { rows: wanted.map(planRow), newGroups: [...newGroups] };
}

export interface ChunkOptions {
  /** In milliseconds, from any starting point. */
  readonly now: () => number;
  /** Resolves once the page has had time to render and to respond. */
  readonly pause: () => Promise<void>;
  /** Aborted if the plan is no longer needed. */
  readonly signal?: AbortSignal;
}

/**
 * How long planning blocks the page at most, in milliseconds, and how many rows are planned between two looks at the
 * clock.
 */
const maxBlocking = 10;
const rowsPerChunk = 50;

/** Makes the plan of `planRows` in chunks, so that the page can render in between. Undefined if it was aborted. */
export async function planInChunks(
  list: ImItemList,
  wanted: readonly ImportRow[],
  skipped: ReadonlySet<number>,
  { now, pause, signal }: ChunkOptions,
): Promise<Plan | undefined> {
  let since = now();
  const { planRow, newGroups } = createPlanner(list, skipped);
  const rows: PlannedRow[] = [];
  for (const row of wanted) {
    if (rows.length > 0 && rows.length % rowsPerChunk === 0 && now() - since >= maxBlocking) {
      await pause();
      if (signal?.aborted) return undefined;
      since = now();
    }
    rows.push(planRow(row, rows.length));
  }
  return { rows, newGroups: [...newGroups] };
}

/** Creates what plans one row after the other. It keeps what the earlier rows would have added to the list. */
function createPlanner(list: ImItemList, skipped: ReadonlySet<number>) {
  const index = indexList(list);
  const { groups, contacts } = fillOfList(list);
  const firstRows = new Map<string, number>();
  /** The names of groups by their keys. */
  const spellings = new Map([...index.groups.keys()].reverse().map((name) => [groupKey(name), name]));
  const newContacts = new Set<string>();
  const newGroups = new Set<string>();
  const newDistributionGroups = new Set<string>();

  /** Finds an earlier row with the same values. If there is none, this row is remembered as the first. */
  const findDuplicate = (
    row: number,
    ...same: readonly (string | undefined)[]
  ): PlannedOutcome | undefined => {
    const key = JSON.stringify(same);
    const first = firstRows.get(key);
    if (first !== undefined) return { kind: "duplicate", of: first };
    firstRows.set(key, row);
    return undefined;
  };
  const findOverLimit = (
    kind: "overContacts" | "overGroups",
    { count, most }: Fill,
    added: number,
  ): PlannedOutcome | undefined => {
    const place = count + added + 1;
    return place > most ? { kind, place } : undefined;
  };
  const findGroupsOverLimit = () =>
    findOverLimit("overGroups", groups, newGroups.size + newDistributionGroups.size);

  function planPerson(row: number, { address, displayName, groupName }: RowValues): PlannedOutcome {
    const group = groupName === undefined ? index.otherContacts : index.groups.get(groupName);
    const kind = group && groupKind(group);
    if (kind === "distribution" || kind === "tagged") return { kind: "badGroup", group: kind };
    const same = findDuplicate(row, "person", address, group?.displayName ?? groupName);
    if (same) return same;

    const persona = index.personas.get(address);
    if (persona && group && index.hasMember(persona, group)) return { kind: "there" };
    const groupToMake = group || groupName === undefined || newGroups.has(groupName) ? undefined : groupName;
    const isNew = !persona && !newContacts.has(address);
    const over =
      (groupToMake === undefined ? undefined : findGroupsOverLimit()) ??
      (isNew ? findOverLimit("overContacts", contacts, newContacts.size) : undefined);
    if (over) return over;
    if (groupToMake !== undefined) newGroups.add(groupToMake);
    if (isNew) newContacts.add(address);
    if (!persona) return { kind: isNew ? "new" : "joins" };
    const name = personName(persona);
    return displayName === undefined || displayName === name
      ? { kind: "joins" }
      : { kind: "otherName", name };
  }

  function planGroup(row: number, { groupName }: RowValues): PlannedOutcome {
    if (groupName === undefined || index.groups.has(groupName)) return { kind: "there" };
    const same = findDuplicate(row, "group", groupName);
    if (same || newGroups.has(groupName)) return same ?? { kind: "new" };
    const over = findGroupsOverLimit();
    if (!over) newGroups.add(groupName);
    return over ?? { kind: "new" };
  }

  function planDistributionGroup(row: number, { address, displayName }: RowValues): PlannedOutcome {
    const same = findDuplicate(row, "distributionGroup", address.toLowerCase());
    if (same) return same;
    const there = index.distributionGroups.get(address.toLowerCase());
    if (there) {
      const isOther = displayName !== undefined && displayName !== there.displayName;
      return { kind: "there", ...(isOther && { otherName: there.displayName }) };
    }
    const over = findGroupsOverLimit();
    if (!over) newDistributionGroups.add(address);
    return over ?? { kind: "new" };
  }

  /** Returns the ContactId by which a person has to be added: see `findRespelled`. */
  function findContactId({ address: given }: ImportRow, { kind }: PlannedOutcome, { address }: RowValues) {
    const persona = kind === "joins" || kind === "otherName" ? index.personas.get(address) : undefined;
    if (!persona || isPhone(given)) return undefined;
    return findRespelled(list, persona, address, undefined)?.id;
  }

  const planByKind = { person: planPerson, group: planGroup, distributionGroup: planDistributionGroup };
  /** Returns the name of the group that differs in capitals at most: of the list, or else of an earlier row. */
  const findSpelling = (groupName: string): string => {
    if (index.groups.has(groupName)) return groupName;
    const key = groupKey(groupName);
    const spelling = spellings.get(key) ?? groupName;
    spellings.set(key, spelling);
    return spelling;
  };
  const planRow = (wanted: ImportRow, place: number): PlannedRow => {
    const address = readAddress(wanted);
    const name = readDisplayName(wanted, address.ok ? address.value : "");
    const names = {
      displayName: readName(name ?? wanted.displayName),
      groupName: readName(wanted.groupName),
    };
    const groupName = toOptional(names.groupName);
    const values: RowValues = {
      address: address.ok ? address.value : wanted.address,
      displayName: toOptional(names.displayName),
      groupName: groupName === undefined || wanted.isExported ? groupName : findSpelling(groupName),
    };
    const findFate = (): PlannedOutcome => {
      if (skipped.has(place)) return { kind: "leftOut" };
      if (wanted.hasSplitCell) return { kind: "splitCell" };
      if (!address.ok) return { kind: "badAddress", problem: address.failure };
      if (name === undefined) return { kind: "severalNames" };
      if (wanted.mayBeSeveralGroups && !index.groups.has(values.groupName ?? ""))
        return { kind: "severalGroups" };
      return findNameProblem(wanted.kind, names) ?? planByKind[wanted.kind](wanted.row, values);
    };
    const fate = findFate();
    const contactId = findContactId(wanted, fate, values);
    return { wanted, fate, ...values, ...(contactId !== undefined && { contactId }) };
  };
  return { planRow, newGroups };
}

/** The values of a row as they would be sent. */
type RowValues = Pick<PlannedRow, "address" | "displayName" | "groupName">;

function readAddress({ kind, address }: ImportRow): Result<string, AddressProblem> {
  if (kind === "group") return success("");
  if (kind === "distributionGroup") return readSmtpAddress(address);
  if (!isPhone(address)) return readImAddress(address);
  const telUri = telUriOf(address.trim().slice("tel:".length));
  return /\d/.test(telUri) ? success(telUri) : failed({ kind: "empty" });
}

/** Returns the name of a row. Undefined if it may stand for several people. */
const readDisplayName = (
  { kind, address: given, displayName, isExported }: ImportRow,
  address: string,
): string | undefined =>
  kind !== "person" || isExported || isPhone(given) ? displayName : readNameBeside(displayName, address);

type Name = Result<string, NameProblem>;

function findNameProblem(
  kind: ImportRow["kind"],
  names: Readonly<Record<"displayName" | "groupName", Name>>,
): PlannedOutcome | undefined {
  for (const field of ["displayName", "groupName"] as const) {
    const name = names[field];
    if (name.ok) continue;
    if (name.failure.kind === "character")
      return { kind: "badName", field, codePoint: name.failure.codePoint };
    // Only a group needs a name.
    if (kind === "group" && field === "groupName") return { kind: "badName", field, codePoint: undefined };
  }
  return undefined;
}

/** Returns a valid name. Undefined if there is none. */
const toOptional = (name: Name): string | undefined => (name.ok ? name.value : undefined);
