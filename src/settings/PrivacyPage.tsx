import { makeStyles, typographyStyles } from "@fluentui/react-components";
import { useId } from "react";
import { useWording } from "../components/WordingContext.tsx";
import type { TextKey } from "../i18n/messages.ts";
import { SettingsPage } from "./SettingsPage.tsx";

const useStyles = makeStyles({
  title: { ...typographyStyles.body1Strong, margin: "0 0 4px" },
  list: {
    ...typographyStyles.body1,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    margin: 0,
    paddingInlineStart: "20px",
  },
});

interface PrivacyPageProps {
  readonly address: string;
  readonly onBack: () => void;
}

/** What leaves the computer and what is stored on it: the same as in docs/administrators.md. */
export function PrivacyPage({ address, onBack }: PrivacyPageProps) {
  const { text } = useWording();
  return (
    <SettingsPage title={text("privacy")} address={address} onBack={onBack} focusTitle isForReading>
      <Facts
        title="privacyLeaves"
        facts={["privacyExchange", "privacyMicrosoft", "privacyLinks", "privacyNoOneElse"]}
      />
      <Facts
        title="storedOnDevice"
        facts={["privacySettings", "privacyDrafts", "privacyJobs", "privacyChanges", "privacyNever"]}
      />
    </SettingsPage>
  );
}

function Facts({ title, facts }: { readonly title: TextKey; readonly facts: readonly TextKey[] }) {
  const styles = useStyles();
  const { text } = useWording();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {text(title)}
      </h2>
      <ul className={styles.list}>
        {facts.map((fact) => (
          <li key={fact}>{text(fact)}</li>
        ))}
      </ul>
    </section>
  );
}
