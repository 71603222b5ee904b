import { fillWithDemo } from "./content/fillWithDemo.ts";
import { fillWithGenerated } from "./content/fillWithGenerated.ts";
import { emptyMailbox, type Mailbox } from "./mailbox.ts";
import { badRequest } from "./readFault.ts";

/**
 * Initial content of a mailbox: the demo list, nothing, or this many user groups and contacts. Contacts are spread over
 * the groups, or are in "Other Contacts" if there are no groups.
 */
export type MailboxContent = "demo" | "empty" | { readonly groups: number; readonly contacts: number };

/**
 * Creates a mailbox. If it replaces another one, its counter continues after `lastNumber`, so that no ID of the old
 * mailbox is valid in the new one.
 */
export function mailboxWith(content: MailboxContent, address: string, lastNumber = 0): Mailbox {
  const mailbox = emptyMailbox(address, lastNumber);
  if (content === "demo") fillWithDemo(mailbox);
  else if (content !== "empty") fillWithGenerated(mailbox, content.groups, content.contacts);
  return mailbox;
}

/** Reads content from JSON. Throws an error with HTTP status 400 if it is invalid. */
export function readContent(value: unknown): MailboxContent {
  if (value === "demo" || value === "empty") return value;
  const { groups, contacts } = (value ?? {}) as { groups?: unknown; contacts?: unknown };
  if (isCount(groups) && isCount(contacts)) return { groups, contacts };
  throw badRequest('Content is "demo", "empty" or { groups, contacts }.');
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
