import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Mail20Regular } from "@fluentui/react-icons/svg/mail";
import { CopyButton } from "../parts/CopyButton.tsx";
import { useWording } from "../parts/WordingContext.tsx";
import type { FailedCall } from "../state.ts";

const useStyles = makeStyles({
  card: {
    display: "flex",
    gap: "12px",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  icon: { display: "flex", color: tokens.colorNeutralForeground2 },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: "2px 0 8px" },
});

/** One way to go on where the server refuses add-ins: a text for those who run it. */
export function AskAdministrator({
  failed,
  address,
}: {
  readonly failed: FailedCall;
  readonly address: string;
}) {
  const styles = useStyles();
  const { text, messages } = useWording();
  const { failure, trace } = failed;
  const message = "message" in failure ? failure.message : "";
  const values: Readonly<Record<string, string>> = { operation: trace.operation, address, message };
  return (
    <section className={styles.card} aria-label={text("askYourAdministrator")}>
      <span className={styles.icon} aria-hidden>
        <Mail20Regular />
      </span>
      <div>
        <h2 className={styles.title}>{text("askYourAdministrator")}</h2>
        <p className={styles.hint}>{text("askHint")}</p>
        <CopyButton
          label={text("copyTheText")}
          appearance="secondary"
          text={messages.administratorText.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "")}
        />
      </div>
    </section>
  );
}
