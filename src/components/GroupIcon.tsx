import { Mail16Regular, Mail24Regular } from "@fluentui/react-icons/svg/mail";
import { People16Regular, People24Regular } from "@fluentui/react-icons/svg/people";
import { PersonCircle16Regular, PersonCircle24Regular } from "@fluentui/react-icons/svg/person-circle";
import { Star16Regular, Star24Regular } from "@fluentui/react-icons/svg/star";
import { Tag16Regular, Tag24Regular } from "@fluentui/react-icons/svg/tag";
import type { ImGroupKind } from "../ews/model/imGroup.ts";

const icons = {
  user: [People16Regular, People24Regular],
  distribution: [Mail16Regular, Mail24Regular],
  favorites: [Star16Regular, Star24Regular],
  otherContacts: [PersonCircle16Regular, PersonCircle24Regular],
  tagged: [Tag16Regular, Tag24Regular],
  unknown: [People16Regular, People24Regular],
} as const;

/** The icon of a kind of group. Decoration only: the technical details name the kind. */
export function GroupIcon({ kind, large }: { readonly kind: ImGroupKind; readonly large?: boolean }) {
  const [Small, Large] = icons[kind];
  return large ? <Large aria-hidden /> : <Small aria-hidden />;
}
