import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { useWording } from "../components/WordingContext.tsx";
import { IconButton } from "../components/IconButton.tsx";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px",
    padding: "8px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  words: { ...typographyStyles.body1Strong, flexGrow: 1 },
});

interface SelectionBarProps {
  readonly count: number;
  readonly onMove: () => void;
  readonly onMore: (target: HTMLElement) => void;
  readonly onClear: () => void;
}

/** What can be done with several people who are chosen together. */
export function SelectionBar({ count: chosen, onMove, onMore, onClear }: SelectionBarProps) {
  const styles = useStyles();
  const { text, count } = useWording();
  return (
    <div className={styles.bar}>
      <span role="status" className={styles.words}>
        {count("chosen", chosen)}
      </span>
      <Button size="small" onClick={onMove}>
        {text("moveToGroup")}
      </Button>
      <Button size="small" onClick={(event) => onMore(event.currentTarget)}>
        {text("more")}
      </Button>
      <IconButton size="small" icon={<Dismiss16Regular />} label={text("clearChoice")} onClick={onClear} />
    </div>
  );
}
