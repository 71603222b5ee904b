import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { escapeTo, Header, Screen } from "../components/Screen.tsx";

const useStyles = makeStyles({
  content: {
    display: "flex",
    flexDirection: "column",
    gap: "24px",
    padding: "20px 16px",
    overflowWrap: "anywhere",
  },
});

interface SettingsPageProps {
  readonly title: string;
  readonly address: string;
  readonly onBack: () => void;
  /** True if the title takes the focus. */
  readonly focusTitle: boolean;
  /** True if the page has only text. */
  readonly isForReading?: boolean;
  readonly children: ReactNode;
}

/** A page of the settings. */
export function SettingsPage({ children, isForReading = false, ...header }: SettingsPageProps) {
  const leave = escapeTo(header.onBack, true);
  return (
    // A key in a dialog arrives here too, although the dialog is elsewhere in the page.
    <div onKeyDown={(event) => event.currentTarget.contains(event.target as Node) && leave(event)}>
      <Screen header={<Header {...header} />} isForReading={isForReading}>
        <div className={useStyles().content}>{children}</div>
      </Screen>
    </div>
  );
}
