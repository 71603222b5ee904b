import { readImAddress } from "../imList/address.ts";
import { readName } from "../imList/name.ts";
import { splitNamedAddress } from "../imList/namedAddress.ts";
import type { Drafts } from "../store/drafts.ts";

type Draft = Pick<Drafts["addContact"], "imAddress" | "displayName">;

/** Returns the address and the name that a draft has. The name may be in the address field: `Ana Lima <ana@…>`. */
export function readContactDraft({ imAddress, displayName }: Draft) {
  const { name, address } = splitNamedAddress(imAddress);
  return {
    imAddress: readImAddress(address === "" ? imAddress : address),
    displayName: readName(displayName.trim() === "" && address !== "" ? name : displayName),
  };
}

/**
 * Returns the draft with the name moved from the address field to its own, which is kept if it has a text. Unchanged if
 * the address field does not have both.
 */
export function moveName(draft: Draft): Draft {
  const { imAddress, displayName } = readContactDraft(draft);
  const { name, address } = splitNamedAddress(draft.imAddress);
  if (name === "" || !imAddress.ok || !displayName.ok) return draft;
  return { imAddress: address, displayName: displayName.value };
}

/**
 * True if an address field was completed and not only typed into: a text was pasted, or its last bracket was typed.
 */
export const isCompleted = (before: string, after: string): boolean =>
  after.length > before.length + 1 || /[>)\]]\s*$/.test(after);
