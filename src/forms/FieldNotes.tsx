import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { groupName } from "../components/groupName.ts";
import { LiveRegion } from "../components/LiveRegion.tsx";
import { Filled, Text, useWording } from "../components/WordingContext.tsx";
import { mostAtOnce } from "../imList/changes/change.ts";
import type { GroupChoice } from "../imList/groupChoices.ts";
import type { PickedPerson } from "../store/drafts.ts";
import { peopleIn, type ContactDraft } from "./contactDraft.ts";
import { isInGroup, type ListIndex } from "./suggestions.ts";

/** A text that was put into the field at once, with more people than the field takes. */
export interface TooMany {
  readonly text: string;
  readonly count: number;
}

const useStyles = makeStyles({
  note: {
    ...typographyStyles.caption1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 8px",
    margin: "4px 0 0",
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
});

interface FieldNotesProps {
  readonly draft: ContactDraft;
  readonly index: ListIndex;
  readonly group: GroupChoice | undefined;
  readonly busy: boolean;
  readonly said: { readonly as: "selected" | "removed"; readonly name: string } | undefined;
  /** How many people are suggested. Undefined while nothing is. */
  readonly count: number | undefined;
  readonly isSearching: boolean;
  readonly tooMany: TooMany | undefined;
  readonly onCheck: ((text: string, title: string) => void) | undefined;
  /** The user says that a guessed address is right. */
  readonly onConfirm: (person: PickedPerson) => void;
}

/** What is to be known about the people in the field, and what is announced. */
export function FieldNotes(props: FieldNotesProps) {
  const {
    draft,
    index,
    group,
    busy,
    said,
    count: suggested,
    isSearching,
    tooMany,
    onCheck,
    onConfirm,
  } = props;
  const styles = useStyles();
  const wording = useWording();
  const { text, count, countForm, number } = wording;
  const people = peopleIn(draft);
  const guess = people.find(({ isGuess }) => isGuess);
  const listed = people.flatMap(({ address }) => index.people.get(address) ?? []);
  const there = listed.filter((one) => isInGroup(one, index, group));
  const elsewhere = listed.filter((one) => !there.includes(one));
  const announced = said
    ? text(said.as === "selected" ? "personSelected" : "personTagRemoved", { name: said.name })
    : suggested === undefined || isSearching
      ? ""
      : suggested === 0
        ? text("noSuggestions")
        : count("suggestionsFound", suggested);
  return (
    <>
      {[
        [elsewhere, "willAlsoBeAdded", "someWillAlsoBeAdded"] as const,
        [there, "isAlreadyIn", "someAreAlreadyIn"] as const,
      ].map(([some, one, several]) => {
        const [first] = some;
        if (!first) return null;
        const inGroup = groupName(group, wording);
        return (
          <p key={one} className={styles.note}>
            <span>
              {some.length === 1 ? (
                <Text of={one} values={{ name: first.name, group: inGroup }} />
              ) : (
                <Filled message={countForm(several, some.length)} values={{ group: inGroup }} />
              )}
            </span>
          </p>
        );
      })}
      {guess && (
        <div className={styles.note}>
          <span>
            <Text of="confirmAddress" values={{ name: guess.name, address: guess.address }} />
          </span>
          <Button size="small" disabledFocusable={busy} onClick={() => onConfirm(guess)}>
            {text("useThisAddress")}
          </Button>
        </div>
      )}
      {tooMany && (
        <div className={styles.note} role="alert">
          <span>{count("tooManyPeople", tooMany.count, { most: number(mostAtOnce) })}</span>
          {onCheck && (
            <Button size="small" onClick={() => onCheck(tooMany.text, text("pastedText"))}>
              {text("checkThemFirst")}
            </Button>
          )}
        </div>
      )}
      <LiveRegion text={announced} />
    </>
  );
}
