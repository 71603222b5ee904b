import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";

/** Styles that the sections share. */
export const useSectionStyles = makeStyles({
  section: { marginTop: "12px" },
  title: {
    ...typographyStyles.caption1Strong,
    display: "flex",
    alignItems: "center",
    color: tokens.colorNeutralForeground2,
    margin: 0,
    minHeight: "24px",
  },
  rows: { margin: 0, padding: 0, listStyleType: "none" },
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: "flex", gap: "8px", justifyContent: "space-between" },
  duration: {
    ...typographyStyles.caption1,
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
    alignSelf: "center",
  },
  code: { fontFamily: tokens.fontFamilyMonospace },
  button: { marginTop: "6px" },
  faint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: "4px 0" },
});

interface SectionProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
}

/** A section of the diagnostics with its title. */
export function Section({ title, children }: SectionProps) {
  const styles = useSectionStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  );
}
