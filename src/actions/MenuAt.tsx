import { Menu, MenuList, MenuPopover } from "@fluentui/react-components";
import type { ReactNode } from "react";

interface MenuAtProps {
  /** The element below which the menu opens. */
  readonly target: HTMLElement;
  /** `isItemSelected`: an item was selected. Its own `onClick` follows, and moves the focus. */
  readonly onClose: (isItemSelected: boolean) => void;
  readonly children: ReactNode;
}

/** A menu that is open while it is rendered. */
export function MenuAt({ target, onClose, children }: MenuAtProps) {
  return (
    <Menu
      open
      onOpenChange={(_, { open, type }) => {
        if (!open) onClose(type === "menuItemClick");
      }}
      positioning={{ target, position: "below", align: "end" }}
    >
      <MenuPopover>
        <MenuList>{children}</MenuList>
      </MenuPopover>
    </Menu>
  );
}
