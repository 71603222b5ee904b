import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  page: { boxSizing: "border-box", minHeight: "100vh", maxWidth: "480px", padding: "32px 24px" },
  title: { ...typographyStyles.subtitle1, margin: "0 0 8px" },
  text: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, margin: "0 0 12px" },
});

interface NoticePageProps {
  readonly title: string;
  readonly texts: readonly string[];
  readonly role?: "alert";
  readonly children?: ReactNode;
}

/** A page with a notice instead of the pane. */
export function NoticePage({ title, texts, role, children }: NoticePageProps) {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <div role={role}>
        <h1 className={styles.title}>{title}</h1>
        {texts.map((text) => (
          <p key={text} className={styles.text}>
            {text}
          </p>
        ))}
      </div>
      {children}
    </main>
  );
}
