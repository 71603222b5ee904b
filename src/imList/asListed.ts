import type { ImItemList } from "../ews/model/imItemList.ts";
import { sourceIds } from "./contacts.ts";
import type { WholeList } from "./wholeList.ts";

/**
 * Returns a list that was loaded in portions as GetImItemList would return it: only people who are in a group, each
 * once.
 */
export function onlyGroupMembers({ groups, personas }: ImItemList): Pick<WholeList, "items" | "unread"> {
  const members = new Set(groups.flatMap((group) => group.members.map(({ id }) => id)));
  const membersOnly = personas.filter((persona) => sourceIds(persona).some(({ id }) => members.has(id)));
  const unique = new Map(membersOnly.map((persona) => [persona.personaId.id, persona]));
  const described = new Set(membersOnly.flatMap(sourceIds).map(({ id }) => id));
  const unread = [...members].filter((id) => !described.has(id)).length;
  return { items: { groups, personas: [...unique.values()] }, unread };
}
