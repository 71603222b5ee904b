import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowClockwise20Regular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { Eye20Regular } from "@fluentui/react-icons/svg/eye";
import { Mail20Regular } from "@fluentui/react-icons/svg/mail";
import { ServerLink20Regular } from "@fluentui/react-icons/svg/server-link";
import type { AccessMode } from "../shared/accessMode.ts";
import type { Pane } from "../store/pane.ts";
import { CopyButton } from "../components/CopyButton.tsx";
import { focusTitle } from "../components/focusTitle.ts";
import { useWording } from "../components/WordingContext.tsx";
import type { FailedCall, PaneState } from "../store/state.ts";
import { OptionCard } from "./OptionCard.tsx";

const useStyles = makeStyles({ ways: { display: "flex", flexDirection: "column", gap: "12px" } });

interface WaysOnProps {
  readonly pane: Pane;
  readonly state: PaneState;
  readonly address: string;
  /** The call that was refused, if it is at hand. */
  readonly refused?: FailedCall | undefined;
  /** Called when another way is taken, to do again what was refused; absent where the list alone is read. */
  readonly onTaken?: () => void;
}

/** Where the server refuses add-ins: everything that one can do about it. */
export function RefusalOptions({ pane, state, address, refused, onTaken }: WaysOnProps) {
  const styles = useStyles();
  const { text, messages } = useWording();
  const { accessMode: way, settings } = state;
  const { directHost } = settings;
  const take = (next: AccessMode) => {
    void pane.setAccessMode(next);
    onTaken?.();
    // The button is gone.
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
    <div className={styles.ways}>
      {directHost !== undefined && way !== "direct" && (
        <OptionCard
          best
          icon={ServerLink20Regular}
          title={text("useDirect")}
          hint={text("useDirectHint", { host: directHost })}
        >
          <Button size="small" appearance="primary" onClick={() => take("direct")}>
            {text("switchToDirect")}
          </Button>
        </OptionCard>
      )}
      {way === "outlook" && !onTaken && (
        <OptionCard icon={Eye20Regular} title={text("lookOnly")} hint={text("lookOnlyHint")}>
          <Button size="small" onClick={() => take("readOnly")}>
            {text("openReadOnly")}
          </Button>
        </OptionCard>
      )}
      {way !== "outlook" && (
        <OptionCard icon={ArrowClockwise20Regular} title={text("tryOutlook")} hint={text("tryOutlookHint")}>
          <Button size="small" onClick={() => take("outlook")}>
            {text("tryIt")}
          </Button>
        </OptionCard>
      )}
      <OptionCard icon={Mail20Regular} title={text("askYourAdministrator")} hint={text("askHint")}>
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
      </OptionCard>
    </div>
  );
}
