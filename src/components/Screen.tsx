import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { BackButton } from "./BackButton.tsx";
import { useStartWording } from "./WordingContext.tsx";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", height: "100vh", boxSizing: "border-box" },
  content: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden", position: "relative" },
  footer: { flexShrink: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  header: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    // With one line of title and address, as high as in the page's skeleton.
    padding: "7px 16px",
    flexShrink: 0,
  },
  pushed: { paddingInlineStart: "8px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  text: { flexGrow: 1, minWidth: 0 },
  title: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: "none", overflowWrap: "anywhere" },
  address: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    margin: 0,
    minHeight: tokens.lineHeightBase200,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
});

interface ScreenProps {
  readonly header: ReactNode;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  /** True if nothing in the content takes the focus, so that keys can scroll it. */
  readonly isForReading?: boolean;
}

/** A screen: a fixed header and footer, with scrolled content between them. */
export function Screen({ header, children, footer, isForReading }: ScreenProps) {
  const styles = useStyles();
  return (
    <div className={styles.screen}>
      {header}
      <main className={styles.content} {...(isForReading && { tabIndex: 0 })}>
        {children}
      </main>
      {footer && <footer className={styles.footer}>{footer}</footer>}
    </div>
  );
}

/**
 * Creates a handler of Escape in a form: leaves the form if nothing would be lost. Hides the key from office.js, which
 * on the web would move the focus to the first button (measured with office.js 1.1.110).
 */
export const escapeTo =
  (leave: () => void, nothingToLose: boolean) =>
  (event: { readonly key: string; readonly defaultPrevented: boolean; stopPropagation(): void }): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    // A field has used the key, such as to close its suggestions.
    if (nothingToLose && !event.defaultPrevented) leave();
  };

interface HeaderProps {
  readonly title: string;
  /** The user's own address. Empty until it is known, and the space is reserved. */
  readonly address: string;
  /** The subject of the screen, such as a file name. */
  readonly about?: string | undefined;
  readonly onBack?: () => void;
  /** True if the title takes the focus when the screen opens: on screens without fields. */
  readonly focusTitle?: boolean;
  /** True while the content loads. Assistive technology hears that, and the title only once: with the content. */
  readonly isLoading?: boolean;
  readonly children?: ReactNode;
}

/** The header of every screen: its title, and the mailbox. */
export function Header(props: HeaderProps) {
  const { title, address, about, onBack, focusTitle: takesFocus, isLoading, children } = props;
  const styles = useStyles();
  const { text } = useStartWording();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  useEffect(() => {
    if (takesFocus) focusTitle();
  }, [takesFocus, title]);

  return (
    <header className={mergeClasses(styles.header, onBack && styles.pushed)}>
      {onBack && <BackButton onClick={onBack} />}
      <div className={styles.text}>
        <h1
          ref={heading}
          tabIndex={-1}
          aria-label={isLoading ? text("loading") : undefined}
          className={styles.title}
        >
          {title}
        </h1>
        <p className={styles.address} title={about ? `${address} · ${about}` : address}>
          <bdi>{address}</bdi>
          {about && (
            <>
              {" · "}
              <bdi>{about}</bdi>
            </>
          )}
        </p>
      </div>
      {children}
    </header>
  );
}

/** A screen whose content loads: its title, which has the focus, and the way back. */
export const ScreenLoading = (header: Pick<HeaderProps, "title" | "address" | "onBack">) => (
  <Screen header={<Header {...header} focusTitle isLoading />}>{null}</Screen>
);

/** Moves the focus to the title of the screen if the focused element was removed. */
export function focusTitle(): void {
  if (document.activeElement === document.body) document.querySelector("h1")?.focus();
}
