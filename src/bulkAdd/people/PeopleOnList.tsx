import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { PersonMail20Regular } from "@fluentui/react-icons/svg/person-mail";
import { useMemo, useSyncExternalStore } from "react";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { BulkScreenKind } from "../../store/state.ts";
import { findItemPeople } from "./findItemPeople.ts";
import { useWording } from "../../components/WordingContext.tsx";
import { StripSkeleton } from "../../components/StripSkeleton.tsx";
import type { People } from "./createPeople.ts";

const useStyles = makeStyles({
  strip: {
    ...typographyStyles.body1,
    display: "flex",
    alignItems: "center",
    gap: "8px",
    width: "calc(100% - 32px)",
    minHeight: "36px",
    margin: "0 16px 8px",
    padding: "4px 8px",
    boxSizing: "border-box",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorSubtleBackgroundHover,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  icon: { display: "flex", flexShrink: 0, color: tokens.colorBrandForeground1 },
  words: { flexGrow: 1, minWidth: 0 },
  few: { ...typographyStyles.caption1, flexShrink: 0, color: tokens.colorNeutralForeground3 },
  chevron: {
    display: "flex",
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
    ":dir(rtl)": { transform: "scaleX(-1)" },
  },
});

interface PeopleOnListProps {
  readonly people: People;
  readonly list: ImItemList | undefined;
  readonly onOpen: (screen: BulkScreenKind) => void;
}

/** On the list: how many people the selected item names, at least. Nothing if it names no one. */
export function PeopleOnList({ people, list, onOpen }: PeopleOnListProps) {
  const styles = useStyles();
  const { count, text } = useWording();
  const { selected, isRead } = useSyncExternalStore(people.subscribe, people.state);
  const itemPeople = useMemo(
    () => findItemPeople(selected?.people ?? [], people.ownAddress, list, undefined),
    [selected, people.ownAddress, list],
  );
  if (!isRead) return <StripSkeleton />;
  if (!selected || (itemPeople.length === 0 && !selected.gap)) return null;
  const newPeople = itemPeople.filter(
    ({ membership, isDistributionList, isKindUnknown }) =>
      membership === "no" && !isDistributionList && !isKindUnknown,
  ).length;
  const kind = selected.kind === "appointment" ? "Appointment" : "Message";
  const countText = count(selected.gap ? `atLeastIn${kind}` : `countIn${kind}`, itemPeople.length);
  return (
    <button type="button" className={styles.strip} onClick={() => onOpen("people")}>
      <span className={styles.icon}>
        <PersonMail20Regular aria-hidden />
      </span>
      <span className={styles.words}>{itemPeople.length > 0 ? countText : text(`peopleIn${kind}`)}</span>
      {list && newPeople > 0 && <span className={styles.few}>{count("countNew", newPeople)}</span>}
      <span className={styles.chevron}>
        <ChevronRight16Regular aria-hidden />
      </span>
    </button>
  );
}
