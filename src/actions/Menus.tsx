import {
  makeStyles,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuItemLink,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  mergeClasses,
  tokens,
  type MenuProps,
} from "@fluentui/react-components";
import type { FluentIcon } from "@fluentui/react-icons";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { ArrowUpload20Regular } from "@fluentui/react-icons/svg/arrow-upload";
import { Call20Regular } from "@fluentui/react-icons/svg/call";
import { Chat20Regular } from "@fluentui/react-icons/svg/chat";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { Delete20Regular } from "@fluentui/react-icons/svg/delete";
import { Edit20Regular } from "@fluentui/react-icons/svg/edit";
import { Keyboard20Regular } from "@fluentui/react-icons/svg/keyboard";
import { Mail20Regular } from "@fluentui/react-icons/svg/mail";
import { MailMultiple20Regular } from "@fluentui/react-icons/svg/mail-multiple";
import { MultiselectLtr20Regular } from "@fluentui/react-icons/svg/multiselect-ltr";
import { Person20Regular } from "@fluentui/react-icons/svg/person";
import { PeopleAdd20Regular } from "@fluentui/react-icons/svg/people-add";
import { PersonAdd20Regular } from "@fluentui/react-icons/svg/person-add";
import { PersonMail20Regular } from "@fluentui/react-icons/svg/person-mail";
import { PersonSubtract20Regular } from "@fluentui/react-icons/svg/person-subtract";
import { QuestionCircle20Regular } from "@fluentui/react-icons/svg/question-circle";
import { Settings20Regular } from "@fluentui/react-icons/svg/settings";
import { Stethoscope20Regular } from "@fluentui/react-icons/svg/stethoscope";
import { TextCollapse20Regular } from "@fluentui/react-icons/svg/text-collapse";
import { TextExpand20Regular } from "@fluentui/react-icons/svg/text-expand";
import { startTransition, type ReactNode } from "react";
import { useWording } from "../components/WordingContext.tsx";
import type { CountKey, TextKey } from "../i18n/messages.ts";
import type { PeopleSort } from "../imList/membership.ts";
import type { BulkScreenKind, Screen } from "../store/state.ts";
import { MoveIcon } from "./MoveIcon.tsx";
import { removalActions, type RowAction } from "./rowActions.ts";
import { shortcutText } from "./shortcuts.ts";

const useStyles = makeStyles({
  /** In dark themes, the menu would look like a part of the pane otherwise. */
  popover: { border: `1px solid ${tokens.colorNeutralStroke2}` },
  /** Icons that show lines of text. */
  turned: { ":dir(rtl) svg": { transform: "scaleX(-1)" } },
  danger: {
    color: tokens.colorPaletteRedForeground1,
    ":hover": { color: tokens.colorPaletteRedForeground1 },
  },
});

interface MenuAtProps extends Pick<
  MenuProps,
  "checkedValues" | "onCheckedValueChange" | "hasCheckmarks" | "hasIcons"
> {
  /** The name of the menu, for assistive technology. */
  readonly label: string;
  /** The element below which the menu opens. */
  readonly target: HTMLElement;
  /** `isItemSelected`: an item was selected. Its own `onClick` follows, and moves the focus. */
  readonly onClose: (isItemSelected: boolean) => void;
  readonly children: ReactNode;
}

/** A menu that is open while it is rendered. */
function MenuAt({ label, target, onClose, children, ...list }: MenuAtProps) {
  return (
    <Menu
      {...list}
      open
      onOpenChange={(_, { open, type }) => {
        if (!open) onClose(type === "menuItemClick");
      }}
      // In a low pane, the menu scrolls.
      positioning={{ target, position: "below", align: "end", autoSize: true }}
    >
      <MenuPopover className={useStyles().popover}>
        <MenuList aria-label={label}>{children}</MenuList>
      </MenuPopover>
    </Menu>
  );
}

export interface HeaderMenuProps {
  readonly target: HTMLElement;
  /** The settings of the list as they are now. Undefined while there is no list. */
  readonly listView: ListViewChoice | undefined;
  readonly isReadOnly: boolean;
  readonly supportUrl: string | undefined;
  /** Which commands for many contacts at once are available. */
  readonly offers: { readonly import: boolean; readonly export: boolean };
  readonly onOpen: (screen: Screen) => void;
  readonly onOpenBulk: (screen: BulkScreenKind) => void;
  readonly onExport: () => void;
  readonly onShortcuts: () => void;
  readonly onListView: (choice: Partial<ListViewChoice> | "expandAll" | "collapseAll") => void;
  /** Tells assistive technology how the list is shown now. */
  readonly onAnnounce: (text: string) => void;
  readonly onClose: () => void;
}

