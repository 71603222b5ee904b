import { makeStyles, tokens } from "@fluentui/react-components";
import type { FluentIcon } from "@fluentui/react-icons";
import { FolderArrowRight20Regular } from "@fluentui/react-icons/svg/folder-arrow-right";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { PersonSubtract20Regular } from "@fluentui/react-icons/svg/person-subtract";
import { useWording } from "../components/WordingContext.tsx";
import type { RowAction } from "../actions/rowActions.ts";

const useStyles = makeStyles({
  buttons: { display: "flex", flexShrink: 0, marginInlineEnd: "-4px" },
  button: {
    display: "flex",
    padding: "4px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    backgroundColor: "transparent",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundPressed, color: tokens.colorBrandForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  /** Where a finger points, More alone: it holds the others. */
  short: { "@media (pointer: coarse)": { display: "none" } },
});

interface RowButtonsProps {
  readonly actions: readonly RowAction[];
  readonly onAction: (action: RowAction) => void;
  readonly onMenu: (target: HTMLElement) => void;
}

/** The buttons of a row that is pointed at. The keyboard has keys for them, so that they are no tab stops. */
export function RowButtons({ actions, onAction, onMenu }: RowButtonsProps) {
  const styles = useStyles();
  const { text } = useWording();
  const button = (
    label: string,
    Icon: FluentIcon,
    onClick: (target: HTMLElement) => void,
    isShort = false,
  ) => (
    <button
      type="button"
      tabIndex={-1}
      className={isShort ? `${styles.button} ${styles.short}` : styles.button}
      aria-label={label}
      title={label}
      onClick={(event) => {
        event.stopPropagation();
        onClick(event.currentTarget);
      }}
    >
      <Icon />
    </button>
  );
  if (actions.length === 0) return null;
  return (
    <span className={styles.buttons}>
      {actions.includes("move") &&
        button(text("move"), FolderArrowRight20Regular, () => onAction("move"), true)}
      {actions.includes("removeFromGroup") &&
        button(text("removeFromGroup"), PersonSubtract20Regular, () => onAction("removeFromGroup"), true)}
      {button(text("more"), MoreHorizontal20Regular, onMenu)}
    </span>
  );
}
