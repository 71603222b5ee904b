import { copyText } from "../components/copyText.ts";
import type { Persona } from "../ews/model/persona.ts";
import { emailAddressOf } from "../imList/person.ts";
import type { Pane } from "../store/pane.ts";
import { mailLink } from "./contactLinks.ts";

/** What became of a new message. "copied": there are too many addresses, which were copied instead. */
type EmailOutcome = "begun" | "copied" | "copyFailed";

/** Returns the email addresses of people, each once. People without one are left out. */
export const emailAddressesOf = (people: readonly Persona[]): readonly string[] => [
  ...new Set(people.flatMap((person) => emailAddressOf(person) ?? [])),
];

/**
 * Begins a message to these addresses: in Outlook, otherwise in the program for `mailto:` links. If there are too many
 * for both, copies them. Has to be called while a click is handled, because browsers open other programs only then.
 */
export async function sendEmail(pane: Pane, addresses: readonly string[]): Promise<EmailOutcome> {
  if (pane.beginMessage(addresses)) return "begun";
  const link = mailLink(addresses);
  if (link === undefined) return (await copyText(addresses.join("; "))) ? "copied" : "copyFailed";
  const anchor = document.createElement("a");
  anchor.href = link;
  anchor.click();
  return "begun";
}