/** The settings of the list that the menu has. */
interface ListViewChoice {
  readonly showTagged: boolean;
  readonly sort: PeopleSort;
}

/** The menu in the header, with the less frequent commands. */
export function HeaderMenu(props: HeaderMenuProps) {
  const { target, listView, isReadOnly, supportUrl, offers, onOpen, onOpenBulk, onClose } = props;
  const styles = useStyles();
  const { text } = useWording();
  const item = (label: TextKey, Icon: FluentIcon, onClick: () => void, disabled = false) => (
    <MenuItem icon={<Icon />} disabled={disabled} onClick={onClick}>
      {text(label)}
    </MenuItem>
  );
  const changeItem = (label: TextKey, Icon: FluentIcon, onClick: () => void) =>
    item(label, Icon, onClick, isReadOnly);
  const show = (choice: Parameters<HeaderMenuProps["onListView"]>[0], announcement: TextKey) => {
    // After the menu has closed, and without blocking the pane: there may be many rows.
    startTransition(() => {
      props.onListView(choice);
      props.onAnnounce(text(announcement));
    });
  };
  const viewItem = (change: "expandAll" | "collapseAll", Icon: FluentIcon, announcement: TextKey) => (
    <MenuItem icon={<Icon />} className={styles.turned} onClick={() => show(change, announcement)}>
      {text(change)}
    </MenuItem>
  );
  return (
    <MenuAt
      label={text("more")}
      target={target}
      hasCheckmarks
      hasIcons
      checkedValues={{ tagged: listView?.showTagged ? ["tagged"] : [], sort: [listView?.sort ?? ""] }}
      onCheckedValueChange={(_, { name, checkedItems: [checked] }) => {
        if (name === "tagged")
          show({ showTagged: checked !== undefined }, checked === undefined ? "taggedHidden" : "taggedShown");
        else if (checked === "recent") show({ sort: "recent" }, "sortedByRecent");
        else show({ sort: "name" }, "sortedByName");
        onClose();
      }}
      onClose={onClose}
    >
      {offers.import && changeItem("addFromItem", PersonMail20Regular, () => onOpenBulk("people"))}
      {offers.import && changeItem("addFromFile", ArrowUpload20Regular, () => onOpenBulk("source"))}
      {offers.export && item("saveEverything", ArrowDownload20Regular, props.onExport)}
      {changeItem("newPhoneContact", Call20Regular, () => onOpen({ kind: "addPhoneContact" }))}
      {changeItem("addDistributionGroup", MailMultiple20Regular, () =>
        onOpen({ kind: "addDistributionGroup" }),
      )}
      <MenuDivider />
      {listView && (
        <>
          {viewItem("expandAll", TextExpand20Regular, "allExpanded")}
          {viewItem("collapseAll", TextCollapse20Regular, "allCollapsed")}
          <MenuItemCheckbox name="tagged" value="tagged">
            {text("showTagged")}
          </MenuItemCheckbox>
          <MenuGroup>
            <MenuGroupHeader>{text("sortPeopleBy")}</MenuGroupHeader>
            <MenuItemRadio name="sort" value="name">
              {text("sortByName")}
            </MenuItemRadio>
            <MenuItemRadio name="sort" value="recent">
              {text("sortByRecent")}
            </MenuItemRadio>
          </MenuGroup>
          <MenuDivider />
        </>
      )}
      <MenuItem icon={<Keyboard20Regular />} secondaryContent="?" onClick={props.onShortcuts}>
        {text("keyboardShortcuts")}
      </MenuItem>
      {item("settings", Settings20Regular, () => onOpen({ kind: "settings" }))}
      {item("diagnostics", Stethoscope20Regular, () => onOpen({ kind: "diagnostics" }))}
      {supportUrl !== undefined && (
        <MenuItemLink
          icon={<QuestionCircle20Regular />}
          href={supportUrl}
          target="_blank"
          rel="noreferrer"
          onClick={onClose}
        >
          {text("help")}
        </MenuItemLink>
      )}
    </MenuAt>
  );
}

