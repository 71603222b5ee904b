import { Button, makeStyles, tokens, typographyStyles, useFluent } from "@fluentui/react-components";
import { useWording } from "../components/WordingContext.tsx";
import type { TextKey } from "../i18n/messages.ts";
import { PaneDialog, type DialogState } from "./PaneDialog.tsx";
import { shortcutText } from "./shortcuts.ts";

const useStyles = makeStyles({
  rows: { margin: 0 },
  row: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    padding: "4px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  keys: { display: "flex", flexShrink: 0, gap: "4px", margin: 0 },
  key: {
    ...typographyStyles.caption1,
    boxSizing: "border-box",
    minWidth: "20px",
    padding: "1px 6px",
    textAlign: "center",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** The keyboard shortcuts of the list. */
const shortcuts: readonly (readonly [TextKey, ...(readonly string[])])[] = [
  ["keysMove", "↑", "↓"],
  ["keysExpand", "→", "←"],
  ["keysOpen", "Enter"],
  ["keysGroupPage", "Alt+Enter"],
  ["keysJump", "A – Z"],
  ["keysSelect", "Space"],
  ["keysSelectSeveral", "Shift+↓"],
  ["keysSelectAll", "Ctrl+A"],
  ["keysClearSelection", "Escape"],
  ["keysMenu", "Shift+F10"],
  ["keysRename", "F2"],
  ["keysCopy", "Ctrl+C"],
  ["keysRemove", "Delete"],
  ["removeFromList", "Shift+Delete"],
  ["undo", "Ctrl+Z"],
  ["keysHelp", "?"],
];

/** The keyboard shortcuts of the list. */
export function ShortcutsDialog(dialog: DialogState) {
  const styles = useStyles();
  const { text } = useWording();
  const { dir } = useFluent();
  // The arrow that points into the group expands it.
  const inOrder = (keys: readonly string[]) => (dir === "rtl" ? keys.toReversed() : keys);
  return (
    <PaneDialog
      {...dialog}
      isForReading
      title={text("keyboardShortcuts")}
      buttons={
        <Button appearance="primary" onClick={dialog.onClose}>
          {text("close")}
        </Button>
      }
    >
      <dl className={styles.rows}>
        {shortcuts.map(([label, ...keys]) => (
          <div key={label} className={styles.row}>
            <dt>{text(label)}</dt>
            <dd className={styles.keys}>
              {(label === "keysExpand" ? inOrder(keys) : keys).map((key) => (
                <kbd dir="ltr" key={key} className={styles.key}>
                  {shortcutText(key, text)}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </PaneDialog>
  );
}
