import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { Lightbulb20Regular } from "@fluentui/react-icons/svg/lightbulb";
import { useLayoutEffect } from "react";
import { usePreference } from "../components/PreferencesContext.tsx";
import { useWording } from "../components/WordingContext.tsx";
import { cardsAbove } from "./cardsAbove.ts";

const useStyles = makeStyles({
  tips: {
    display: "flex",
    gap: "12px",
    margin: "0 16px 8px",
    padding: "12px",
    paddingInlineEnd: "4px",
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    // Other cards are more important.
    [`&:is([${cardsAbove}]:has(section) ~ div *)`]: { display: "none" },
  },
  icon: { display: "flex", flexShrink: 0, color: tokens.colorBrandForeground1 },
  texts: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  text: { ...typographyStyles.body1, margin: 0 },
  dismiss: { flexShrink: 0, alignSelf: "start", marginTop: "-8px" },
});

/** The number of starts that show the tips. */
const mostStarts = 3;

/** True once this start has been counted. The list appears more than once in a start. */
let isStartCounted = false;

/** Three tips for new users. They are gone for good once dismissed, or after the third start. */
export function FirstRunTips({ onDismiss }: { readonly onDismiss: () => void }) {
  const styles = useStyles();
  const { text } = useWording();
  const [starts, setStarts] = usePreference("startsWithTips");
  const isShown = isStartCounted ? starts <= mostStarts : starts < mostStarts;
  useLayoutEffect(() => {
    if (isStartCounted) return;
    isStartCounted = true;
    if (starts <= mostStarts) setStarts(starts + 1);
  });
  if (!isShown) return null;
  return (
    <section className={styles.tips} aria-label={text("tips")}>
      <span className={styles.icon} aria-hidden>
        <Lightbulb20Regular />
      </span>
      <div className={styles.texts}>
        <p className={styles.text}>{text("tipSelectGroup")}</p>
        <p className={styles.text}>{text("tipRightClick")}</p>
        <p className={styles.text}>{text("tipDrag")}</p>
      </div>
      <Button
        appearance="transparent"
        className={styles.dismiss}
        icon={<Dismiss20Regular />}
        aria-label={text("dismissTips")}
        title={text("dismissTips")}
        onClick={() => {
          setStarts(mostStarts + 1);
          onDismiss();
        }}
      />
    </section>
  );
}
