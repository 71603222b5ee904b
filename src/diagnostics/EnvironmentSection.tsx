import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import { KeyValueList } from "../components/KeyValueList.tsx";
import { useWording } from "../components/WordingContext.tsx";
import { createEnvironmentPairs, type DiagnosticFacts } from "./environmentPairs.ts";
import { useSectionStyles } from "./useSectionStyles.ts";

interface EnvironmentSectionProps {
  readonly facts: DiagnosticFacts;
  readonly onTryOutlook: () => void;
}

/** What the pane runs in, and a button to return to the connection through Outlook. */
export function EnvironmentSection({ facts, onTryOutlook }: EnvironmentSectionProps) {
  const styles = useSectionStyles();
  const wording = useWording();
  const { text } = wording;
  const id = useId();
  const isOutlook = facts.accessMode === "outlook";
  // The button stays after it was pressed, so that the focus is not lost.
  const [wasOther, setWasOther] = useState(!isOutlook);
  if (!isOutlook && !wasOther) setWasOther(true);
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {text("environment")}
      </h2>
      <KeyValueList
        pairs={createEnvironmentPairs(facts, wording).map(([name, value]) => [
          name,
          <bdi key={name}>{value}</bdi>,
        ])}
      />
      {wasOther && (
        <Button className={styles.button} size="small" disabledFocusable={isOutlook} onClick={onTryOutlook}>
          {text(isOutlook ? "outlookIsUsed" : "tryOutlook")}
        </Button>
      )}
    </section>
  );
}
