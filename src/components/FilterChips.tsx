import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useWording } from "./WordingContext.tsx";

const useStyles = makeStyles({
  chips: { display: "flex", flexWrap: "wrap", gap: "4px" },
  chip: {
    ...typographyStyles.caption1,
    display: "flex",
    gap: "4px",
    minHeight: "24px",
    padding: "2px 8px",
    alignItems: "center",
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  pressed: {
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      color: "HighlightText",
      backgroundColor: "Highlight",
      ":hover": { backgroundColor: "Highlight" },
    },
  },
});

interface FilterChipsProps<Key extends string> {
  readonly label: string;
  /** The first chip shows all rows. */
  readonly chips: readonly { readonly key: Key; readonly label: string; readonly count: number }[];
  readonly pressed: Key;
  readonly onPress: (key: Key) => void;
}

/** Filters with counts. One of them is selected. */
export function FilterChips<Key extends string>({ label, chips, pressed, onPress }: FilterChipsProps<Key>) {
  const styles = useStyles();
  const { number } = useWording();
  return (
    <div role="group" aria-label={label} className={styles.chips}>
      {chips.map(({ key, label, count }) => (
        <button
          key={key}
          type="button"
          aria-pressed={key === pressed}
          className={mergeClasses(styles.chip, key === pressed && styles.pressed)}
          onClick={() => onPress(key)}
        >
          {label} <strong>{number(count)}</strong>
        </button>
      ))}
    </div>
  );
}
