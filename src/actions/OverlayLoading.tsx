import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useState, type Ref } from "react";
import { Spinner } from "../components/Spinner.tsx";
import { useWording } from "../components/WordingContext.tsx";

const useStyles = makeStyles({
  cover: {
    position: "fixed",
    inset: 0,
    zIndex: 2,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
  },
  box: {
    ...typographyStyles.body1,
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "12px 16px",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface OverlayLoadingProps {
  readonly ref?: Ref<HTMLDivElement>;
  readonly onCancel: () => void;
}

/**
 * Stands in for a menu or dialog while its code loads, so that no key or click in the meantime acts on the list behind
 * it. Escape or a click cancels. The focus stays where it is. After a moment, says that something is loading.
 */
export function OverlayLoading({ ref, onCancel }: OverlayLoadingProps) {
  const styles = useStyles();
  const { text } = useWording();
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), 500);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    const hold = (event: KeyboardEvent) => {
      event.preventDefault();
      event.stopPropagation();
      if (event.key === "Escape") onCancel();
    };
    // While the key is on its way down, and so before the list handles it.
    document.addEventListener("keydown", hold, true);
    return () => document.removeEventListener("keydown", hold, true);
  }, [onCancel]);
  return (
    <div ref={ref} className={styles.cover} onClick={onCancel}>
      <div role="status">
        {isLong && (
          <div className={styles.box}>
            <Spinner />
            {text("loading")}
          </div>
        )}
      </div>
    </div>
  );
}
