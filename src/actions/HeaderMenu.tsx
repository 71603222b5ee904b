import { MenuDivider, MenuItem, MenuItemLink } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { ArrowUpload20Regular } from "@fluentui/react-icons/svg/arrow-upload";
import { Call20Regular } from "@fluentui/react-icons/svg/call";
import { MailMultiple20Regular } from "@fluentui/react-icons/svg/mail-multiple";
import { PeopleAdd20Regular } from "@fluentui/react-icons/svg/people-add";
import { QuestionCircle20Regular } from "@fluentui/react-icons/svg/question-circle";
import { Stethoscope20Regular } from "@fluentui/react-icons/svg/stethoscope";
import { Tag20Regular } from "@fluentui/react-icons/svg/tag";
import { useWording } from "../components/WordingContext.tsx";
import { MenuAt } from "./MenuAt.tsx";

interface HeaderMenuProps {
  readonly target: HTMLElement;
  readonly showsTagged: boolean;
  readonly isReadOnly: boolean;
  readonly supportUrl: string | undefined;
  /** Which commands for many contacts at once are available. */
  readonly offers: { readonly import: boolean; readonly export: boolean };
  readonly onDiagnostics: () => void;
  readonly onPeople: () => void;
  readonly onFile: () => void;
  readonly onSave: () => void;
  readonly onPhoneContact: () => void;
  readonly onDistributionGroup: () => void;
  readonly onTagged: () => void;
  readonly onClose: () => void;
}

/** The menu in the header, with the less frequent commands. */
export function HeaderMenu(props: HeaderMenuProps) {
  const { target, showsTagged, isReadOnly, supportUrl, offers, onClose } = props;
  const { text } = useWording();
  return (
    <MenuAt target={target} onClose={onClose}>
      {offers.import && (
        <>
          <MenuItem disabled={isReadOnly} icon={<PeopleAdd20Regular />} onClick={props.onPeople}>
            {text("addFromItem")}
          </MenuItem>
          <MenuItem disabled={isReadOnly} icon={<ArrowUpload20Regular />} onClick={props.onFile}>
            {text("addFromFile")}
          </MenuItem>
        </>
      )}
      <MenuItem disabled={isReadOnly} icon={<Call20Regular />} onClick={props.onPhoneContact}>
        {text("newPhoneContact")}
      </MenuItem>
      <MenuItem disabled={isReadOnly} icon={<MailMultiple20Regular />} onClick={props.onDistributionGroup}>
        {text("addDistributionGroup")}
      </MenuItem>
      <MenuDivider />
      {offers.export && (
        <MenuItem icon={<ArrowDownload20Regular />} onClick={props.onSave}>
          {text("saveEverything")}
        </MenuItem>
      )}
      <MenuItem icon={<Tag20Regular />} onClick={props.onTagged}>
        {text(showsTagged ? "hideTagged" : "showTagged")}
      </MenuItem>
      <MenuDivider />
      <MenuItem icon={<Stethoscope20Regular />} onClick={props.onDiagnostics}>
        {text("diagnostics")}
      </MenuItem>
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
