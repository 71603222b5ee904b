import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { VisibleName } from "../../actions/VisibleName.tsx";
import { useWording } from "../../components/WordingContext.tsx";
import type { DirectoryPerson } from "../../directory/directoryPerson.ts";
import { jobOf } from "./lookUpText.ts";

const useStyles = makeStyles({
  choices: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  choice: {
    boxSizing: "border-box",
    width: "100%",
    maxWidth: "none",
    flexDirection: "column",
    alignItems: "flex-start",
    padding: "4px 12px",
    fontWeight: tokens.fontWeightRegular,
    textAlign: "start",
    overflowWrap: "anywhere",
    "& > span": { minWidth: 0, maxWidth: "100%" },
  },
  // As wide as a button with its border.
  noChoice: { display: "flex", border: "1px solid transparent" },
  name: typographyStyles.body1,
  second: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  more: { alignSelf: "flex-start" },
});

/** With more people than this, the others are shown when the user asks for them. */
const mostShown = 4;

interface PeopleChoicesProps {
  /** The person of the row, for the accessible name. */
  readonly name: string;
  readonly people: readonly DirectoryPerson[];
  readonly onSelect: (person: DirectoryPerson) => void;
}

/**
 * People of the directory to select one from. None is selected by itself. Whoever has no address is shown, so that the
 * user knows of them, and cannot be selected.
 */
export function PeopleChoices({ name, people, onSelect }: PeopleChoicesProps) {
  const styles = useStyles();
  const { text, count } = useWording();
  const [showsAll, setShowsAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  // The button that had the focus is gone then.
  useEffect(() => {
    if (showsAll)
      list.current?.querySelector<HTMLElement>(`li:nth-child(n + ${mostShown + 1}) button`)?.focus();
  }, [showsAll]);
  const shown = showsAll ? people : people.slice(0, mostShown);
  return (
    <>
      <ul ref={list} aria-label={text("peopleFoundFor", { name })} className={styles.choices}>
        {shown.map((person, index) => {
          const texts = (
            <>
              <span className={styles.name}>
                <VisibleName name={person.name} />
              </span>
              {[jobOf(person), person.im?.address ?? ""].filter(Boolean).map((line) => (
                <span key={line} className={styles.second}>
                  <bdi>{line}</bdi>
                </span>
              ))}
              {person.im?.source === "guess" && (
                <span className={styles.second}>{text("addressIsGuess")}</span>
              )}
              {!person.im && <span className={styles.second}>{text("hasNoAddress")}</span>}
            </>
          );
          return (
            <li key={index}>
              {person.im ? (
                <Button className={styles.choice} onClick={() => onSelect(person)}>
                  {texts}
                </Button>
              ) : (
                <div className={mergeClasses(styles.choice, styles.noChoice)}>{texts}</div>
              )}
            </li>
          );
        })}
      </ul>
      {shown.length < people.length && (
        <Button size="small" className={styles.more} onClick={() => setShowsAll(true)}>
          {count("showMorePeople", people.length - shown.length)}
        </Button>
      )}
    </>
  );
}
