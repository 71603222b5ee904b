import { Button, Link, makeStyles, typographyStyles } from "@fluentui/react-components";
import { LockClosed20Regular } from "@fluentui/react-icons/svg/lock-closed";
import { ServerLink20Regular } from "@fluentui/react-icons/svg/server-link";
import { useState } from "react";
import type { Pane } from "../store/pane.ts";
import { Card } from "../components/Card.tsx";
import { focusTitle } from "../components/Screen.tsx";
import { useWording } from "../components/WordingContext.tsx";
import type { PaneState } from "../store/state.ts";
import { RefusalOptions } from "./RefusalOptions.tsx";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: "12px", padding: "0 16px 12px" },
  text: { ...typographyStyles.body1, margin: 0 },
});

interface AccessModeNoticeProps {
  readonly pane: Pane;
  readonly state: PaneState;
  readonly address: string;
}

/** Notice above the list: the list is read-only, or the direct connection is in use. */
export function AccessModeNotice({ pane, state, address }: AccessModeNoticeProps) {
  const styles = useStyles();
  const { text } = useWording();
  const [isOpen, setIsOpen] = useState(false);
  const dismiss = () => {
    pane.dispatch({ kind: "switchNoticeDismissed" });
    setTimeout(focusTitle);
  };
  const isReadOnly = state.accessMode === "readOnly";
  const title = text(isReadOnly ? "readOnlyTitle" : "switchedTitle");
  return (
    <div className={styles.stack}>
      <Card
        label={title}
        icon={isReadOnly ? <LockClosed20Regular /> : <ServerLink20Regular />}
        buttons={
          !isReadOnly && (
            <Button size="small" onClick={dismiss}>
              {text("dismiss")}
            </Button>
          )
        }
      >
        <p className={styles.text}>
          <strong>{title}</strong>{" "}
          {isReadOnly
            ? text("readOnlyText")
            : text("switchedText", { host: state.settings.directHost ?? "Exchange" })}{" "}
          {isReadOnly && (
            <Link
              as="button"
              inline
              appearance="subtle"
              aria-expanded={isOpen}
              onClick={() => setIsOpen(!isOpen)}
            >
              {text("whatYouCanDo")}
            </Link>
          )}
        </p>
      </Card>
      {isReadOnly && isOpen && <RefusalOptions pane={pane} state={state} address={address} />}
    </div>
  );
}
