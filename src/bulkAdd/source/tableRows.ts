import {
  cleanName,
  readNameBeside,
  splitNamedAddress,
  type NamedAddress,
} from "../../imList/namedAddress.ts";
import { splitGroupList, uniqueGroups } from "../groupNames.ts";
import type { ImportRow } from "../job/importRow.ts";
import { countHeaderRows, type ColumnRole, type TableLayout } from "./columns.ts";
import type { Table } from "./csv.ts";
import { joinName, type NameParts } from "./joinName.ts";
import { createCellJoiner } from "./splitCells.ts";

/**
 * Returns the import rows of a table: one for each person and group, in the table's order. A row whose cells are not
 * certain to be under their headings is one to correct, with all of it as the address: see splitCells.ts.
 */
export function toImportRows(table: Table, layout: TableLayout): readonly ImportRow[] {
  const { rows, separator } = table;
  const joinCells = createCellJoiner(table, layout);
  const places = (searchedRole: ColumnRole) =>
    layout.columns.flatMap((role, place) => (role === searchedRole ? [place] : []));
  const [groupPlaces, addressPlaces] = [places("group"), places("imAddress")];
  const displayNamePlaces = places("displayName");
  const [firstNamePlaces, middleNamePlaces] = [places("firstName"), places("middleName")];
  const [lastNamePlaces, secondLastNamePlaces] = [places("lastName"), places("secondLastName")];
  return rows
    .slice(countHeaderRows(layout))
    .flatMap(({ number, cells: all }): ImportRow | readonly ImportRow[] => {
      const cells = joinCells(all);
      if (cells === undefined) {
        const address = all.join(separator).replace(/\s+$/, "");
        return { kind: "person", row: number, address, displayName: "", groupName: "", hasSplitCell: true };
      }
      const groups = findFilled(cells, groupPlaces).flatMap(splitGroups).map(withoutLooseSeparators);
      const [cell = ""] = findFilled(cells, addressPlaces);
      const { name, address } = splitAddressCell(findMainAddress(cell));
      const find = (some: readonly number[]) => tidyName(findFilled(cells, some)[0] ?? "");
      const [displayName = ""] = findFilled(cells, displayNamePlaces);
      const parts = {
        firstName: find(firstNamePlaces),
        middleName: findFilled(cells, middleNamePlaces).map(tidyName).join(" "),
        lastName: find(lastNamePlaces),
        secondLastName: find(secondLastNamePlaces),
      };
      const person = {
        kind: "person",
        row: number,
        address,
        displayName: findName(address, displayName, parts) || name,
      } as const;
      if (groups.length === 0) return { ...person, groupName: "" };
      return uniqueGroups(groups).map((groupName) => ({
        ...person,
        groupName,
        ...(splitGroupList(groupName).length > 1 && { mayBeSeveralGroups: true as const }),
      }));
    });
}

/** Returns the cells at some places that are not empty. */
const findFilled = (cells: readonly string[], places: readonly number[]): readonly string[] =>
  places.map((place) => cells[place]?.trim() ?? "").filter((cell) => cell !== "");

function findName(address: string, displayName: string, parts: NameParts): string {
  if (displayName === "") return joinName(parts);
  if (!displayName.includes("@")) return tidyName(displayName);
  // Some programs write the address after the name. A name that is only the address is none.
  // Text about several people stays, so that the check shows it.
  return readNameBeside(displayName, address) ?? displayName;
}

/** Cleans a name. Most need nothing, which is found faster than cleaned. */
const tidyName = (name: string): string =>
  /["'“”„‟«»‘’‚‛＂＇「『【〈《〔〖〘〚﹁﹃｢\u00ad\u200b\u2060\ufeff]|\s{2}|[^\S ]/.test(name)
    ? cleanName(name)
    : name;

/**
 * Returns the name and the address of a cell that may have both: `Smith, Tony (tony@contoso.com)`. Without brackets or
 * quotation marks, a space is more likely a mistake in the address.
 */
function splitAddressCell(cell: string): NamedAddress {
  if (!/[<>()[\]{}"'＜＞（）“”]|(?![\0-\x7f])\p{Ps}/u.test(cell)) return { name: "", address: cell };
  const { name, address } = splitNamedAddress(cell);
  // What is not an address is shown as it is, for the user to correct.
  return address === "" ? { name: "", address: cell } : { name, address };
}

/**
 * Returns the address that a person uses of all addresses of a mailbox, as Exchange lists them: the IM address, or the
 * one with a type in capitals (documented). Any other text is returned as it is.
 */
function findMainAddress(cell: string): string {
  if (!cell.includes(":")) return cell;
  // PowerShell shows a list in braces.
  const all = cell.split(/[\s,;|{}]+/).filter((part) => part !== "");
  const areTyped = all.length > 1 && all.every((part) => /^[a-z0-9]+:\S/i.test(part));
  if (!areTyped) return cell;
  return all.find((part) => /^sip:/i.test(part)) ?? all.find((part) => part.startsWith("SMTP:")) ?? cell;
}

/**
 * Returns the groups that one cell names, separated by semicolons, line breaks, or `:::` as in Google's exports. Google
 * marks its own groups with an asterisk; those that every contact is in are not groups of the user.
 */
function splitGroups(cell: string): readonly string[] {
  if (!/[*:;；\r\n]|contacts/i.test(cell)) return [cell];
  return cell
    .split(/\s*(?::::|[;；\r\n])\s*/)
    .filter((name) => !/^(\*\s*|System Group:\s*)?my ?contacts$|^\*\s*starred/i.test(name))
    .map((name) => name.replace(/^\*\s*|^System Group:\s*/i, "").trim())
    .filter((name) => name !== "");
}

/** Returns the name in a list of one group: "Falcon,", "Falcon, falcon". */
function withoutLooseSeparators(name: string): string {
  const [only = "", ...others] = uniqueGroups(splitGroupList(name));
  return others.length === 0 && only !== "" ? only : name;
}
