import type { ImGroup, ImGroupKind } from "../../ews/model/imGroup.ts";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { Persona } from "../../ews/model/persona.ts";
import { personasBySource } from "../../imList/contacts.ts";
import { groupKind } from "../../imList/membership.ts";
import { isPhoneContact, personAddress, personName } from "../../imList/person.ts";
import { telUriOf } from "../../imList/address.ts";
import type { ImportRow } from "../job/importRow.ts";

/** A list as a file has it: the rows that restore it, numbered from 1. */
interface ListRows {
  readonly rows: readonly ImportRow[];
  /** The number of members that were skipped because they have no address. */
  readonly skippedMembers: number;
}

/**
 * Returns the rows that restore a list, except for IDs: one for each group, each distribution group, and each person in
 * each group. Tagged is skipped: nobody can be added to it, and its members are in another group as well.
 */
export function createListRows({ groups, personas }: ImItemList): ListRows {
  const bySource = personasBySource(personas);
  let skippedMembers = 0;
  const rows: Omit<ImportRow, "row">[] = [];
  for (const group of groups) {
    const kind = groupKind(group);
    if (kind === "tagged") continue;
    rows.push(...createGroupRows(group, kind));
    const people = new Set(group.members.map(({ id }) => bySource.get(id)));
    if (kind === "distribution") continue;
    for (const persona of people) {
      const address = persona && toRowAddress(persona);
      if (!persona || !address) skippedMembers += 1;
      else
        rows.push({
          kind: "person",
          address,
          displayName: personName(persona),
          // The server names system groups, in a language that the next server may not use.
          groupName: kind === "otherContacts" ? "" : group.displayName,
        });
    }
  }
  return { rows: rows.map((row, index) => ({ ...row, row: index + 1 })), skippedMembers };
}

/** The row of a group itself. None for system groups: every list has them. */
function createGroupRows(group: ImGroup, kind: ImGroupKind): readonly Omit<ImportRow, "row">[] {
  const { displayName, smtpAddress } = group;
  if (kind === "distribution")
    return [{ kind: "distributionGroup", address: smtpAddress ?? "", displayName, groupName: "" }];
  return kind === "user" ? [{ kind: "group", address: "", displayName: "", groupName: displayName }] : [];
}

/** The address to add a person by. For a phone contact, its number. */
function toRowAddress(persona: Persona): string {
  if (!isPhoneContact(persona)) return personAddress(persona);
  const number = persona.imAddress?.replace(/^tel:/i, "") ?? persona.phoneNumber?.number ?? "";
  return telUriOf(number);
}
