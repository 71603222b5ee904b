import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Info20Filled } from "@fluentui/react-icons/svg/info";
import { useState } from "react";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { Persona } from "../ews/model/persona.ts";
import type { Wording } from "../i18n/wording.ts";
import { groupKind, isDistributionGroup, joinList } from "../imList/membership.ts";
import { personAddress } from "../imList/person.ts";
import { Avatar } from "../components/Avatar.tsx";
import { groupLabel } from "../components/groupName.ts";
import { KeyValueList } from "../components/KeyValueList.tsx";
import { personLabel } from "../components/personLabel.ts";
import { Text, useWording } from "../components/WordingContext.tsx";
import type { GroupResult } from "../store/state.ts";
import { AddressLink, CopyableValue, Faint, Section } from "./ResultParts.tsx";

const useStyles = makeStyles({
  raw: { ...typographyStyles.caption1, fontFamily: tokens.fontFamilyMonospace, display: "block" },
  outcome: { display: "flex", gap: "8px", marginBottom: "12px" },
  made: { display: "flex", color: tokens.colorStatusSuccessForeground1 },
  info: { display: "flex", color: tokens.colorNeutralForeground3 },
  title: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: "anywhere" },
  second: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  person: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    minHeight: "44px",
    paddingInline: "12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":last-child": { borderBottomStyle: "none" },
  },
  text: { minWidth: 0 },
  line: {
    display: "block",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    textAlign: "left",
  },
});

interface GroupSummaryProps {
  readonly result: GroupResult;
  /** The contact list, which has the names of the members. */
  readonly list: ImItemList | undefined;
}

/** A group as Exchange returned it. */
export function GroupSummary({ result, list }: GroupSummaryProps) {
  const styles = useStyles();
  const wording = useWording();
  const { text, locale, number } = wording;
  const { group } = result;
  const { groupType, storeId, members, smtpAddress } = group;
  const idPair = (name: string, id: string | undefined) =>
    [name, id ? <CopyableValue key={name} name={name} text={id} /> : undefined] as const;
  const noMembers = isDistributionGroup(group) ? "membersNotListed" : "noneYet";
  const people =
    joinList({ groups: [group], personas: list?.personas ?? [] }, locale).groups[0]?.people ?? [];
  return (
    <>
      <OutcomeLine result={result} />
      <KeyValueList
        pairs={[
          [text("displayName"), <bdi key="name">{groupLabel(group, wording)}</bdi>],
          [
            text("groupType"),
            <span key="type">
              {text(`kind_${groupKind(group)}`)}
              <code className={styles.raw}>{groupType}</code>
            </span>,
          ],
          [
            text("members"),
            members.length === 0 ? <Faint key="none">{text(noMembers)}</Faint> : number(members.length),
          ],
          [
            text("smtpAddress"),
            smtpAddress ? <AddressLink key="smtp" scheme="mailto" target={smtpAddress} /> : undefined,
          ],
          idPair(text("storeId"), storeId?.id),
          idPair(text("changeKey"), storeId?.changeKey),
        ]}
      />
      {people.length > 0 && <MemberList people={people} />}
    </>
  );
}

const titles = { made: "groupMadeText", existing: "groupExistingText", present: "groupPresentText" } as const;

/** The result of creating a group, judged by the list before. */
function OutcomeLine({ result }: { readonly result: GroupResult }) {
  const styles = useStyles();
  const wording = useWording();
  const { outcome, group } = result;
  const second = secondLine(result, wording);
  const made = outcome === "made";
  return (
    <div className={styles.outcome}>
      <span aria-hidden className={made ? styles.made : styles.info}>
        {made ? <CheckmarkCircle20Filled /> : <Info20Filled />}
      </span>
      <div>
        <p className={styles.title}>
          <Text of={titles[outcome]} values={{ name: groupLabel(group, wording) }} />
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
  if (outcome === "made") {
    if (!confirmedByReread) return undefined;
    const isDistribution = isDistributionGroup(group);
    return text(isDistribution ? "distributionGroupAddedWithoutResponse" : "groupCreatedWithoutResponse");
  }
  if (outcome === "present") return text("unknownBefore");
  const people = group.members.length;
  return people === 0 ? text("nothingChanged") : `${text("nothingChanged")} ${count("membersStay", people)}`;
}

const shownFirst = 3;

/** The members that the list describes: the first few, and the others on demand. */
function MemberList({ people }: { readonly people: readonly Persona[] }) {
  const styles = useStyles();
  const wording = useWording();
  const { text, count } = wording;
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? people : people.slice(0, shownFirst);
  return (
    <Section title={text("members")}>
      <ul className={styles.list}>
        {shown.map((persona) => (
          <li key={persona.personaId.id} className={styles.person}>
            <Avatar persona={persona} />
            <span className={styles.text}>
              <span dir="auto" className={styles.line}>
                {personLabel(persona, wording)}
              </span>
              <span dir="auto" className={mergeClasses(styles.second, styles.line)}>
                {personAddress(persona)}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {shown.length < people.length && (
        <Button size="small" appearance="subtle" onClick={() => setShowsAll(true)}>
          {count("showMore", people.length - shown.length)}
        </Button>
      )}
    </Section>
  );
}
