import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useState } from "react";
import { useWording } from "../components/WordingContext.tsx";
import type { CallEntry } from "../exchange/callLog.ts";
import { unreadFieldsText } from "./reportText.ts";
import { Section, useSectionStyles } from "./Section.tsx";

const useStyles = makeStyles({
  chevron: { ":dir(rtl)": { transform: "scaleX(-1)" } },
  toggle: { marginInlineStart: "-8px", fontWeight: tokens.fontWeightSemibold },
  count: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, marginInlineStart: "4px" },
  row: { paddingBlock: "4px" },
  operation: { ...typographyStyles.body1, minWidth: 0, overflowWrap: "anywhere" },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

/** How many calls are shown at first, and with each "show more". */
const callsPerPage = 50;

/** The last calls to Exchange, the newest first, shown on demand. `calls` has the oldest first. */
export function LastCalls({ calls }: { readonly calls: readonly CallEntry[] }) {
  const styles = useStyles();
  const shared = useSectionStyles();
  const wording = useWording();
  const { text, count, number, exactTime } = wording;
  const [isOpen, setOpen] = useState(false);
  const [shownCount, setShownCount] = useState(callsPerPage);
  const shownCalls = [...calls].reverse().slice(0, shownCount);
  const moreCount = Math.min(callsPerPage, calls.length - shownCalls.length);
  const toggle = (
    <Button
      size="small"
      appearance="subtle"
      className={styles.toggle}
      aria-expanded={isOpen}
      icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular className={styles.chevron} />}
      onClick={() => setOpen(!isOpen)}
    >
      {text("lastCalls")}
      <span className={styles.count}>{number(calls.length)}</span>
    </Button>
  );
  if (!isOpen) return <Section title={toggle}>{null}</Section>;
  return (
    <Section title={toggle}>
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
