import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ImGroup } from "../ews/model/imGroup.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import { groupKind, isDistributionGroup, joinList } from "../imList/membership.ts";
import { CopyableValue } from "../components/CopyableValue.tsx";
import { KeyValueList } from "../components/KeyValueList.tsx";
import { useWording } from "../components/WordingContext.tsx";
import type { GroupResult } from "../store/state.ts";
import { AddressLink } from "./AddressLink.tsx";
import { MemberList } from "./MemberList.tsx";
import { OutcomeLine } from "./OutcomeLine.tsx";
import { useResultStyles } from "./useResultStyles.ts";

const useStyles = makeStyles({ raw: { display: "block" } });

interface GroupSummaryProps {
  readonly result: GroupResult;
  /** The list, for the names of the members. */
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

/** The members whom the list describes. */
const peopleOf = (group: ImGroup, list: ImItemList | undefined, language: string) =>
  joinList({ groups: [group], personas: list?.personas ?? [] }, language).groups[0]?.people ?? [];
