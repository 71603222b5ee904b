import { Button, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { FluentIcon } from "@fluentui/react-icons";
import { ArrowClockwise20Regular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { Eye20Regular } from "@fluentui/react-icons/svg/eye";
import { LockClosed20Regular } from "@fluentui/react-icons/svg/lock-closed";
import { Mail20Regular } from "@fluentui/react-icons/svg/mail";
import { PlugDisconnected20Regular } from "@fluentui/react-icons/svg/plug-disconnected";
import { useState, type ReactNode } from "react";
import type { AccessMode } from "../shared/accessMode.ts";
import type { Pane } from "../store/pane.ts";
import { Card } from "../components/Card.tsx";
import { CopyButton } from "../components/CopyButton.tsx";
import { focusTitle } from "../components/Screen.tsx";
import { useWording } from "../components/WordingContext.tsx";
import type { FailedCall, PaneState } from "../store/state.ts";
import { administratorText } from "./administratorText.ts";

const useStyles = makeStyles({
  options: { display: "flex", flexDirection: "column", gap: "12px" },
  notice: { display: "flex", flexDirection: "column", gap: "12px", padding: "0 16px 12px" },
  text: { ...typographyStyles.body1, margin: 0 },
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: "2px 0 0" },
});

interface RefusalProps {
  readonly pane: Pane;
  readonly state: PaneState;
  readonly address: string;
}

interface RefusalOptionsProps extends RefusalProps {
  /** The refused call, if there is one. */
  readonly refused?: FailedCall | undefined;
  /** Repeats the refused change over the selected connection. Absent if only loading the list was refused. */
  readonly onSelected?: () => void;
}

/** What the user can do when the server refuses add-ins. */
export function RefusalOptions({ pane, state, address, refused, onSelected }: RefusalOptionsProps) {
  const styles = useStyles();
  const { text, messages } = useWording();
  const { accessMode, settings } = state;
  const { directHost } = settings;
  const offersDirect = directHost !== undefined && accessMode !== "direct";
  const select = (next: AccessMode) => {
    void pane.setAccessMode(next);
    onSelected?.();
    // The button that had the focus is removed.
    setTimeout(focusTitle);
  };

  return (
    <div className={styles.options}>
      {offersDirect && (
        <Option
          isBest
          icon={PlugDisconnected20Regular}
          title={text("useDirectConnection")}
          hint={text("useDirectHint", { host: directHost })}
        >
          {/* After a change that was refused, the screen has a primary button of its own. */}
          <Button
            size="small"
            appearance={onSelected ? "secondary" : "primary"}
            onClick={() => select("direct")}
          >
            {text("switchToDirectConnection")}
          </Button>
        </Option>
      )}
      {accessMode === "outlook" && !onSelected && (
        <Option icon={Eye20Regular} title={text("readOnlyView")} hint={text("readOnlyViewHint")}>
          <Button size="small" onClick={() => select("readOnly")}>
            {text("openReadOnly")}
          </Button>
        </Option>
      )}
      {accessMode !== "outlook" && (
        <Option icon={ArrowClockwise20Regular} title={text("tryOutlook")} hint={text("tryOutlookHint")}>
          <Button size="small" onClick={() => select("outlook")}>
            {text("tryIt")}
          </Button>
        </Option>
      )}
      <Option icon={Mail20Regular} title={text("askYourAdministrator")} hint={text("askHint")}>
        {/* The one primary button of a screen on which Exchange has refused the list. In a form, that is its own. */}
        <CopyButton
          label={text("copyTheText")}
          appearance={offersDirect || onSelected || accessMode === "readOnly" ? "secondary" : "primary"}
          text={administratorText(refused, address, messages)}
        />
        <Button
          size="small"
          appearance="subtle"
          onClick={() => pane.dispatch({ kind: "opened", screen: { kind: "diagnostics" } })}
        >
          {text("runDiagnostics")}
        </Button>
      </Option>
    </div>
  );
}

interface OptionProps {
  readonly icon: FluentIcon;
  readonly title: string;
  readonly hint: string;
  /** True for the option to try first. */
  readonly isBest?: boolean;
  /** The buttons. */
  readonly children: ReactNode;
}

function Option({ icon: Icon, title, hint, isBest = false, children }: OptionProps) {
  return (
    <Card
      tone={isBest ? "bestOption" : "option"}
      icon={<Icon />}
      label={title}
      title={title}
      titleAs="h2"
      buttons={children}
    >
      <p className={useStyles().hint}>{hint}</p>
    </Card>
  );
}

/** Notice above the list: the list is read-only, or the direct connection is in use. */
export function AccessModeNotice({ pane, state, address }: RefusalProps) {
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
    <div className={styles.notice}>
      <Card
        label={title}
        icon={isReadOnly ? <LockClosed20Regular /> : <PlugDisconnected20Regular />}
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
