import { Button, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { LockClosed20Regular } from "@fluentui/react-icons/svg/lock-closed";
import { ServerLink20Regular } from "@fluentui/react-icons/svg/server-link";
import { useState } from "react";
import type { Pane } from "../store/pane.ts";
import { focusTitle } from "../components/focusTitle.ts";
import { useWording } from "../components/WordingContext.tsx";
import type { PaneState } from "../store/state.ts";
import { RefusalOptions } from "./RefusalOptions.tsx";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: "12px", padding: "0 16px 12px" },
  note: {
    display: "flex",
    gap: "12px",
    padding: "12px",
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorSubtleBackgroundHover,
  },
  icon: { display: "flex", flexShrink: 0, color: tokens.colorNeutralForeground2 },
  words: { ...typographyStyles.body1, margin: 0 },
  buttons: { marginTop: "8px" },
});

interface WayNoteProps {
  readonly pane: Pane;
  readonly state: PaneState;
  readonly address: string;
}

/** Above the list: that it can be looked at only, or that the direct route has been taken. */
export function AccessModeNotice({ pane, state, address }: WayNoteProps) {
  const styles = useStyles();
  const { text } = useWording();
  const [opened, setOpened] = useState(false);
  const dismiss = () => {
    pane.dispatch({ kind: "switchNoticeDismissed" });
    setTimeout(focusTitle);
  };
  const isReadOnly = state.accessMode === "readOnly";
  const title = text(isReadOnly ? "readOnlyTitle" : "turnedTitle");
  const Icon = isReadOnly ? LockClosed20Regular : ServerLink20Regular;
  return (
    <div className={styles.stack}>
      <section className={styles.note} aria-label={title}>
        <span className={styles.icon} aria-hidden>
          <Icon />
        </span>
        <div>
          <p className={styles.words}>
            <strong>{title}</strong>{" "}
            {isReadOnly
              ? text("readOnlyText")
              : text("turnedText", { host: state.settings.directHost ?? "Exchange" })}{" "}
            {isReadOnly && (
              <Link
                as="button"
                inline
                appearance="subtle"
                aria-expanded={opened}
                onClick={() => setOpened(!opened)}
              >
                {text("whatYouCanDo")}
              </Link>
            )}
          </p>
          {!isReadOnly && (
            <div className={styles.buttons}>
              <Button size="small" onClick={dismiss}>
                {text("dismiss")}
              </Button>
            </div>
          )}
        </div>
      </section>
      {isReadOnly && opened && <RefusalOptions pane={pane} state={state} address={address} />}
    </div>
  );
}
