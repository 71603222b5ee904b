import { Button, makeStyles, ProgressBar } from "@fluentui/react-components";
import { PeopleSearch20Regular } from "@fluentui/react-icons/svg/people-search";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import { useEffect, useMemo, useRef } from "react";
import { Card } from "../../components/Card.tsx";
import { LiveRegion } from "../../components/LiveRegion.tsx";
import { quarterText } from "../../components/quarterText.ts";
import { progressTrack } from "../../components/screenBoxes.ts";
import { useWording } from "../../components/WordingContext.tsx";
import type { Check, CheckState } from "./createCheck.ts";
import { countFound, findPlacesToLookUp } from "./foundPeople.ts";
import { foundText, lookUpEndText } from "./lookUpText.ts";

const useStyles = makeStyles({
  box: { padding: "12px 16px 0", outlineStyle: "none" },
  text: { margin: 0 },
  track: { ...progressTrack, marginTop: "8px" },
});

interface LookUpCardProps {
  readonly check: CheckState;
  readonly onLookUp: Check["lookUp"];
  readonly onStop: Check["stopLookUp"];
}

/** Offers to look up the rows without a usable address in the company directory. Shows the progress and the result. */
export function LookUpCard({ check, onLookUp, onStop }: LookUpCardProps) {
  const styles = useStyles();
  const wording = useWording();
  const { text, count, number } = wording;
  const box = useRef<HTMLDivElement>(null);
  const { lookUp, plan, found } = check;
  const isRunning = lookUp.kind === "running";
  const places = useMemo(() => (isRunning ? [] : findPlacesToLookUp(plan, found)), [isRunning, plan, found]);
  const left = places.length;
  const failures = places.filter((place) => found.has(place)).length;
  // The button that had the focus may not be needed any more.
  useEffect(() => {
    if (!isRunning && document.activeElement === document.body) box.current?.focus({ preventScroll: true });
  }, [isRunning]);

  const end = lookUp.kind === "idle" || isRunning ? undefined : lookUpEndText(lookUp, failures, wording);
  const title = isRunning
    ? text("lookingUp")
    : (end?.title ?? (lookUp.kind === "idle" ? count("lookUpTitle", left) : text("lookedUp")));
  const announced = isRunning
    ? lookUp.done === 0
      ? title
      : quarterText(lookUp.done, lookUp.all, wording)
    : lookUp.kind === "idle"
      ? ""
      : foundText(lookUp.found, left, wording);
  if (left === 0 && lookUp.kind === "idle") return <LiveRegion text="" />;
  return (
    <div ref={box} tabIndex={-1} className={styles.box}>
      <LiveRegion text={announced} />
      <Card
        tone={end?.isFailure ? "warning" : "neutral"}
        icon={end?.isFailure ? <Warning20Filled /> : <PeopleSearch20Regular />}
        label={title}
        title={title}
        buttons={
          (isRunning || (left > 0 && end?.canTryAgain !== false)) && (
            <Button size="small" onClick={isRunning ? onStop : onLookUp}>
              {isRunning ? text("stop") : count("lookUp", left)}
            </Button>
          )
        }
      >
        {isRunning ? (
          <>
            <p className={styles.text}>{count("doneOfPeople", lookUp.all, { done: number(lookUp.done) })}</p>
            <ProgressBar
              className={styles.track}
              aria-label={title}
              thickness="large"
              max={Math.max(1, lookUp.all)}
              value={lookUp.done}
            />
          </>
        ) : (
          <p className={styles.text}>
            {end
              ? wording.sentences(foundText(countFound(found), left, wording), end.next)
              : text("lookUpText")}
          </p>
        )}
      </Card>
    </div>
  );
}
