import { makeStyles, MenuDivider, MenuItem, tokens } from "@fluentui/react-components";
import { Chat20Regular } from "@fluentui/react-icons/svg/chat";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { CopyAdd20Regular } from "@fluentui/react-icons/svg/copy-add";
import { Delete20Regular } from "@fluentui/react-icons/svg/delete";
import { Edit20Regular } from "@fluentui/react-icons/svg/edit";
import { FolderArrowRight20Regular } from "@fluentui/react-icons/svg/folder-arrow-right";
import { Person20Regular } from "@fluentui/react-icons/svg/person";
import { PersonAdd20Regular } from "@fluentui/react-icons/svg/person-add";
import { PersonSubtract20Regular } from "@fluentui/react-icons/svg/person-subtract";
import type { FluentIcon } from "@fluentui/react-icons";
import type { TextKey } from "../i18n/messages.ts";
import { useWording } from "../components/WordingContext.tsx";
import { MenuAt } from "./MenuAt.tsx";
import type { RowAction } from "./rowActions.ts";

const useStyles = makeStyles({
  danger: {
    color: tokens.colorPaletteRedForeground1,
    ":hover": { color: tokens.colorPaletteRedForeground1 },
  },
});

interface Entry {
  readonly words: TextKey;
  readonly Icon: FluentIcon;
  readonly keys?: string;
  /** Something goes away by it: it stands below the line. */
  readonly takesAway?: boolean;
  readonly danger?: boolean;
}

const entries: Readonly<Record<RowAction, Entry>> = {
  move: { words: "moveToGroup", Icon: FolderArrowRight20Regular },
  copyTo: { words: "alsoAddToGroup", Icon: CopyAdd20Regular },
  copyAddress: { words: "copyImAddress", Icon: Chat20Regular, keys: "Ctrl+C" },
  details: { words: "details", Icon: Person20Regular, keys: "Enter" },
  removeFromGroup: {
    words: "removeFromThisGroup",
    Icon: PersonSubtract20Regular,
    keys: "Delete",
    takesAway: true,
  },
  removeFromList: {
    words: "removeFromListAsk",
    Icon: Delete20Regular,
    keys: "Shift+Delete",
    takesAway: true,
    danger: true,
  },
  rename: { words: "rename", Icon: Edit20Regular, keys: "F2" },
  addContact: { words: "addContactHere", Icon: PersonAdd20Regular },
  copyAddresses: { words: "copyAllAddresses", Icon: Copy20Regular, keys: "Ctrl+C" },
  deleteGroup: {
    words: "deleteGroupAsk",
    Icon: Delete20Regular,
    keys: "Delete",
    takesAway: true,
    danger: true,
  },
  removeGroup: { words: "removeGroupAsk", Icon: Delete20Regular, keys: "Delete", takesAway: true },
};

interface RowMenuProps {
  readonly actions: readonly RowAction[];
  /** The row or button that it belongs to. */
  readonly target: HTMLElement;
  readonly onAction: (action: RowAction) => void;
  /** `chosen`: see MenuAt. */
  readonly onClose: (chosen: boolean) => void;
}

/** What can be done with a row; opened at the row by its More button or by the keyboard. */
export function RowMenu({ actions, target, onAction, onClose }: RowMenuProps) {
  const styles = useStyles();
  const { text } = useWording();
  const item = (action: RowAction) => {
    const { words, Icon, keys, danger } = entries[action];
    return (
      <MenuItem
        key={action}
        icon={<Icon />}
        {...(keys !== undefined && { secondaryContent: keys })}
        className={danger ? styles.danger : undefined}
        onClick={() => onAction(action)}
      >
        {text(words)}
      </MenuItem>
    );
  };
  const keeping = actions.filter((action) => !entries[action].takesAway);
  const takingAway = actions.filter((action) => entries[action].takesAway);
  return (
    <MenuAt target={target} onClose={onClose}>
      {keeping.map(item)}
      {keeping.length > 0 && takingAway.length > 0 && <MenuDivider />}
      {takingAway.map(item)}
    </MenuAt>
  );
}
