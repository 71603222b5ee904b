import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Call16Regular } from "@fluentui/react-icons/svg/call";
import { Person16Regular } from "@fluentui/react-icons/svg/person";
import type { ReactNode } from "react";
import { isPhoneContact, personAddress, personName } from "../imList/person.ts";
import type { Persona } from "../ews/model/persona.ts";
import { hueOf, initialsOf, type hues } from "./initials.ts";

const useStyles = makeStyles({
  avatar: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    flexShrink: 0,
    width: "28px",
    height: "28px",
    borderRadius: "50%",
    fontSize: "11px",
    fontWeight: tokens.fontWeightSemibold,
    "&[data-initials]::before": { content: "attr(data-initials)" },
    border: "1px solid transparent",
    boxSizing: "border-box",
    userSelect: "none",
  },
  large: { width: "48px", height: "48px", fontSize: "20px" },
  Steel: { backgroundColor: tokens.colorPaletteSteelBackground2, color: tokens.colorPaletteSteelForeground2 },
  Lavender: {
    backgroundColor: tokens.colorPaletteLavenderBackground2,
    color: tokens.colorPaletteLavenderForeground2,
  },
  Teal: { backgroundColor: tokens.colorPaletteTealBackground2, color: tokens.colorPaletteTealForeground2 },
  Brass: { backgroundColor: tokens.colorPaletteBrassBackground2, color: tokens.colorPaletteBrassForeground2 },
  Lilac: { backgroundColor: tokens.colorPaletteLilacBackground2, color: tokens.colorPaletteLilacForeground2 },
  Platinum: {
    backgroundColor: tokens.colorPalettePlatinumBackground2,
    color: tokens.colorPalettePlatinumForeground2,
  },
  plain: { backgroundColor: tokens.colorNeutralBackground6, color: tokens.colorNeutralForeground2 },
});

/** A person's initials on a color. Hidden from assistive technology, because the name is next to it. */
export function Avatar({ persona, large }: { readonly persona: Persona; readonly large?: boolean }) {
  return isPhoneContact(persona) ? (
    <IconAvatar icon={<Call16Regular />} large={large} />
  ) : (
    <NameAvatar name={personName(persona)} address={personAddress(persona)} large={large} />
  );
}

interface NameAvatarProps {
  readonly name: string;
  readonly address: string;
  readonly large?: boolean | undefined;
}

/** The avatar of a person who may not be in the list. A name without letters has no initials. */
export const NameAvatar = ({ name, address, large }: NameAvatarProps) => (
  <IconAvatar icon={initialsOf(name) || <Person16Regular />} hue={hueOf(address)} large={large} />
);

interface IconAvatarProps {
  readonly icon: ReactNode;
  readonly hue?: (typeof hues)[number] | "plain";
  readonly large?: boolean | undefined;
}

/**
 * An icon instead of initials, for entries that are not people. Initials are drawn by the style sheet: as text, they would
 * be a part of the name for software that compares what is visible with the accessible name.
 */
export function IconAvatar({ icon, hue = "plain", large }: IconAvatarProps) {
  const styles = useStyles();
  return (
    <span
      aria-hidden
      data-initials={typeof icon === "string" ? icon : undefined}
      className={mergeClasses(styles.avatar, styles[hue], large && styles.large)}
    >
      {typeof icon === "string" ? null : icon}
    </span>
  );
}
