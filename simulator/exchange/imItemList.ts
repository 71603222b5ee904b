import type { ImContact, ImGroup, Mailbox } from "./mailbox.ts";
import { imGroup } from "./imGroup.ts";
import { persona } from "./persona.ts";
import { element, type XmlElement } from "./xmlElement.ts";

/** Creates the elements of groups and of the personas of contacts. */
export const imItemList = (
  groups: readonly ImGroup[],
  contacts: readonly ImContact[],
  mailbox: Mailbox,
): XmlElement =>
  element("ImItemList", {}, [
    element(
      "Groups",
      {},
      groups.map((group) => imGroup(group, mailbox)),
    ),
    element(
      "Personas",
      {},
      contacts.map((contact) => persona(contact, mailbox)),
    ),
  ]);
