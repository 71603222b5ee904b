import { makeStyles, tokens } from "@fluentui/react-components";
import { Mail16Regular } from "@fluentui/react-icons/svg/mail";
import { People16Regular } from "@fluentui/react-icons/svg/people";
import { PersonCircle16Regular } from "@fluentui/react-icons/svg/person-circle";
import { Star16Regular } from "@fluentui/react-icons/svg/star";
import { Tag16Regular } from "@fluentui/react-icons/svg/tag";
import type { ImGroupKind } from "../ews/model/imGroup.ts";

const useStyles = makeStyles({
  icon: { display: "flex", flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

const icons = {
  favorites: Star16Regular,
  user: People16Regular,
  distribution: Mail16Regular,
  otherContacts: PersonCircle16Regular,
  tagged: Tag16Regular,
  unknown: People16Regular,
} as const;

/** The mark of a group's kind; for the eye alone, as details say it in words. */
export function GroupIcon({ kind }: { readonly kind: ImGroupKind }) {
  const Icon = icons[kind];
  return (
    <span className={useStyles().icon} aria-hidden>
      <Icon />
    </span>
  );
}
