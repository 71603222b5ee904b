import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { Result } from "../../shared/result.ts";
import { fillOfList } from "../../imList/limits.ts";
import { groupKind } from "../../imList/membership.ts";
import type { NameProblem } from "../../imList/name.ts";
import { personName } from "../../imList/person.ts";
import type { PlannedOutcome } from "./plannedOutcome.ts";
import { knownList } from "./knownList.ts";
import { readRow, type ReadRow, type ImportRow } from "./importRow.ts";

/** A row with what would happen to it. */
export interface PlannedRow {
  readonly wanted: ImportRow;
  readonly fate: PlannedOutcome;
  /** The address that would be sent; as it was typed where it is none. */
  readonly address: string;
  /** Undefined: the address is used. */
  readonly displayName: string | undefined;
  /** Undefined: Other Contacts. */
  readonly groupName: string | undefined;
}

/** A plan is made of the list alone: nothing is sent for it. */
export interface Plan {
  readonly rows: readonly PlannedRow[];
  /** The names of groups that have to be made first, in the order of their first rows. */
  readonly groupsToMake: readonly string[];
}

/**
 * Plans what adding these rows to a list would do, each row once and in their order, in one pass.
 *
 * @param leftOut the rows, by their place among `wanted`, that a person has left out
 */
export function planRows(
  list: ImItemList,
  wanted: readonly ImportRow[],
  leftOut: ReadonlySet<number> = new Set(),
): Plan {
  const planning = startPlan(list, wanted, leftOut);
  planning.goOn(wanted.length);
  return planning.plan();
}

/** The same piece by piece: see planInSlices. */
export function startPlan(
  list: ImItemList,
  wanted: readonly ImportRow[],
  leftOut: ReadonlySet<number>,
): {
  /** Plans so many rows more; whether there are any left. */
  readonly goOn: (count: number) => boolean;
  /** As far as it is made. */
  readonly plan: () => Plan;
} {
  const planner = plannerFor(list);
  const rows: PlannedRow[] = [];
  const planned = (row: ImportRow, place: number): PlannedRow => {
    const read = readRow(row);
    return {
      wanted: row,
      fate: leftOut.has(place) ? { kind: "leftOut" } : (faultIn(row, read) ?? planner.fateOf(row, read)),
      address: read.address.ok ? read.address.value : row.address,
      displayName: valueOf(read.displayName),
      groupName: valueOf(read.groupName),
    };
  };
  return {
    goOn: (count) => {
      for (const row of wanted.slice(rows.length, rows.length + count)) rows.push(planned(row, rows.length));
      return rows.length < wanted.length;
    },
    plan: () => ({ rows, groupsToMake: planner.groupsToMake() }),
  };
}

/** What is wrong with a row by itself. */
function faultIn({ kind }: ImportRow, { address, ...names }: ReadRow): PlannedOutcome | undefined {
  if (!address.ok) return { kind: "badAddress", problem: address.failure };
  for (const field of ["displayName", "groupName"] as const) {
    const name = names[field];
    if (!name.ok && name.failure.kind === "character")
      return { kind: "badName", field, codePoint: name.failure.codePoint };
  }
  const isNameless = kind === "group" && !names.groupName.ok;
  return isNameless ? { kind: "badName", field: "groupName", codePoint: undefined } : undefined;
}

/** A name that was given and can be sent. */
const valueOf = (name: Result<string, NameProblem>): string | undefined => (name.ok ? name.value : undefined);

/** What the rows so far would have made of a list, and what that means for the next one. */
function plannerFor(list: ImItemList) {
  const known = knownList(list);
  const { groups, contacts } = fillOfList(list);
  const firstRows = new Map<string, number>();
  const newContacts = new Set<string>();
  const newGroups = new Set<string>();
  const newDistributionGroups = new Set<string>();

  /** An earlier row that says the same; else this one becomes the first. */
  const duplicate = (row: number, ...same: readonly (string | undefined)[]): PlannedOutcome | undefined => {
    const key = JSON.stringify(same);
    const first = firstRows.get(key);
    if (first !== undefined) return { kind: "duplicate", of: first };
    firstRows.set(key, row);
    return undefined;
  };
  const overGroups = (): PlannedOutcome | undefined => {
    const place = groups.count + newGroups.size + newDistributionGroups.size + 1;
    return place > groups.most ? { kind: "overGroups", place } : undefined;
  };
  const overContacts = (): PlannedOutcome | undefined => {
    const place = contacts.count + newContacts.size + 1;
    return place > contacts.most ? { kind: "overContacts", place } : undefined;
  };

  function person(
    row: number,
    address: string,
    name: string | undefined,
    given: string | undefined,
  ): PlannedOutcome {
    const group = name === undefined ? known.otherContacts : known.groups.get(name);
    const kind = group && groupKind(group);
    if (kind === "distribution" || kind === "tagged") return { kind: "badGroup", group: kind };
    const same = duplicate(row, "person", address, group?.displayName ?? name);
    if (same) return same;

    const persona = known.personas.get(address);
    if (persona && group && known.isIn(persona, group)) return { kind: "there" };
    const groupToMake = group || name === undefined || newGroups.has(name) ? undefined : name;
    const isNew = !persona && !newContacts.has(address);
    const over =
      (groupToMake === undefined ? undefined : overGroups()) ?? (isNew ? overContacts() : undefined);
    if (over) return over;
    if (groupToMake !== undefined) newGroups.add(groupToMake);
    if (isNew) newContacts.add(address);
    if (!persona) return { kind: isNew ? "new" : "joins" };
    const shown = personName(persona);
    return given === undefined || given === shown ? { kind: "joins" } : { kind: "otherName", name: shown };
  }

  function group(row: number, name: string | undefined): PlannedOutcome {
    if (name === undefined || known.groups.has(name)) return { kind: "there" };
    const same = duplicate(row, "group", name);
    if (same || newGroups.has(name)) return same ?? { kind: "new" };
    const over = overGroups();
    if (!over) newGroups.add(name);
    return over ?? { kind: "new" };
  }

  function distributionGroup(row: number, address: string, given: string | undefined): PlannedOutcome {
    const same = duplicate(row, "distributionGroup", address.toLowerCase());
    if (same) return same;
    const there = known.distributionGroups.get(address.toLowerCase());
    if (there) {
      const isOther = given !== undefined && given !== there.displayName;
      return { kind: "there", ...(isOther && { otherName: there.displayName }) };
    }
    const over = overGroups();
    if (!over) newDistributionGroups.add(address);
    return over ?? { kind: "new" };
  }

  return {
    groupsToMake: () => [...newGroups],
    fateOf: (row: ImportRow, { address, ...names }: ReadRow): PlannedOutcome => {
      const sent = address.ok ? address.value : row.address;
      const [displayName, groupName] = [valueOf(names.displayName), valueOf(names.groupName)];
      switch (row.kind) {
        case "person":
          return person(row.row, sent, groupName, displayName);
        case "group":
          return group(row.row, groupName);
        case "distributionGroup":
          return distributionGroup(row.row, sent, displayName);
      }
    },
  };
}