interface Entry {
  readonly label: TextKey;
  /** The label for a group, if it is another one. */
  readonly labelOfGroup?: TextKey;
  /** The label for several selected people. */
  readonly labelOfMany?: CountKey;
  readonly Icon: FluentIcon;
  readonly shortcut?: string;
  readonly isDanger?: boolean;
}

const entries: Readonly<Record<RowAction, Entry>> = {
  move: { label: "moveToGroup", labelOfMany: "movePeopleTo", Icon: MoveIcon },
  copyTo: { label: "alsoAddToGroup", labelOfMany: "addPeopleTo", Icon: PeopleAdd20Regular },
  email: {
    label: "sendEmail",
    labelOfGroup: "sendEmailToGroup",
    labelOfMany: "emailPeople",
    Icon: Mail20Regular,
  },
  chat: { label: "chat", labelOfGroup: "startGroupChat", labelOfMany: "chatWithPeople", Icon: Chat20Regular },
  copyAddress: {
    label: "copyImAddress",
    labelOfMany: "copySomeAddresses",
    Icon: Copy20Regular,
    shortcut: "Ctrl+C",
  },
  details: { label: "details", Icon: Person20Regular, shortcut: "Enter" },
  removeFromGroup: {
    label: "removeFromThisGroup",
    labelOfMany: "removePeopleFromGroup",
    Icon: PersonSubtract20Regular,
    shortcut: "Delete",
  },
  removeFromList: {
    label: "removeFromListAsk",
    labelOfMany: "removePeopleFromList",
    Icon: Delete20Regular,
    shortcut: "Shift+Delete",
    isDanger: true,
  },
  selectEveryone: { label: "selectEveryone", Icon: MultiselectLtr20Regular },
  rename: { label: "rename", Icon: Edit20Regular, shortcut: "F2" },
  addContact: { label: "addContactHere", Icon: PersonAdd20Regular },
  copyAddresses: { label: "copyAllAddresses", Icon: Copy20Regular, shortcut: "Ctrl+C" },
  deleteGroup: { label: "deleteGroupAsk", Icon: Delete20Regular, shortcut: "Delete", isDanger: true },
  removeGroup: { label: "removeFromList", Icon: Delete20Regular, shortcut: "Delete" },
};

export interface RowMenuProps {
  /** The name of the row, or how many people are selected. */
  readonly label: string;
  readonly isGroup: boolean;
  readonly actions: readonly RowAction[];
  /** Returns how many people or addresses an action concerns. Undefined for a menu of one row. */
  readonly countOf: ((action: RowAction) => number) | undefined;
  /** The row or button below which the menu opens. */
  readonly target: HTMLElement;
  readonly onAction: (action: RowAction) => void;
  /** `isItemSelected`: see MenuAt. */
  readonly onClose: (isItemSelected: boolean) => void;
}

/** The menu of a row, opened by its More button, by the context menu, or by a key. Removals are at the end. */
export function RowMenu({
  label: menuLabel,
  isGroup,
  actions,
  countOf,
  target,
  onAction,
  onClose,
}: RowMenuProps) {
  const styles = useStyles();
  const { text, count } = useWording();
  const item = (action: RowAction) => {
    const { label, labelOfGroup = label, labelOfMany, Icon, shortcut, isDanger } = entries[action];
    const keys = isGroup && action === "details" ? "Alt+Enter" : shortcut;
    return (
      <MenuItem
        key={action}
        icon={<Icon />}
        {...(keys !== undefined && { secondaryContent: shortcutText(keys, text) })}
        className={mergeClasses(isDanger && styles.danger, action === "selectEveryone" && styles.turned)}
        onClick={() => onAction(action)}
      >
        {countOf && labelOfMany ? count(labelOfMany, countOf(action)) : text(isGroup ? labelOfGroup : label)}
      </MenuItem>
    );
  };
  const others = actions.filter((action) => !removalActions.includes(action));
  const removals = actions.filter((action) => removalActions.includes(action));
  return (
    <MenuAt label={menuLabel} target={target} onClose={onClose}>
      {others.map(item)}
      {others.length > 0 && removals.length > 0 && <MenuDivider />}
      {removals.map(item)}
    </MenuAt>
  );
}
