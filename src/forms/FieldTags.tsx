import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { QuestionCircle16Regular } from "@fluentui/react-icons/svg/question-circle";
import type { KeyboardEvent, RefObject } from "react";
import { isRightToLeft } from "../components/isRightToLeft.ts";
import { useWording } from "../components/WordingContext.tsx";
import type { PickedPerson } from "../store/drafts.ts";

const useStyles = makeStyles({
  tags: { display: "contents" },
  tag: {
    display: "inline-flex",
    alignItems: "center",
    maxWidth: "100%",
    minHeight: "24px",
    boxSizing: "border-box",
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground6,
  },
  unread: {
    border: `1px solid ${tokens.colorPaletteRedBorder1}`,
    color: tokens.colorPaletteRedForeground1,
    backgroundColor: tokens.colorPaletteRedBackground1,
  },
  button: {
    ...typographyStyles.caption1,
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    minWidth: "24px",
    minHeight: "24px",
    // In forced colors, browsers draw a box behind each line of text, which is higher than the line: without the space
    // above it, the box of a long name would cover the border of the tag.
    padding: "2px 4px 2px 8px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    color: "inherit",
    backgroundColor: "transparent",
    cursor: "pointer",
    textAlign: "left",
    overflowWrap: "anywhere",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  dismiss: { justifyContent: "center", width: "24px", flexShrink: 0, padding: 0 },
});

interface FieldTagsProps {
  readonly element: RefObject<HTMLSpanElement | null>;
  readonly people: readonly PickedPerson[];
  readonly busy: boolean;
  /** Makes a person a text again. */
  readonly onText: (person: PickedPerson) => void;
  readonly onRemove: (person: PickedPerson) => void;
  /** Moves the focus to the input. */
  readonly onLeave: () => void;
}

/** The people in the field. One of them is a tab stop: the arrows lead to the others. */
export function FieldTags({ element, people, busy, onText, onRemove, onLeave }: FieldTagsProps) {
  const styles = useStyles();
  const { text } = useWording();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, person: PickedPerson) => {
    const tags = [...(element.current?.querySelectorAll<HTMLElement>("[data-tag]") ?? [])];
    const at = people.indexOf(person);
    const [before, after] = isRightToLeft(event.currentTarget)
      ? ["ArrowRight", "ArrowLeft"]
      : ["ArrowLeft", "ArrowRight"];
    if (event.key === "Backspace" || event.key === "Delete") {
      if (!busy) onRemove(person);
    } else if (event.key === before) tags[at - 1]?.focus();
    else if (event.key === after) {
      const next = tags[at + 1];
      if (next) next.focus();
      else onLeave();
    } else return;
    event.preventDefault();
  };
  return (
    <span ref={element} role="group" aria-label={text("peopleToAdd")} className={styles.tags}>
      {people.map((person, index) => {
        const name = person.name.trim() === "" ? person.address : person.name;
        const isUnread = person.kind === "unread";
        return (
          <span key={person.address} className={mergeClasses(styles.tag, isUnread && styles.unread)}>
            <button
              type="button"
              data-tag=""
              tabIndex={index === people.length - 1 ? 0 : -1}
              className={styles.button}
              title={person.address}
              aria-label={text(isUnread ? "tagToCorrect" : "tagToChange", { name })}
              aria-disabled={busy}
              onClick={() => busy || onText(person)}
              onKeyDown={(event) => onKeyDown(event, person)}
            >
              {isUnread && <ErrorCircle16Filled />}
              {person.isGuess && <QuestionCircle16Regular />}
              <bdi>{name}</bdi>
            </button>
            <button
              type="button"
              tabIndex={-1}
              className={mergeClasses(styles.button, styles.dismiss)}
              aria-label={text("removeTag", { name })}
              title={text("removeTag", { name })}
              aria-disabled={busy}
              onClick={() => busy || onRemove(person)}
            >
              <Dismiss16Regular />
            </button>
          </span>
        );
      })}
    </span>
  );
}
