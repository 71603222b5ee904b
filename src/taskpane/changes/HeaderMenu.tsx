import { MenuDivider, MenuItem } from "@fluentui/react-components";
import { Call20Regular } from "@fluentui/react-icons/svg/call";
import { MailMultiple20Regular } from "@fluentui/react-icons/svg/mail-multiple";
import { Tag20Regular } from "@fluentui/react-icons/svg/tag";
import { useWording } from "../parts/WordingContext.tsx";
import { MenuAt } from "./MenuAt.tsx";

interface HeaderMenuProps {
  readonly target: HTMLElement;
  readonly showsTagged: boolean;
  readonly onPhoneContact: () => void;
  readonly onDistributionGroup: () => void;
  readonly onTagged: () => void;
  readonly onClose: () => void;
}

/** What is done more seldom than adding a contact or a group. */
export function HeaderMenu(props: HeaderMenuProps) {
  const { target, showsTagged, onPhoneContact, onDistributionGroup, onTagged, onClose } = props;
  const { text } = useWording();
  return (
    <MenuAt target={target} onClose={onClose}>
      <MenuItem icon={<Call20Regular />} onClick={onPhoneContact}>
        {text("newPhoneContact")}
      </MenuItem>
      <MenuItem icon={<MailMultiple20Regular />} onClick={onDistributionGroup}>
        {text("addDistributionGroup")}
      </MenuItem>
      <MenuDivider />
      <MenuItem icon={<Tag20Regular />} onClick={onTagged}>
        {text(showsTagged ? "hideTagged" : "showTagged")}
      </MenuItem>
    </MenuAt>
  );
}
