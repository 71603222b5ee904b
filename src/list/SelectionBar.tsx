import { makeStyles, typographyStyles } from "@fluentui/react-components";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { Delete20Regular } from "@fluentui/react-icons/svg/delete";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { Mail20Regular } from "@fluentui/react-icons/svg/mail";
import { PeopleAdd20Regular } from "@fluentui/react-icons/svg/people-add";
import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
} from "react";
import { MoveIcon } from "../actions/MoveIcon.tsx";
import { IconButton } from "../components/IconButton.tsx";
import { isRightToLeft } from "../components/isRightToLeft.ts";
import { useWording } from "../components/WordingContext.tsx";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    minHeight: "32px",
    flexGrow: 1,
    minWidth: 0,
    // Aligns the icons, not their buttons, with what is below.
    marginInline: "-8px",
  },
  count: {
    ...typographyStyles.body1Strong,
    flexGrow: 1,
    flexShrink: 1,
    minWidth: 0,
    paddingInlineStart: "4px",
    overflowWrap: "anywhere",
  },
  button: { flexShrink: 0 },
});

const icons = {
  move: <MoveIcon />,
  copyTo: <PeopleAdd20Regular />,
  email: <Mail20Regular />,
  copyAddress: <Copy20Regular />,
  removeFromList: <Delete20Regular />,
} as const;
export type BarAction = keyof typeof icons;
const barActions: readonly BarAction[] = ["move", "copyTo", "email", "copyAddress", "removeFromList"];

interface SelectionBarProps {
  /** The number of selected people, each counted once. */
  readonly people: number;
  /** Returns the label of an action, which names the number of people. Undefined if it is not allowed. */
  readonly labelOf: (action: BarAction) => string | undefined;
  readonly onAction: (action: BarAction) => void;
  readonly onClear: () => void;
  /** Called if the bar leaves the page while the focus is in it. */
  readonly onFocusLost: () => void;
}

/**
 * What can be done with the selected people: a toolbar with one tab stop, in which Left and Right move
 * (https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/). It never takes the focus by itself.
 */
export function SelectionBar({ people, labelOf, onAction, onClear, onFocusLost }: SelectionBarProps) {
  const styles = useStyles();
  const { text, count } = useWording();
  const bar = useRef<HTMLDivElement>(null);
  const id = useId();
  const [tabStop, setTabStop] = useState(0);
  const words = count("selected", people);
  const fits = useFits(bar, words);

  const lost = useRef(onFocusLost);
  useEffect(() => {
    lost.current = onFocusLost;
  });
  useLayoutEffect(() => {
    const element = bar.current;
    return () => {
      if (element?.contains(document.activeElement)) lost.current();
    };
  }, []);

  const buttons = () => [...(bar.current?.querySelectorAll("button") ?? [])];
  const onKeyDown = (event: KeyboardEvent) => {
    const all = buttons();
    const at = all.findIndex((button) => button === document.activeElement);
    const [previous, next] = isRightToLeft(event.currentTarget)
      ? (["ArrowRight", "ArrowLeft"] as const)
      : (["ArrowLeft", "ArrowRight"] as const);
    const to = { [next]: at + 1, [previous]: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === "Escape") onClear();
    else if (to !== undefined) all.at(to % all.length)?.focus();
    else return;
    event.preventDefault();
  };
  const onFocus = ({ target }: FocusEvent) =>
    setTabStop(
      Math.max(
        0,
        buttons().findIndex((button) => button === target),
      ),
    );

  const shown = barActions.filter(
    (action) => labelOf(action) !== undefined && (fits || action !== "copyAddress"),
  );
  const stop = Math.min(tabStop, shown.length);
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-labelledby={id}
      className={styles.bar}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      <IconButton
        className={styles.button}
        icon={<Dismiss20Regular />}
        label={text("clearSelection")}
        tabIndex={stop === 0 ? 0 : -1}
        onClick={onClear}
      />
      <span id={id} className={styles.count}>
        {words}
      </span>
      {shown.map((action, index) => (
        <IconButton
          key={action}
          className={styles.button}
          icon={icons[action]}
          label={labelOf(action) ?? ""}
          tabIndex={stop === index + 1 ? 0 : -1}
          onClick={() => onAction(action)}
        />
      ))}
    </div>
  );
}

const buttonWidth = 32;

/** True if the words and every button fit on one line. */
function useFits(bar: { readonly current: HTMLElement | null }, words: string): boolean {
  const [fits, setFits] = useState(true);
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element) return undefined;
    const measure = () => {
      const range = document.createRange();
      range.selectNodeContents(element.querySelector("span[id]") ?? element);
      // On several lines, the rectangles of the lines add up to the width on one.
      const width = [...range.getClientRects()].reduce((sum, line) => sum + line.width, 0);
      setFits(width + 8 <= element.clientWidth - (barActions.length + 1) * buttonWidth);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [bar, words]);
  return fits;
}
