import { Checkbox, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import type { KeyboardEvent, ReactNode } from "react";
import { GroupIcon } from "../components/GroupIcon.tsx";
import { groupName } from "../components/groupName.ts";
import { visuallyHidden } from "../components/visuallyHidden.ts";
import { useWording } from "../components/WordingContext.tsx";
import type { TargetGroup } from "./targetGroups.ts";
import { VisibleName } from "./VisibleName.tsx";

const useStyles = makeStyles({
  box: {
    maxHeight: "268px",
    boxSizing: "border-box",
    overflowY: "auto",
    flexShrink: 0,
    padding: "4px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  row: {
    position: "relative",
    display: "flex",
    alignItems: "center",
    gap: "8px",
    minHeight: "36px",
    padding: "8px",
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  checkRow: { padding: "2px 8px 2px 0" },
  selected: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Selected },
    "@media (forced-colors: active)": { outline: "1px solid Highlight", outlineOffset: "-1px" },
  },
  fixed: { cursor: "default", ":hover": { backgroundColor: "transparent" } },
  icon: { display: "flex", flexShrink: 0, color: tokens.colorNeutralForeground3 },
  name: { ...typographyStyles.body1, flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  end: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, flexShrink: 0 },
  check: { display: "flex", "& svg": { color: tokens.colorBrandForeground1 } },
  hidden: visuallyHidden,
  /** Narrower than Fluent's: the row has the space. */
  checkbox: { flexShrink: 0, minWidth: 0 },
});

interface GroupOptionsProps {
  readonly groups: readonly TargetGroup[];
  /** IDs of the selected groups. */
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (id: string) => void;
}

/** A list box of groups, of which one can be selected. The arrow keys select. */
export function GroupListBox({ groups, selected, onSelect }: GroupOptionsProps) {
  const styles = useStyles();
  const { text, number, count } = useWording();
  const tabStop = groups.find(({ id }) => selected.has(id.id)) ?? groups[0];
  return (
    <div role="listbox" aria-label={text("groupsLabel")} className={styles.box}>
      {groups.map((group) => {
        const { id, people } = group;
        const isSelected = selected.has(id.id);
        return (
          <div
            key={id.id}
            role="option"
            aria-selected={isSelected}
            tabIndex={group === tabStop ? 0 : -1}
            data-group={id.id}
            className={mergeClasses(styles.row, isSelected && styles.selected)}
            onClick={() => onSelect(id.id)}
          >
            <OptionText group={group}>
              <span aria-hidden className={styles.check}>
                {isSelected ? <Checkmark16Regular /> : number(people)}
              </span>
              <span className={styles.hidden}>{count("people", people)}</span>
            </OptionText>
          </div>
        );
      })}
    </div>
  );
}

/** Check boxes for groups. Those that everyone is in already are checked and cannot be changed. */
export function GroupCheckBoxes({ groups, selected, onSelect }: GroupOptionsProps) {
  const styles = useStyles();
  const wording = useWording();
  const { text, number, count } = wording;
  return (
    <div role="group" aria-label={text("groupsLabel")} className={styles.box}>
      {groups.map((group) => {
        const { id, people, isAlreadyIn } = group;
        const isSelected = selected.has(id.id);
        const end = isAlreadyIn ? text("alreadyInGroup") : count("people", people);
        return (
          <label
            key={id.id}
            className={mergeClasses(
              styles.row,
              styles.checkRow,
              isSelected && styles.selected,
              isAlreadyIn && styles.fixed,
            )}
          >
            <Checkbox
              className={styles.checkbox}
              aria-label={`${groupName(group, wording)}, ${end}`}
              checked={isSelected || isAlreadyIn}
              disabled={isAlreadyIn}
              data-group={id.id}
              onChange={() => onSelect(id.id)}
            />
            <OptionText group={group}>{isAlreadyIn ? text("alreadyInGroup") : number(people)}</OptionText>
          </label>
        );
      })}
    </div>
  );
}

function OptionText({ group, children }: { readonly group: TargetGroup; readonly children: ReactNode }) {
  const styles = useStyles();
  const wording = useWording();
  return (
    <>
      <span className={styles.icon}>
        <GroupIcon kind={group.kind} />
      </span>
      <span className={styles.name}>
        <VisibleName name={groupName(group, wording)} />
      </span>
      <span className={styles.end}>{children}</span>
    </>
  );
}

/** The options that can have the focus, in order. */
export const optionsIn = (container: HTMLElement | null): readonly HTMLElement[] => [
  ...(container?.querySelectorAll<HTMLElement>("[data-group]:not(:disabled)") ?? []),
];

/**
 * Moves the focus by the arrow keys, Home, End, and, in a list box, the first letter of a name: from the search into the
 * list, within it, and back at its ends.
 * Returns the option that has the focus now. Undefined if the key has another meaning.
 */
export function focusByKey(event: KeyboardEvent<HTMLElement>): HTMLElement | undefined {
  const { key, currentTarget, target } = event;
  const options = optionsIn(currentTarget);
  const at = options.indexOf(target as HTMLElement);
  const isInSearch = at < 0;
  const isLetter = key.length === 1 && key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (isLetter && !isInSearch && options[at]?.role === "option") {
    const startsWith = (option: HTMLElement) => option.innerText.toLowerCase().startsWith(key.toLowerCase());
    const found = [...options.slice(at + 1), ...options.slice(0, at)].find(startsWith);
    found?.focus();
    return found;
  }
  const next = {
    ArrowDown: isInSearch ? 0 : at + 1,
    ArrowUp: isInSearch ? options.length - 1 : at - 1,
    ...(!isInSearch && { Home: 0, End: options.length - 1 }),
  }[key];
  if (next === undefined) return undefined;
  event.preventDefault();
  const option = options[next];
  (option ?? currentTarget.querySelector<HTMLElement>("[type=search]"))?.focus();
  return option;
}
