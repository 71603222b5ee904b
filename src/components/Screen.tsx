import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", height: "100vh", boxSizing: "border-box" },
  content: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden", position: "relative" },
  footer: { flexShrink: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface ScreenProps {
  readonly header: ReactNode;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
}

/** A screen: a fixed header and footer, with scrolled content between them. */
export function Screen({ header, children, footer }: ScreenProps) {
  const styles = useStyles();
  return (
    <div className={styles.screen}>
      {header}
      <main className={styles.content}>{children}</main>
      {footer && <footer className={styles.footer}>{footer}</footer>}
    </div>
  );
}
