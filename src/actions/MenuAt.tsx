import { Menu, MenuList, MenuPopover } from "@fluentui/react-components";
import type { ReactNode } from "react";

interface MenuAtProps {
  /** What it belongs to, and stands below. */
  readonly target: HTMLElement;
  /** `chosen`: an item was chosen, which tells where the focus goes; that comes after this. */
  readonly onClose: (chosen: boolean) => void;
  readonly children: ReactNode;
}

/** A menu that is open as long as it is there. */
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
