import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Info20Filled } from "@fluentui/react-icons/svg/info";
import type { Wording } from "../i18n/wording.ts";
import { isDistributionGroup } from "../imList/membership.ts";
import { Text, useWording } from "../components/WordingContext.tsx";
import type { GroupResult } from "../store/state.ts";

const useStyles = makeStyles({
  line: { display: "flex", gap: "8px", marginBottom: "12px" },
  made: { display: "flex", color: tokens.colorStatusSuccessForeground1 },
  info: { display: "flex", color: tokens.colorNeutralForeground3 },
  title: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: "anywhere" },
  second: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
});

const titles = { made: "groupMadeText", existing: "groupExistingText", present: "groupPresentText" } as const;

/** What became of creating a group, judged by what was known before. */
export function OutcomeLine({ result }: { readonly result: GroupResult }) {
  const styles = useStyles();
  const wording = useWording();
  const { outcome, group } = result;
  const second = secondLine(result, wording);
  const made = outcome === "made";
  return (
    <div className={styles.line}>
      <span aria-hidden className={made ? styles.made : styles.info}>
        {made ? <CheckmarkCircle20Filled /> : <Info20Filled />}
      </span>
      <div>
        <p className={styles.title}>
          <Text of={titles[outcome]} values={{ name: group.displayName }} />
        </p>
        {second && <p className={styles.second}>{second}</p>}
      </div>
    </div>
  );
}

function secondLine(
  { outcome, confirmedByReread: confirmedByReread, group }: GroupResult,
  { text, count }: Wording,
): string | undefined {
  const isDistribution = isDistributionGroup(group);
  if (outcome === "made" && !confirmedByReread) return undefined;
  if (outcome === "made") return text(isDistribution ? "distributionGroupAfterAll" : "groupMadeAfterAll");
  if (outcome === "present") return text("unknownBefore");
  const people = group.members.length;
  return people === 0 ? text("nothingChanged") : `${text("nothingChanged")} ${count("membersStay", people)}`;
}
