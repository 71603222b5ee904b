import { makeStyles, mergeClasses } from "@fluentui/react-components";

const useStyles = makeStyles({
  place: { display: "grid" },
  text: { gridArea: "1 / 1" },
  hidden: { visibility: "hidden" },
});

interface SteadyTextProps {
  readonly texts: readonly string[];
  /** The index of the text that is shown. Undefined if none is. */
  readonly shown: number | undefined;
  readonly className: string;
}

/** Shows one of several texts, with room for each of them, so that nothing moves under the pointer when it changes. */
export function SteadyText({ texts, shown, className }: SteadyTextProps) {
  const styles = useStyles();
  return (
    <div className={styles.place}>
      {texts.map((text, index) => (
        <p key={index} className={mergeClasses(className, styles.text, index !== shown && styles.hidden)}>
          {text}
        </p>
      ))}
    </div>
  );
}
