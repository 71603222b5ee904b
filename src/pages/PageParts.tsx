import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { Fragment, useEffect, useState, type ReactNode, type RefObject } from "react";
import { linkTo, type LinkScheme } from "../actions/contactLinks.ts";
import { BackButton } from "../components/BackButton.tsx";
import { CopyButton } from "../components/CopyButton.tsx";
import { useWording } from "../components/WordingContext.tsx";

// Parts of the pages of a person and of a group.

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    padding: "7px 16px 7px 8px",
    minHeight: "54px",
    boxSizing: "border-box",
    flexShrink: 0,
  },
  headerLine: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    margin: 0,
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  headerName: { ...typographyStyles.body1Strong, color: tokens.colorNeutralForeground1 },
  content: { display: "flex", flexDirection: "column", gap: "20px", padding: "8px 16px 16px" },
  hero: { display: "flex", flexDirection: "column", gap: "16px" },
  heroText: { display: "flex", alignItems: "center", gap: "12px" },
  names: { flexGrow: 1, minWidth: 0 },
  second: {
    ...typographyStyles.body1,
    color: tokens.colorNeutralForeground2,
    margin: 0,
    overflowWrap: "anywhere",
  },
  heroButtons: {
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    "& > a, & > button": { flexGrow: 1, minWidth: 0, paddingInline: "8px" },
  },
  section: { display: "flex", flexDirection: "column", gap: "4px" },
  sectionHead: { display: "flex", alignItems: "center", gap: "8px", minHeight: "32px" },
  sectionTitle: { ...typographyStyles.caption1Strong, margin: 0, flexGrow: 1 },
  /** A target of 24 pixels, in a line as high as any other. */
  link: { paddingTop: "4px", paddingBottom: "4px" },
  faint: { color: tokens.colorNeutralForeground3 },
  value: { display: "flex", alignItems: "center", gap: "4px", minWidth: 0 },
  valueText: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  id: {
    textAlign: "start",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    ":focus-within": { textOverflow: "clip" },
  },
  title: { ...typographyStyles.subtitle1, margin: 0, overflowWrap: "anywhere", outlineStyle: "none" },
  footer: {
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    padding: "12px 16px",
    "& button": { flexGrow: 1 },
  },
});

interface PageHeaderProps {
  /** The user's own address. */
  readonly address: string;
  /** The name of the person or group, shown once its title has been scrolled out of sight. */
  readonly name: string;
  readonly heading: RefObject<HTMLElement | null>;
  readonly onBack: () => void;
}

/**
 * The header of a page. It has no title: the user's address right under somebody else's name would be taken for theirs.
 */
export function PageHeader({ address, name, heading, onBack }: PageHeaderProps) {
  const styles = useStyles();
  const { text } = useWording();
  const isNameShown = useIsScrolledOut(heading);
  return (
    <header className={styles.header}>
      <BackButton onClick={onBack} />
      {isNameShown ? (
        <p aria-hidden dir="auto" className={mergeClasses(styles.headerLine, styles.headerName)}>
          {name}
        </p>
      ) : (
        <p className={styles.headerLine} title={address}>
          {text("imGroups")} · <bdi>{address}</bdi>
        </p>
      )}
    </header>
  );
}

/** True while an element is scrolled out of sight. */
function useIsScrolledOut(element: RefObject<HTMLElement | null>): boolean {
  const [isOut, setIsOut] = useState(false);
  useEffect(() => {
    if (!element.current) return undefined;
    const observer = new IntersectionObserver(([entry]) => setIsOut(entry?.isIntersecting === false));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return isOut;
}

interface PageTitleProps {
  readonly name: string;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** ID of the text that a screen reader adds to the title. */
  readonly describedBy?: string | undefined;
}

/** The name of the person or group, which takes the focus when the page opens. */
export function PageTitle({ name, heading, describedBy }: PageTitleProps) {
  useEffect(() => heading.current?.focus({ preventScroll: true }), [heading]);
  return (
    <h1 ref={heading} tabIndex={-1} dir="auto" aria-describedby={describedBy} className={useStyles().title}>
      {name}
    </h1>
  );
}

export const PageContent = ({ children }: { readonly children: ReactNode }) => (
  <div className={useStyles().content}>{children}</div>
);

export const PageFooter = ({ children }: { readonly children: ReactNode }) => (
  <div className={useStyles().footer}>{children}</div>
);

interface HeroProps {
  readonly avatar: ReactNode;
  readonly title: ReactNode;
  readonly second: ReactNode;
  /** Stands at the end of the hero, if there are no other buttons. */
  readonly more?: ReactNode;
  readonly buttons: ReactNode;
}

/** The top of a page: who or what it is about, and what can be done at once. */
export function Hero({ avatar, title, second, more, buttons }: HeroProps) {
  const styles = useStyles();
  return (
    <div className={styles.hero}>
      <div className={styles.heroText}>
        {avatar}
        <div className={styles.names}>
          {title}
          {second && <p className={styles.second}>{second}</p>}
        </div>
        {more}
      </div>
      {buttons && <div className={styles.heroButtons}>{buttons}</div>}
    </div>
  );
}

interface PageSectionProps {
  readonly title: string;
  /** A button at the end of the heading. */
  readonly command?: ReactNode;
  readonly children: ReactNode;
}

export function PageSection({ title, command, children }: PageSectionProps) {
  const styles = useStyles();
  return (
    <section aria-label={title} className={styles.section}>
      <div className={styles.sectionHead}>
        <h2 className={styles.sectionTitle}>{title}</h2>
        {command}
      </div>
      {children}
    </section>
  );
}

/** A text in place of a value that is missing. */
export const Faint = ({ children }: { readonly children: string }) => (
  <span className={useStyles().faint}>{children}</span>
);

interface CopyableValueProps {
  /** What the value is, such as "Store ID": the copy button's name. */
  readonly name: string;
  readonly text: string;
  /** What is shown instead of the text. By default, the text is an ID: on one line, and it can be selected in full. */
  readonly children?: ReactNode;
}

/** A value with a button that copies it. */
export function CopyableValue({ name, text, children }: CopyableValueProps) {
  const styles = useStyles();
  return (
    <span className={styles.value}>
      {children ? (
        <span className={styles.valueText}>{children}</span>
      ) : (
        <span dir="ltr" className={mergeClasses(styles.valueText, styles.id)} title={text}>
          {text}
        </span>
      )}
      <CopyButton text={text} of={name} />
    </span>
  );
}

/** Another person's address or number: a link if it is valid, otherwise plain text. */
export function AddressLink({ scheme, target }: { readonly scheme: LinkScheme; readonly target: string }) {
  const href = linkTo(scheme, target);
  const text = <bdi>{breakable(target)}</bdi>;
  const { link } = useStyles();
  return href === undefined ? (
    text
  ) : (
    <Link className={link} href={href}>
      {text}
    </Link>
  );
}

/** Lets an address wrap after `@ . - _`, and nowhere else unless it is too long. */
const breakable = (address: string) =>
  address.split(/(?<=[@._-])/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
