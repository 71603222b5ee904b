import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Call16Regular } from "@fluentui/react-icons/svg/call";
import { Person16Regular } from "@fluentui/react-icons/svg/person";
import type { ReactNode } from "react";
import { emailAddressOf, isPhoneContact, personAddress, personName } from "../imList/person.ts";
import type { Persona } from "../ews/model/persona.ts";
import { usePhoto } from "./PhotosContext.tsx";
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
    position: "relative",
    overflow: "hidden",
  },
  large: { width: "56px", height: "56px", fontSize: "22px" },
  /** Over the initials, so that nothing changes its place when the photo comes. Photos need not be square. */
  photo: {
    position: "absolute",
    inset: "-1px",
    width: "calc(100% + 2px)",
    height: "calc(100% + 2px)",
    objectFit: "cover",
  },
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

/** A person's photo or initials. Hidden from assistive technology, because the name is next to it. */
export function Avatar({ persona, large }: { readonly persona: Persona; readonly large?: boolean }) {
  const address = personAddress(persona);
  return isPhoneContact(persona) ? (
    <IconAvatar icon={<Call16Regular />} large={large} />
  ) : (
    <NameAvatar
      name={personName(persona)}
      address={address}
      emailAddress={emailAddressOf(persona) ?? address}
      large={large}
    />
  );
}

interface NameAvatarProps {
  readonly name: string;
  /** Decides the color. */
  readonly address: string;
  /** Whose photo is shown. Without it, none is. */
  readonly emailAddress?: string | undefined;
  readonly large?: boolean | undefined;
}

/** The avatar of a person who may not be in the list. A name without letters has no initials. */
export function NameAvatar({ name, address, emailAddress = "", large }: NameAvatarProps) {
  const photo = usePhoto(emailAddress);
  return (
    <IconAvatar
      icon={initialsOf(name) || <Person16Regular />}
      hue={hueOf(address)}
      large={large}
      photo={photo}
    />
  );
}

interface IconAvatarProps {
  readonly icon: ReactNode;
  readonly hue?: (typeof hues)[number] | "plain";
  readonly large?: boolean | undefined;
  /** URL of a photo that covers the icon. */
  readonly photo?: string | undefined;
}

/**
 * An icon instead of initials, for entries that are not people. Initials are drawn by the style sheet: as text, they would
 * be a part of the name for software that compares what is visible with the accessible name.
 */
export function IconAvatar({ icon, hue = "plain", large, photo }: IconAvatarProps) {
  const styles = useStyles();
  return (
    <span
      aria-hidden
      data-initials={typeof icon === "string" ? icon : undefined}
      className={mergeClasses(styles.avatar, styles[hue], large && styles.large)}
    >
      {typeof icon === "string" ? null : icon}
      {photo !== undefined && <img src={photo} alt="" className={styles.photo} />}
    </span>
  );
}
