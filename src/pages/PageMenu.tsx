import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from "@fluentui/react-components";
import type { FluentIcon } from "@fluentui/react-icons";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { Fragment } from "react";
import { useWording } from "../components/WordingContext.tsx";

const useStyles = makeStyles({
  popover: { border: `1px solid ${tokens.colorNeutralStroke2}` },
  danger: {
    color: tokens.colorPaletteRedForeground1,
    ":hover": { color: tokens.colorPaletteRedForeground1 },
  },
  place: { display: "flex", flexShrink: 0 },
});

/** An entry of a page's menu: a command, or a link to another program. */
export interface PageMenuEntry {
  readonly label: string;
  readonly Icon: FluentIcon;
  /** A key that does the same. */
  readonly shortcut?: string;
  /** True while the entry cannot be used. */
  readonly isDisabled?: boolean;
  /** True for a command that removes something. It stands last, after a line. */
  readonly isDanger?: boolean;
  readonly run: (() => void) | { readonly href: string };
}

interface PageMenuProps {
  readonly entries: readonly PageMenuEntry[];
}

/** The button More of a page, with the less frequent commands. */
export function PageMenu({ entries }: PageMenuProps) {
  const styles = useStyles();
  const { text } = useWording();
  if (entries.length === 0) return null;
  return (
    <span className={styles.place}>
      <Menu positioning={{ position: "below", align: "end" }}>
        <MenuTrigger disableButtonEnhancement>
          <Button icon={<MoreHorizontal20Regular />} aria-label={text("more")} title={text("more")} />
        </MenuTrigger>
        <MenuPopover className={styles.popover}>
          <MenuList>
            {entries.map(({ label, Icon, shortcut, isDisabled = false, isDanger, run }) => (
              <Fragment key={label}>
                {isDanger && <MenuDivider />}
                {typeof run === "function" ? (
                  <MenuItem
                    icon={<Icon />}
                    {...(shortcut !== undefined && { secondaryContent: shortcut })}
                    {...(isDanger && { className: styles.danger })}
                    disabled={isDisabled}
                    onClick={run}
                  >
                    {label}
                  </MenuItem>
                ) : (
                  <MenuItemLink icon={<Icon />} href={run.href}>
                    {label}
                  </MenuItemLink>
                )}
              </Fragment>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </span>
  );
}
