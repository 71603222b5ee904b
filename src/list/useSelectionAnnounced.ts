import { useEffect, useRef } from "react";
import { useWording } from "../components/WordingContext.tsx";

/** Milliseconds without a change of the selection before it is announced. */
const pause = 300;

/**
 * Announces how many people are selected, once the user has stopped selecting. `isChanging`: a change is running, which
 * is announced by itself, and whose people are no longer selected.
 */
export function useSelectionAnnounced(
  people: number,
  isChanging: boolean,
  onAnnounce: (text: string) => void,
): void {
  const { text, count } = useWording();
  const announced = useRef(people);
  useEffect(() => {
    if (people === announced.current) return undefined;
    if (people === 0 && isChanging) {
      announced.current = 0;
      return undefined;
    }
    const timer = setTimeout(() => {
      announced.current = people;
      onAnnounce(people > 0 ? count("selected", people) : text("selectionCleared"));
    }, pause);
    return () => clearTimeout(timer);
  }, [people, isChanging, onAnnounce, text, count]);
}
