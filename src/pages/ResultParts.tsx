import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { linkTo, type LinkScheme } from "../actions/contactLinks.ts";
import { CopyButton } from "../components/CopyButton.tsx";

// Parts of the summaries of a group and of a person.

const useStyles = makeStyles({
  sectionTitle: { ...typographyStyles.caption1Strong, margin: "16px 0 4px" },
  faint: { color: tokens.colorNeutralForeground3 },
  line: { display: "flex", alignItems: "center", gap: "4px", minWidth: 0 },
  value: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  id: {
    direction: "ltr",
    textAlign: "left",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    ":focus-within": { textOverflow: "clip" },
  },
});

/** A part of the summary with a title. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 className={useStyles().sectionTitle}>{title}</h2>
      {children}
    </section>
  );
}

/** A text in place of a value that is missing. */
export const Faint = ({ children }: { readonly children: string }) => (
  <span className={useStyles().faint}>{children}</span>
);

interface CopyableValueProps {
  /** What the value is, such as "Store id": the copy button's name. */
  readonly name: string;
  readonly text: string;
  /** What is shown instead of the text. By default, the text is an ID: on one line, and it can be selected in full. */
  readonly children?: ReactNode;
}

/** A value with a button that copies it. */
export function CopyableValue({ name, text, children }: CopyableValueProps) {
  const styles = useStyles();
  return (
    <span className={styles.line}>
      {children ? (
        <span className={styles.value}>{children}</span>
      ) : (
        <span className={mergeClasses(styles.value, styles.id)} title={text}>
          {text}
        </span>
      )}
      <CopyButton text={text} of={name} />
    </span>
  );
}

/** The only kinds of links that a response can lead to. */

/** Another person's address or number: a link if it is valid, otherwise plain text. */
export function AddressLink({ scheme, target }: { readonly scheme: LinkScheme; readonly target: string }) {
  const href = linkTo(scheme, target);
  const text = <bdi>{target}</bdi>;
  return href === undefined ? text : <Link href={href}>{text}</Link>;
}
