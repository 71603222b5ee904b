import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { Result } from "../../shared/result.ts";
import { fillOfList } from "../../imList/limits.ts";
import { groupKind } from "../../imList/membership.ts";
import type { NameProblem } from "../../imList/name.ts";
import { personName } from "../../imList/person.ts";
import { indexList } from "./indexList.ts";
import { parseRow, type ParsedRow, type ImportRow } from "./importRow.ts";
import type { AddressProblem } from "../../imList/address.ts";

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
  const planning = startPlanning(list, wanted, skipped);
  planning.planMore(wanted.length);
  return planning.plan();
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
  const planning = startPlanning(list, wanted, skipped);
  while (planning.planMore(rowsPerChunk)) {
    if (now() - since < maxBlocking) continue;
    await pause();
    if (signal?.aborted) return undefined;
    since = now();
  }
  return planning.plan();
}

/** Starts a plan that is made piece by piece. */
function startPlanning(
  list: ImItemList,
  wanted: readonly ImportRow[],
  skipped: ReadonlySet<number>,
): {
  /** Plans this many more rows. Returns true if any are left. */
  readonly planMore: (count: number) => boolean;
  /** The plan so far. */
  readonly plan: () => Plan;
} {
  const planner = createPlanner(list);
  const rows: PlannedRow[] = [];
  const planned = (row: ImportRow, place: number): PlannedRow => {
    const read = parseRow(row);
    return {
      wanted: row,
      fate: skipped.has(place)
        ? { kind: "leftOut" }
        : (findProblem(row, read) ?? planner.planOutcome(row, read)),
      address: read.address.ok ? read.address.value : row.address,
      displayName: toOptional(read.displayName),
      groupName: toOptional(read.groupName),
    };
  };
  return {
    planMore: (count) => {
      for (const row of wanted.slice(rows.length, rows.length + count)) rows.push(planned(row, rows.length));
      return rows.length < wanted.length;
    },
    plan: () => ({ rows, newGroups: planner.groupsToMake() }),
  };
}

/** Finds what is wrong with a row itself, apart from the list. */
function findProblem({ kind }: ImportRow, { address, ...names }: ParsedRow): PlannedOutcome | undefined {
  if (!address.ok) return { kind: "badAddress", problem: address.failure };
  for (const field of ["displayName", "groupName"] as const) {
    const name = names[field];
    if (!name.ok && name.failure.kind === "character")
      return { kind: "badName", field, codePoint: name.failure.codePoint };
  }
  const isNameless = kind === "group" && !names.groupName.ok;
  return isNameless ? { kind: "badName", field: "groupName", codePoint: undefined } : undefined;
}

/** Returns a valid name. Undefined if there is none. */
const toOptional = (name: Result<string, NameProblem>): string | undefined =>
  name.ok ? name.value : undefined;

/** Plans one row after the other. Keeps what the earlier rows would have added to the list. */
function createPlanner(list: ImItemList) {
  const index = indexList(list);
  const { groups, contacts } = fillOfList(list);
  const firstRows = new Map<string, number>();
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
  const findGroupsOverLimit = (): PlannedOutcome | undefined => {
    const place = groups.count + newGroups.size + newDistributionGroups.size + 1;
    return place > groups.most ? { kind: "overGroups", place } : undefined;
  };
  const findContactOverLimit = (): PlannedOutcome | undefined => {
    const place = contacts.count + newContacts.size + 1;
    return place > contacts.most ? { kind: "overContacts", place } : undefined;
  };

  function planPerson(
    row: number,
    address: string,
    name: string | undefined,
    given: string | undefined,
  ): PlannedOutcome {
    const group = name === undefined ? index.otherContacts : index.groups.get(name);
    const kind = group && groupKind(group);
    if (kind === "distribution" || kind === "tagged") return { kind: "badGroup", group: kind };
    const same = findDuplicate(row, "person", address, group?.displayName ?? name);
    if (same) return same;

    const persona = index.personas.get(address);
    if (persona && group && index.hasMember(persona, group)) return { kind: "there" };
    const groupToMake = group || name === undefined || newGroups.has(name) ? undefined : name;
    const isNew = !persona && !newContacts.has(address);
    const over =
      (groupToMake === undefined ? undefined : findGroupsOverLimit()) ??
      (isNew ? findContactOverLimit() : undefined);
    if (over) return over;
    if (groupToMake !== undefined) newGroups.add(groupToMake);
    if (isNew) newContacts.add(address);
    if (!persona) return { kind: isNew ? "new" : "joins" };
    const shown = personName(persona);
    return given === undefined || given === shown ? { kind: "joins" } : { kind: "otherName", name: shown };
  }

  function planGroup(row: number, name: string | undefined): PlannedOutcome {
    if (name === undefined || index.groups.has(name)) return { kind: "there" };
    const same = findDuplicate(row, "group", name);
    if (same || newGroups.has(name)) return same ?? { kind: "new" };
    const over = findGroupsOverLimit();
    if (!over) newGroups.add(name);
    return over ?? { kind: "new" };
  }

  function planDistributionGroup(row: number, address: string, given: string | undefined): PlannedOutcome {
    const same = findDuplicate(row, "distributionGroup", address.toLowerCase());
    if (same) return same;
    const there = index.distributionGroups.get(address.toLowerCase());
    if (there) {
      const isOther = given !== undefined && given !== there.displayName;
      return { kind: "there", ...(isOther && { otherName: there.displayName }) };
    }
    const over = findGroupsOverLimit();
    if (!over) newDistributionGroups.add(address);
    return over ?? { kind: "new" };
  }

  return {
    groupsToMake: () => [...newGroups],
    planOutcome: (row: ImportRow, { address, ...names }: ParsedRow): PlannedOutcome => {
      const sent = address.ok ? address.value : row.address;
      const [displayName, groupName] = [toOptional(names.displayName), toOptional(names.groupName)];
      switch (row.kind) {
        case "person":
          return planPerson(row.row, sent, groupName, displayName);
        case "group":
          return planGroup(row.row, groupName);
        case "distributionGroup":
          return planDistributionGroup(row.row, sent, displayName);
      }
    },
  };
}
