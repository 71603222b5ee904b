import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useWording } from "../../components/WordingContext.tsx";
import type { People, PeopleState } from "./createPeople.ts";

const useStyles = makeStyles({
  other: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 8px",
    margin: "8px 16px 0",
    padding: "8px",
    backgroundColor: tokens.colorSubtleBackgroundHover,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    ":empty": { display: "none" },
  },
  words: { ...typographyStyles.caption1, flexGrow: 1 },
});

/** While a choice is in progress: that the item shown is not the selected one any more. */
export function OtherItem({ people, state }: { readonly people: People; readonly state: PeopleState }) {
  const styles = useStyles();
  const { text } = useWording();
  const { item, selected } = state;
  if (item === selected) return <div role="status" className={styles.other} />;
  const words = !selected
    ? "nothingNow"
    : selected.kind === "appointment"
      ? "otherAppointmentNow"
      : "otherMessageNow";
  return (
    <div role="status" className={styles.other}>
      <span className={styles.words}>{text(words)}</span>
      {selected && (
        <Button size="small" onClick={people.showSelected}>
          {text("showItsPeople")}
        </Button>
      )}
    </div>
  );
}
