import { readImAddress } from "../imList/address.ts";

/** The only links that a reply can lead to. */
export type LinkScheme = "mailto" | "sip" | "tel";

/**
 * A link to an address or number of a reply, built from checked and encoded parts; undefined for what is no address
 * or number: other people's text never becomes a link as it is.
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
