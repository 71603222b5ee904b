import {
  Button,
  Checkbox,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { Mail16Regular } from "@fluentui/react-icons/svg/mail";
import { QuestionCircle16Regular } from "@fluentui/react-icons/svg/question-circle";
import { VisibleName } from "../../actions/VisibleName.tsx";
import { IconAvatar, NameAvatar } from "../../components/Avatar.tsx";
import { Spinner } from "../../components/Spinner.tsx";
import { useWording } from "../../components/WordingContext.tsx";
import type { EwsFailure } from "../../ews/failure.ts";
import { topicOf } from "../../ews/failureMeaning.ts";
import { codeOf, titleOfUnknown } from "../../failures/failureTitles.ts";
import type { Wording } from "../../i18n/wording.ts";
import { useBulkStyles } from "../useBulkStyles.ts";
import type { PersonRow } from "./createPeopleRows.ts";

const useStyles = makeStyles({
  row: { display: "flex", flexDirection: "column" },
  line: { display: "flex", alignItems: "center", gap: "8px", minHeight: "48px" },
  box: {
    flexGrow: 1,
    maxWidth: "none",
    minWidth: 0,
    marginInlineStart: "-8px",
    "& .fui-Checkbox__label": { flexGrow: 1, minWidth: 0, padding: "4px 0 4px 4px" },
    "& .fui-Checkbox__indicator": { alignSelf: "center", flexShrink: 0 },
  },
  label: { display: "flex", alignItems: "center", gap: "8px" },
  /** Aligned by the direction of the pane: a name has its own. */
  words: { flexGrow: 1, minWidth: 0, textAlign: "left" },
  name: { ...typographyStyles.body1, color: tokens.colorNeutralForeground1 },
  second: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  mark: {
    ...typographyStyles.caption1,
    flexShrink: 0,
    maxWidth: "45%",
    padding: "0 6px",
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground6,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  /** If there is no room for both side by side, the button moves to the next line. */
  listLine: { flexWrap: "wrap", rowGap: "4px" },
  listBox: { flexBasis: "180px" },
  look: { flexShrink: 0, whiteSpace: "nowrap", marginInlineStart: "auto" },
  depth1: { paddingInlineStart: "24px" },
  depth2: { paddingInlineStart: "48px" },
  expansion: { paddingInlineStart: "64px", overflowWrap: "anywhere" },
  asGroup: { marginInlineStart: "56px" },
  failed: { color: tokens.colorPaletteRedForeground1 },
});

interface PersonItemProps {
  readonly row: PersonRow;
  /** The selected group in the user's language. */
  readonly groupText: string;
  readonly onSelect: (on: boolean) => void;
  readonly onExpand: () => void;
  readonly onCollapse: () => void;
  /** Called when an entry of unknown kind is to be added as a distribution group, or not. */
  readonly onAsGroup: (on: boolean) => void;
}

/** A person of the item: name, where the item names them, and whether they are selected. */
export function PersonItem(props: PersonItemProps) {
  const { row, groupText, onSelect, onExpand, onCollapse, onAsGroup } = props;
  const styles = { ...useBulkStyles(), ...useStyles() };
  const { text } = useWording();
  const { person, parent, disabledReason, isSelected, expansion, depth } = row;
  const name = person.name || person.listedName || person.address;
  const place = row.place
    ? text(`place_${row.place}`)
    : text("inNamed", { name: parent ? parent.person.name || parent.person.address : "" });
  const second = name === person.address ? place : `${place} · ${person.address}`;
  const membership =
    disabledReason === "noAddress" || row.needsLookUp
      ? text("noImAddress")
      : person.membership === "inGroup"
        ? text("inNamed", { name: groupText })
        : person.membership === "inList"
          ? text("inYourList")
          : undefined;
  const isOpen = expansion?.kind === "expanded";
  const mayBeList = person.isDistributionList || person.isKindUnknown === true;
  return (
    <div className={mergeClasses(styles.row, depth === 1 && styles.depth1, depth > 1 && styles.depth2)}>
      <div className={mergeClasses(styles.line, mayBeList && styles.listLine)}>
        <Checkbox
          className={mergeClasses(styles.box, mayBeList && styles.listBox)}
          checked={isSelected}
          disabled={disabledReason !== undefined}
          onChange={(_, { checked }) => onSelect(checked === true)}
          label={
            <span className={styles.label}>
              {mayBeList ? (
                <IconAvatar
                  icon={person.isDistributionList ? <Mail16Regular /> : <QuestionCircle16Regular />}
                />
              ) : (
                <NameAvatar name={name} address={row.address} />
              )}
              <span className={styles.words}>
                <span className={mergeClasses(styles.cut, styles.name)} dir="auto" title={name}>
                  <VisibleName name={name} />
                </span>
                <span className={mergeClasses(styles.cut, styles.second)} title={second}>
                  <bdi>{second}</bdi>
                </span>
              </span>
              {membership !== undefined && (
                <span className={mergeClasses(styles.cut, styles.mark)} title={membership}>
                  {membership}
                </span>
              )}
            </span>
          }
        />
        {mayBeList && disabledReason !== "noAddress" && !row.needsLookUp && (
          <Button
            size="small"
            className={styles.look}
            disabledFocusable={expansion?.kind === "busy"}
            {...(expansion?.kind === "busy" && { icon: <Spinner /> })}
            aria-label={text(isOpen ? "hidePeopleOf" : "showPeopleOf", { name })}
            onClick={isOpen ? onCollapse : onExpand}
          >
            {text(isOpen ? "hidePeople" : "showPeople")}
          </Button>
        )}
      </div>
      <ExpansionNote row={row} onAsGroup={onAsGroup} />
    </div>
  );
}

/**
 * The note below what is, or may be, a distribution list: what it may be, how it is added, or the result of expanding
 * it.
 */
function ExpansionNote({ row, onAsGroup }: Pick<PersonItemProps, "row" | "onAsGroup">) {
  const styles = { ...useBulkStyles(), ...useStyles() };
  const wording = useWording();
  const { text, sentences } = wording;
  const { expansion, isSelected, isAddedAsGroup, person } = row;
  if (!person.isDistributionList && !person.isKindUnknown) return null;
  const className = mergeClasses(styles.note, styles.expansion);
  const note = sentences(
    person.isKindUnknown && !isAddedAsGroup ? text("kindUnknown") : "",
    isSelected ? text(isAddedAsGroup ? "asDistributionGroup" : "asPerson") : "",
    expansion?.kind === "expanded" && !expansion.isWhole ? text("notAllOfList") : "",
    expansion?.kind === "expanded" && row.hasNoOtherMembers ? text("nobodyElseInList") : "",
  );
  const failure = expansion?.kind === "failed" ? expansion.failure : undefined;
  return (
    <>
      {note && <p className={className}>{note}</p>}
      {person.isKindUnknown && isSelected && (
        <Checkbox
          className={styles.asGroup}
          checked={isAddedAsGroup}
          onChange={(_, { checked }) => onAsGroup(checked === true)}
          label={text("addAsDistributionGroup")}
          aria-label={text("addNamedAsDistributionGroup", { name: person.name || person.address })}
        />
      )}
      {failure && (
        <p role="alert" className={className}>
          <span className={styles.failed}>{expansionFailureText(failure, wording)}</span>{" "}
          <code className={styles.code}>{codeOf(failure)}</code>
        </p>
      )}
    </>
  );
}

/** Returns why a distribution list cannot be expanded and what to do instead. */
function expansionFailureText(failure: EwsFailure, wording: Wording): string {
  const { text, sentences } = wording;
  if (failure.kind === "refused") return text("listsRefused");
  if (topicOf(failure) === "distributionGroup") return text("listUnknown");
  if (failure.kind === "host" && failure.cause === "noItem")
    return sentences(text("listNotLookedInto"), text("noItem"));
  return sentences(text("listNotLookedInto"), titleOfUnknown(failure, wording));
}
