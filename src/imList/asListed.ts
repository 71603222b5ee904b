import type { ImItemList } from "../ews/model/imItemList.ts";
import { sourceIds } from "./contacts.ts";
import type { WholeList } from "./wholeList.ts";

/** What was read in portions as GetImItemList would give it: those alone who are in a group, each once. */
export function onlyGroupMembers({ groups, personas }: ImItemList): Pick<WholeList, "items" | "unread"> {
  const members = new Set(groups.flatMap((group) => group.members.map(({ id }) => id)));
  const listed = personas.filter((persona) => sourceIds(persona).some(({ id }) => members.has(id)));
  const once = new Map(listed.map((persona) => [persona.personaId.id, persona]));
  const described = new Set(listed.flatMap(sourceIds).map(({ id }) => id));
  const unread = [...members].filter((id) => !described.has(id)).length;
  return { items: { groups, personas: [...once.values()] }, unread };
}
