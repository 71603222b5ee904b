import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { groupLabel } from "../components/groupName.ts";
import { KeyValueList } from "../components/KeyValueList.tsx";
import { useWording } from "../components/WordingContext.tsx";
import type { ImGroup } from "../ews/model/imGroup.ts";
import { groupKind, isDistributionGroup } from "../imList/membership.ts";
import { CopyableValue } from "./PageParts.tsx";

const useStyles = makeStyles({
  raw: { ...typographyStyles.caption1, fontFamily: tokens.fontFamilyMonospace, display: "block" },
});

/** What identifies a group in Exchange. */
export function GroupIdentifiers({ group }: { readonly group: ImGroup }) {
  const styles = useStyles();
  const wording = useWording();
  const { text, number } = wording;
  const { groupType, storeId, members, smtpAddress } = group;
  const copyable = (name: string, value: string | undefined) =>
    [name, value ? <CopyableValue key={name} name={name} text={value} /> : undefined] as const;
  return (
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
        [text("members"), isDistributionGroup(group) ? undefined : number(members.length)],
        copyable(text("smtpAddress"), smtpAddress),
        copyable(text("storeId"), storeId?.id),
        copyable(text("changeKey"), storeId?.changeKey),
      ]}
    />
  );
}
