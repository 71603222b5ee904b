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
  readonly label: TextKey;
  readonly Icon: FluentIcon;
  readonly shortcut?: string;
  /** True for an action that removes something. It is shown below the divider. */
  readonly isRemoval?: boolean;
  readonly isDanger?: boolean;
}

const entries: Readonly<Record<RowAction, Entry>> = {
  move: { label: "moveToGroup", Icon: FolderArrowRight20Regular },
  copyTo: { label: "alsoAddToGroup", Icon: CopyAdd20Regular },
  copyAddress: { label: "copyImAddress", Icon: Chat20Regular, shortcut: "Ctrl+C" },
  details: { label: "details", Icon: Person20Regular, shortcut: "Enter" },
  removeFromGroup: {
    label: "removeFromThisGroup",
    Icon: PersonSubtract20Regular,
    shortcut: "Delete",
    isRemoval: true,
  },
  removeFromList: {
    label: "removeFromListAsk",
    Icon: Delete20Regular,
    shortcut: "Shift+Delete",
    isRemoval: true,
    isDanger: true,
  },
  rename: { label: "rename", Icon: Edit20Regular, shortcut: "F2" },
  addContact: { label: "addContactHere", Icon: PersonAdd20Regular },
  copyAddresses: { label: "copyAllAddresses", Icon: Copy20Regular, shortcut: "Ctrl+C" },
  deleteGroup: {
    label: "deleteGroupAsk",
    Icon: Delete20Regular,
    shortcut: "Delete",
    isRemoval: true,
    isDanger: true,
  },
  removeGroup: { label: "removeFromList", Icon: Delete20Regular, shortcut: "Delete", isRemoval: true },
};

interface RowMenuProps {
  readonly actions: readonly RowAction[];
  /** The row or button below which the menu opens. */
  readonly target: HTMLElement;
  readonly onAction: (action: RowAction) => void;
  /** `isItemSelected`: see MenuAt. */
  readonly onClose: (isItemSelected: boolean) => void;
}

/** The menu of a row, opened by its More button, by the context menu, or by a key. */
export function RowMenu({ actions, target, onAction, onClose }: RowMenuProps) {
  const styles = useStyles();
  const { text } = useWording();
  const item = (action: RowAction) => {
    const { label, Icon, shortcut, isDanger } = entries[action];
    return (
      <MenuItem
        key={action}
        icon={<Icon />}
        {...(shortcut !== undefined && { secondaryContent: shortcut })}
        className={isDanger ? styles.danger : undefined}
        onClick={() => onAction(action)}
      >
        {text(label)}
      </MenuItem>
    );
  };
  const others = actions.filter((action) => !entries[action].isRemoval);
  const removals = actions.filter((action) => entries[action].isRemoval);
  return (
    <MenuAt target={target} onClose={onClose}>
      {others.map(item)}
      {others.length > 0 && removals.length > 0 && <MenuDivider />}
      {removals.map(item)}
    </MenuAt>
  );
}
