import { readImAddress } from "../imList/address.ts";

export type LinkScheme = "mailto" | "sip" | "tel";

/** Longer links are cut off by some programs (reported for `mailto:`, assumed for `im:`). In characters. */
const longestLink = 2_000;

/**
 * Returns a link to an address or number in a response. Built from checked and encoded parts, because text of other
 * people never becomes a link unchanged. Undefined if it is not an address or number.
 */
export function linkTo(scheme: LinkScheme, target: string): string | undefined {
  if (scheme === "tel") {
    const digits = target.replace(/^tel:/i, "").replace(/[\s().\-/]/g, "");
    return /^\+?\d{3,20}$/.test(digits) ? `tel:${digits}` : undefined;
  }
  const address = encodeAddress(target);
  return address && `${scheme}:${address}`;
}

/**
 * Returns a link that starts a chat: `sip:` with one person, `im:` with several (documented for Skype for Business:
 * https://learn.microsoft.com/previous-versions/office/developer/lync-2010/gg398376(v=office.14)). Addresses that are
 * not valid are left out. Undefined if none is valid, or if the link would be too long.
 */
export function chatLink(imAddresses: readonly string[]): string | undefined {
  const addresses = encodeAddresses(imAddresses);
  if (addresses.length < 2) return addresses[0] && `sip:${addresses[0]}`;
  return notTooLong(`im:${addresses.map((address) => `<sip:${address}>`).join("")}`);
}

/**
 * Returns a `mailto:` link to several people, separated by commas (documented: RFC 6068). Addresses that are not valid
 * are left out. Undefined if none is valid, or if the link would be too long.
 */
export function mailLink(emailAddresses: readonly string[]): string | undefined {
  const addresses = encodeAddresses(emailAddresses);
  return addresses.length > 0 ? notTooLong(`mailto:${addresses.join(",")}`) : undefined;
}

const notTooLong = (link: string): string | undefined => (link.length <= longestLink ? link : undefined);

const encodeAddresses = (addresses: readonly string[]): readonly string[] => [
  ...new Set(addresses.flatMap((address) => encodeAddress(address) ?? [])),
];

/** Returns an address of which only the @ has a meaning in a link. Undefined if it is not one. */
function encodeAddress(text: string): string | undefined {
  const address = readImAddress(text);
  if (!address.ok) return undefined;
  const [user = "", host = ""] = address.value.split("@");
  return `${encodeURIComponent(user)}@${encodeURIComponent(host)}`;
}
