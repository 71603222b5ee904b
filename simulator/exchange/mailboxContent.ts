import { fillWithDemo } from "./content/fillWithDemo.ts";
import { fillWithGenerated } from "./content/fillWithGenerated.ts";
import { emptyMailbox, type Mailbox } from "./mailbox.ts";
import { badRequest } from "./readFault.ts";

/**
 * What a mailbox holds at first: a list to look at, nothing at all, or so many user groups and contacts
 * (the contacts spread over the groups, or in "Other Contacts" when there is none).
 */
export type MailboxContent = "demo" | "empty" | { readonly groups: number; readonly contacts: number };

/**
 * Makes a mailbox. One that takes the place of another goes on counting after it (`lastNumber`), so that no
 * id of the old one means something in the new one.
 */
export function mailboxWith(content: MailboxContent, address: string, lastNumber = 0): Mailbox {
  const mailbox = emptyMailbox(address, lastNumber);
  if (content === "demo") fillWithDemo(mailbox);
  else if (content !== "empty") fillWithGenerated(mailbox, content.groups, content.contacts);
  return mailbox;
}

/** Reads content that came as JSON. Throws, with HTTP status 400, for anything else. */
export function readContent(value: unknown): MailboxContent {
  if (value === "demo" || value === "empty") return value;
  const { groups, contacts } = (value ?? {}) as { groups?: unknown; contacts?: unknown };
  if (isCount(groups) && isCount(contacts)) return { groups, contacts };
  throw badRequest('Content is "demo", "empty" or { groups, contacts }.');
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
