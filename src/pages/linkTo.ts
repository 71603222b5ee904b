import { readImAddress } from "../imList/address.ts";

export type LinkScheme = "mailto" | "sip" | "tel";

/**
 * Returns a link to an address or number in a response. Built from checked and encoded parts, because text of other
 * people never becomes a link unchanged. Undefined if it is not an address or number.
 */
export function linkTo(scheme: LinkScheme, target: string): string | undefined {
  if (scheme === "tel") {
    const digits = target.replace(/^tel:/i, "").replace(/[\s().\-/]/g, "");
    return /^\+?\d{3,20}$/.test(digits) ? `tel:${digits}` : undefined;
  }
  const address = readImAddress(target);
  if (!address.ok) return undefined;
  const [user = "", host = ""] = address.value.split("@");
  return `${scheme}:${encodeURIComponent(user)}@${encodeURIComponent(host)}`;
}
