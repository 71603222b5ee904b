import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { ChangeDock } from "../actions/ChangeDock.tsx";
import { IconButton } from "../components/IconButton.tsx";
import { useWording } from "../components/WordingContext.tsx";
import { RefusalOptions } from "../failures/lazy.ts";
import type { Pane } from "../store/pane.ts";
import type { PaneState } from "../store/state.ts";
import type { PersonRow } from "./treeRows.ts";

const useStyles = makeStyles({
  dock: { position: "sticky", bottom: 0, zIndex: 1, marginTop: "auto" },
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px",
    padding: "8px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  count: { ...typographyStyles.body1Strong, flexGrow: 1 },
});

interface ListDockProps {
  readonly pane: Pane;
  readonly state: PaneState;
  /** The user's own address. */
  readonly address: string;
  /** The selected people whose rows are shown. */
  readonly selected: readonly PersonRow[];
  readonly onMove: (row: PersonRow) => void;
  readonly onMore: (row: PersonRow, target: HTMLElement) => void;
  readonly onClearSelection: () => void;
  /** Opens a group's name with a text that the user typed before. */
  readonly onRename: (key: string, typed: string | undefined) => void;
  /** Called when the result of a change was dismissed. */
  readonly onDismiss: () => void;
}

/** The bottom of the list: changes and their results, and what can be done with several selected people. */
export function ListDock(props: ListDockProps) {
  const { pane, state, address, selected, onMove, onMore } = props;
  const styles = useStyles();
  const [first, ...others] = selected;
  return (
    <div className={styles.dock}>
      <ChangeDock
        running={state.changes}
        ended={state.ended}
        refusalOptions={(refused, retry) => (
          <RefusalOptions pane={pane} state={state} address={address} refused={refused} onSelected={retry} />
        )}
        onChange={(change) => void pane.change(change)}
        onStop={pane.stopChange}
        onDismiss={() => {
          pane.dispatch({ kind: "dismissed" });
          props.onDismiss();
        }}
        onRenameAgain={({ lockKeys: [key], about }) => {
          pane.dispatch({ kind: "dismissed" });
          if (key !== undefined) props.onRename(key, about.to);
        }}
      />
      {first && others.length > 0 && (
        <SelectionBar
          count={selected.length}
          onMove={() => onMove(first)}
          onMore={(target) => onMore(first, target)}
          onClear={props.onClearSelection}
        />
      )}
    </div>
  );
}

interface SelectionBarProps {
  readonly count: number;
  readonly onMove: () => void;
  readonly onMore: (target: HTMLElement) => void;
  readonly onClear: () => void;
}

function SelectionBar({ count: selectedCount, onMove, onMore, onClear }: SelectionBarProps) {
  const styles = useStyles();
  const { text, count } = useWording();
  return (
    <div className={styles.bar}>
      <span role="status" className={styles.count}>
        {count("selected", selectedCount)}
      </span>
      <Button size="small" onClick={onMove}>
        {text("moveToGroup")}
      </Button>
      <Button size="small" onClick={(event) => onMore(event.currentTarget)}>
        {text("more")}
      </Button>
      <IconButton size="small" icon={<Dismiss16Regular />} label={text("clearSelection")} onClick={onClear} />
    </div>
  );
}
