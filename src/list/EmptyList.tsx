import { Button, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { PeopleAdd20Regular } from "@fluentui/react-icons/svg/people-add";
import { PeopleTeam48Regular } from "@fluentui/react-icons/svg/people-team";
import { useEffect, useRef } from "react";
import { isFocusNowhere } from "../components/isFocusNowhere.ts";
import { useWording } from "../components/WordingContext.tsx";

const useStyles = makeStyles({
  empty: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    flexGrow: 1,
    justifyContent: "center",
    padding: "24px 32px 96px",
    textAlign: "center",
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground2,
  },
  icon: {
    fontSize: "72px",
    color: tokens.colorNeutralForeground3,
    display: "flex",
    "& svg": { width: "1em", height: "1em" },
  },
  title: { ...typographyStyles.subtitle2, margin: "8px 0 4px", color: tokens.colorNeutralForeground1 },
  hint: { ...typographyStyles.body1, margin: "0 0 16px", maxWidth: "200px" },
  buttons: { display: "flex", flexDirection: "column", gap: "8px", width: "200px", marginBottom: "16px" },
  link: { "@media (forced-colors: active)": { textDecorationLine: "underline" } },
});

interface EmptyListProps {
  readonly isReadOnly: boolean;
  /** True if the primary button takes the focus that the list had. */
  readonly takesFocus: boolean;
  readonly onNewContact: () => void;
  readonly onNewGroup: () => void;
  /** Undefined if contacts cannot be imported. */
  readonly onImport: (() => void) | undefined;
}

/** Shown instead of a list that has nothing in it: what to begin with. */
export function EmptyList({ isReadOnly, takesFocus, onNewContact, onNewGroup, onImport }: EmptyListProps) {
  const styles = useStyles();
  const { text } = useWording();
  const buttons = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus && isFocusNowhere()) buttons.current?.querySelector("button")?.focus();
  });
  return (
    <div className={styles.empty}>
      <span className={styles.icon} aria-hidden>
        <PeopleTeam48Regular />
      </span>
      <h2 className={styles.title}>{text("listIsEmpty")}</h2>
      <p className={styles.hint}>{text("noContactsHint")}</p>
      <div ref={buttons} className={styles.buttons}>
        <Button appearance="primary" disabled={isReadOnly} icon={<Add20Regular />} onClick={onNewContact}>
          {text("newContact")}
        </Button>
        <Button disabled={isReadOnly} icon={<PeopleAdd20Regular />} onClick={onNewGroup}>
          {text("newGroup")}
        </Button>
      </div>
      {onImport && !isReadOnly && (
        <Link as="button" className={styles.link} onClick={onImport}>
          {text("addFromFile")}
        </Link>
      )}
    </div>
  );
}
