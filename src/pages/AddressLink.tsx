import { Link } from "@fluentui/react-components";
import { linkTo, type LinkScheme } from "./links.ts";

/** An address or number of another person: a link where it is one, else the bare text. */
export function AddressLink({ scheme, target }: { readonly scheme: LinkScheme; readonly target: string }) {
  const href = linkTo(scheme, target);
  const text = <bdi>{target}</bdi>;
  return href === undefined ? text : <Link href={href}>{text}</Link>;
}
