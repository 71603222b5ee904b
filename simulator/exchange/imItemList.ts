import type { ImGroup, Mailbox } from "./mailbox.ts";
import { imGroup } from "./imGroup.ts";
import { persona } from "./persona.ts";
import { element, type XmlElement } from "./xmlElement.ts";

/** Writes groups, and the personas that are in at least one of them, each once. */
export function imItemList(groups: readonly ImGroup[], mailbox: Mailbox): XmlElement {
  const members = new Set(groups.flatMap((group) => group.members));
  return element("ImItemList", {}, [
    element(
      "Groups",
      {},
      groups.map((group) => imGroup(group, mailbox)),
    ),
    element(
      "Personas",
      {},
      mailbox.contacts
        .filter(({ number }) => members.has(number))
        .map((contact) => persona(contact, mailbox)),
    ),
  ]);
}
