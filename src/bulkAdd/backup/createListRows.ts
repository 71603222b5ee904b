import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { Persona } from "../../ews/model/persona.ts";
import { personasBySource } from "../../imList/contacts.ts";
import { groupKind } from "../../imList/membership.ts";
import { isPhoneContact, personAddress, personName } from "../../imList/person.ts";
import { telUriOf } from "../../imList/address.ts";
import type { ImportRow } from "../job/importRow.ts";

/**
 * Returns the rows that restore a list, except for IDs, numbered from 1: one for each group, each distribution group,
 * and each person in each group. Tagged is skipped: nobody can be added to it, and its members are in another group as
 * well. `skippedMembers` is the number of members that were skipped because they have no address.
 */
export function createListRows({ groups, personas }: ImItemList): {
  readonly rows: readonly ImportRow[];
  readonly skippedMembers: number;
} {
  const bySource = personasBySource(personas);
  let skippedMembers = 0;
  const rows: ImportRow[] = [];
  const add = (row: Omit<ImportRow, "row">) => rows.push({ ...row, row: rows.length + 1 });
  for (const group of groups) {
    const kind = groupKind(group);
    const { displayName, smtpAddress = "" } = group;
    if (kind === "tagged") continue;
    if (kind === "distribution") {
      add({ kind: "distributionGroup", address: smtpAddress, displayName, groupName: "" });
      continue;
    }
    // Every list has the system groups.
    if (kind === "user") add({ kind: "group", address: "", displayName: "", groupName: displayName });
    for (const persona of new Set(group.members.map(({ id }) => bySource.get(id)))) {
      const address = persona && toRowAddress(persona);
      // The server names system groups, in a language that the next server may not use.
      const groupName = kind === "otherContacts" ? "" : displayName;
      if (address) add({ kind: "person", address, displayName: personName(persona), groupName });
      else skippedMembers += 1;
    }
  }
  return { rows, skippedMembers };
}

/** The address to add a person by. For a phone contact, its number. */
function toRowAddress(persona: Persona): string {
  if (!isPhoneContact(persona)) return personAddress(persona);
  const number = persona.imAddress?.replace(/^tel:/i, "") ?? persona.phoneNumber?.number ?? "";
  return telUriOf(number);
}
