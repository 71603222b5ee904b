import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Info20Filled } from "@fluentui/react-icons/svg/info";
import type { ImGroup } from "../ews/model/imGroup.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { Wording } from "../i18n/wording.ts";
import { groupKind, isDistributionGroup, joinList } from "../imList/membership.ts";
import { CopyableValue } from "../components/CopyableValue.tsx";
import { KeyValueList } from "../components/KeyValueList.tsx";
import { Text, useWording } from "../components/WordingContext.tsx";
import type { GroupResult } from "../store/state.ts";
import { AddressLink } from "./AddressLink.tsx";
import { MemberList } from "./MemberList.tsx";
import { useResultStyles } from "./useResultStyles.ts";

const useStyles = makeStyles({
  raw: { display: "block" },
  line: { display: "flex", gap: "8px", marginBottom: "12px" },
  made: { display: "flex", color: tokens.colorStatusSuccessForeground1 },
  info: { display: "flex", color: tokens.colorNeutralForeground3 },
  title: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: "anywhere" },
  second: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
});

interface GroupSummaryProps {
  readonly result: GroupResult;
  /** The contact list, which has the names of the members. */
  readonly list: ImItemList | undefined;
}

/** A group as Exchange returned it. */
export function GroupSummary({ result, list }: GroupSummaryProps) {
  const styles = useStyles();
  const shared = useResultStyles();
  const { text, locale, number } = useWording();
  const { group } = result;
  const { displayName, groupType, storeId, members, smtpAddress } = group;
  const nobody = (
    <span className={shared.faint}>{text(isDistributionGroup(group) ? "membersNotListed" : "noneYet")}</span>
  );
  return (
    <>
      <OutcomeLine result={result} />
      <KeyValueList
        pairs={[
          [text("displayName"), <bdi key="name">{displayName}</bdi>],
          [
            text("groupType"),
            <span key="type">
              {text(`kind_${groupKind(group)}`)}
              <code className={mergeClasses(shared.mono, styles.raw)}>{groupType}</code>
            </span>,
          ],
          [text("members"), members.length === 0 ? nobody : number(members.length)],
          ...(smtpAddress
            ? [
                [
                  text("smtpAddress"),
                  <AddressLink key="smtp" scheme="mailto" target={smtpAddress} />,
                ] as const,
              ]
            : []),
          ...(storeId
            ? [
                [
                  text("storeId"),
                  <CopyableValue key="id" id name={text("storeId")} text={storeId.id} />,
                ] as const,
              ]
            : []),
          ...(storeId?.changeKey
            ? [
                [
                  text("changeKey"),
                  <CopyableValue key="key" id name={text("changeKey")} text={storeId.changeKey} />,
                ] as const,
              ]
            : []),
        ]}
      />
      <MemberList people={peopleOf(group, list, locale)} />
    </>
  );
}

/** Returns the members that the list describes. */
const peopleOf = (group: ImGroup, list: ImItemList | undefined, language: string) =>
  joinList({ groups: [group], personas: list?.personas ?? [] }, language).groups[0]?.people ?? [];

const titles = { made: "groupMadeText", existing: "groupExistingText", present: "groupPresentText" } as const;

/** The result of creating a group, judged by the list before. */
function OutcomeLine({ result }: { readonly result: GroupResult }) {
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
  { outcome, confirmedByReread, group }: GroupResult,
  { text, count }: Wording,
): string | undefined {
  const isDistribution = isDistributionGroup(group);
  if (outcome === "made" && !confirmedByReread) return undefined;
  if (outcome === "made")
    return text(isDistribution ? "distributionGroupAddedWithoutResponse" : "groupCreatedWithoutResponse");
  if (outcome === "present") return text("unknownBefore");
  const people = group.members.length;
  return people === 0 ? text("nothingChanged") : `${text("nothingChanged")} ${count("membersStay", people)}`;
}
