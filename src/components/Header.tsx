import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useRef, type ReactNode } from "react";
import { useStartWording } from "./WordingContext.tsx";
import { IconButton } from "./IconButton.tsx";

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    // With a line of each, as high as in the page's skeleton.
    padding: "7px 16px",
    flexShrink: 0,
  },
  pushed: { paddingInlineStart: "8px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  words: { flexGrow: 1, minWidth: 0 },
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
  arrow: { ":dir(rtl) svg": { transform: "scaleX(-1)" } },
});

interface HeaderProps {
  readonly title: string;
  /** The mailbox that is acted on: always the user's own. Empty, with its place kept, until it is known. */
  readonly address: string;
  /** What the screen is about beside it, such as a file's name. */
  readonly about?: string | undefined;
  readonly onBack?: () => void;
  /** Whether the title takes the focus on arrival: on screens that are read, not filled in. */
  readonly focusTitle?: boolean;
  readonly children?: ReactNode;
}

/** The same head on every screen: where one is, and whose mailbox it is. */
export function Header({ title, address, about, onBack, focusTitle = false, children }: HeaderProps) {
  const styles = useStyles();
  const { text } = useStartWording();
  const heading = useRef<HTMLHeadingElement>(null);
  const arrived = useRef(false);
  useEffect(() => {
    // A title that changes while one is there leaves the focus where it is, unless what had it is gone.
    const isLost = document.activeElement === document.body;
    if (focusTitle && (!arrived.current || isLost)) heading.current?.focus();
    arrived.current = true;
  }, [focusTitle, title]);

  return (
    <header className={mergeClasses(styles.header, onBack && styles.pushed)}>
      {onBack && (
        <IconButton
          className={styles.arrow}
          icon={<ArrowLeft20Regular />}
          label={text("back")}
          onClick={onBack}
        />
      )}
      <div className={styles.words}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
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
