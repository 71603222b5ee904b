import { copyText } from "../components/copyText.ts";
import type { Persona } from "../ews/model/persona.ts";
import { emailAddressOf } from "../imList/person.ts";
import type { Pane } from "../store/pane.ts";
import { chatLink, mailLink } from "./contactLinks.ts";

/** Outcome of a new message or chat. "copied": there are too many addresses, which were copied instead. */
type MessageOutcome = "begun" | "copied" | "copyFailed";

/** Returns the email addresses of people, each once. People without one are left out. */
export const emailAddressesOf = (people: readonly Persona[]): readonly string[] => [
  ...new Set(people.flatMap((person) => emailAddressOf(person) ?? [])),
];

/**
 * Begins a message to these addresses: in Outlook, otherwise in the program for `mailto:` links. If there are too many
 * for both, copies them. Has to be called while a click is handled, because browsers open other programs only then.
 */
export async function sendEmail(pane: Pane, addresses: readonly string[]): Promise<MessageOutcome> {
  if (pane.beginMessage(addresses)) return "begun";
  const link = mailLink(addresses);
  if (link === undefined) return (await copyText(addresses.join("; "))) ? "copied" : "copyFailed";
  openLink(link);
  return "begun";
}

/**
 * Starts a chat with these IM addresses, in the program for such links. If there are too many for a link, copies them. The
 * same is true of clicks.
 */
export async function startChat(imAddresses: readonly string[]): Promise<MessageOutcome> {
  const link = chatLink(imAddresses);
  if (link === undefined) return (await copyText(imAddresses.join("; "))) ? "copied" : "copyFailed";
  openLink(link);
  return "begun";
}

function openLink(href: string): void {
  const anchor = document.createElement("a");
  anchor.href = href;
  anchor.click();
}
