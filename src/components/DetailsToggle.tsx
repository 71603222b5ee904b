import { Button, makeStyles } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, type ReactNode } from "react";
import { usePreference } from "./PreferencesContext.tsx";
import { useWording } from "./WordingContext.tsx";

const useStyles = makeStyles({
  toggle: { alignSelf: "start", marginInlineStart: "-8px" },
  chevron: { ":dir(rtl)": { transform: "scaleX(-1)" } },
});

interface DetailsToggleProps {
  /** Where it is remembered whether the details are open. */
  readonly preference: "showsPageDetails" | "showsFailureDetails";
  /** True if the details are in the page while they are closed, where tests and support tools find them. */
  readonly isKept?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Technical details: closed at first, because a person who chats does not need them. It is remembered if they are open. */
export function DetailsToggle({ preference, isKept = false, className, children }: DetailsToggleProps) {
  const styles = useStyles();
  const { text } = useWording();
  const [isOpen, setIsOpen] = usePreference(preference);
  const id = useId();
  const Chevron = isOpen ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        className={styles.toggle}
        icon={<Chevron className={styles.chevron} />}
        aria-expanded={isOpen}
        aria-controls={isOpen || isKept ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        {text("technicalDetails")}
      </Button>
      {(isOpen || isKept) && (
        <section id={id} hidden={!isOpen} className={className} aria-label={text("technicalDetails")}>
          {children}
        </section>
      )}
    </>
  );
}
