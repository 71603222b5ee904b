import { Link } from "@fluentui/react-components";
import { readImAddress } from "../imList/address.ts";

/** The only kinds of links that a response can lead to. */
type LinkScheme = "mailto" | "sip" | "tel";

/** Another person's address or number: a link if it is valid, otherwise plain text. */
export function AddressLink({ scheme, target }: { readonly scheme: LinkScheme; readonly target: string }) {
  const href = linkTo(scheme, target);
  const text = <bdi>{target}</bdi>;
  return href === undefined ? text : <Link href={href}>{text}</Link>;
}

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
