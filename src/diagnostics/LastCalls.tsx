import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { useWording } from "../components/WordingContext.tsx";
import type { CallEntry } from "../exchange/callLog.ts";
import { unreadFieldsText } from "./reportText.ts";
import { Section, useSectionStyles } from "./Section.tsx";

const useStyles = makeStyles({
  row: { paddingBlock: "4px" },
  operation: { ...typographyStyles.body1, minWidth: 0, overflowWrap: "anywhere" },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

/** How many calls are shown at first, and how many more with each "show more". */
const firstCalls = 10;
const callsPerPage = 50;

/** The last calls to Exchange, the newest first. `calls` has the oldest first. */
export function LastCalls({ calls }: { readonly calls: readonly CallEntry[] }) {
  const styles = useStyles();
  const shared = useSectionStyles();
  const wording = useWording();
  const { text, count, number, exactTime } = wording;
  const [shownCount, setShownCount] = useState(firstCalls);
  const shownCalls = [...calls].reverse().slice(0, shownCount);
  const moreCount = Math.min(callsPerPage, calls.length - shownCalls.length);
  return (
    <Section title={text("lastCalls")}>
      {calls.length === 0 && <p className={shared.faint}>{text("noCalls")}</p>}
      <ul className={shared.rows}>
        {shownCalls.map((call, index) => (
          <li key={calls.length - index} className={mergeClasses(shared.row, styles.row)}>
            <div className={shared.line}>
              <span className={styles.operation}>{call.operation}</span>
              <span className={shared.duration}>
                {text("milliseconds", { count: number(call.milliseconds) })}
              </span>
            </div>
            <div className={styles.small}>
              {exactTime(call.startedAt)} · {text(call.route === "direct" ? "directConnection" : "outlook")} ·{" "}
              <code className={shared.code}>{call.outcome}</code>
            </div>
            {call.unreadFields && <div className={styles.small}>{unreadFieldsText(call, wording)}</div>}
          </li>
        ))}
      </ul>
      {moreCount > 0 && (
        <Button
          className={shared.button}
          size="small"
          onClick={() => setShownCount(shownCount + callsPerPage)}
        >
          {count("showMore", moreCount)}
        </Button>
      )}
    </Section>
  );
}
