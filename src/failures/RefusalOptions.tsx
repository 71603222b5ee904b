import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { FluentIcon } from "@fluentui/react-icons";
import { ArrowClockwise20Regular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { Eye20Regular } from "@fluentui/react-icons/svg/eye";
import { Mail20Regular } from "@fluentui/react-icons/svg/mail";
import { ServerLink20Regular } from "@fluentui/react-icons/svg/server-link";
import type { ReactNode } from "react";
import type { AccessMode } from "../shared/accessMode.ts";
import type { Pane } from "../store/pane.ts";
import { Card } from "../components/Card.tsx";
import { CopyButton } from "../components/CopyButton.tsx";
import { focusTitle } from "../components/Screen.tsx";
import { useWording } from "../components/WordingContext.tsx";
import type { FailedCall, PaneState } from "../store/state.ts";

const useStyles = makeStyles({
  options: { display: "flex", flexDirection: "column", gap: "12px" },
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: "2px 0 0" },
});

interface RefusalOptionsProps {
  readonly pane: Pane;
  readonly state: PaneState;
  readonly address: string;
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
  const select = (next: AccessMode) => {
    void pane.setAccessMode(next);
    onSelected?.();
    // The button that had the focus is removed.
    setTimeout(focusTitle);
  };

  const message = refused && "message" in refused.failure ? refused.failure.message : "";
  const operation = refused?.trace.operation ?? "GetImItemList";
  const values: Readonly<Record<string, string>> = { operation, address, message };
  const paragraphs = messages.administratorText.split("\n\n");
  const administratorText = paragraphs
    .filter((paragraph) => message !== "" || !paragraph.includes("{message}"))
    .join("\n\n");
  return (
    <div className={styles.options}>
      {directHost !== undefined && accessMode !== "direct" && (
        <Option
          isBest
          icon={ServerLink20Regular}
          title={text("useDirectConnection")}
          hint={text("useDirectHint", { host: directHost })}
        >
          <Button size="small" appearance="primary" onClick={() => select("direct")}>
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
        <CopyButton
          label={text("copyTheText")}
          appearance="secondary"
          text={administratorText.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "")}
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
