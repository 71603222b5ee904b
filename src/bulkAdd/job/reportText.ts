import type { JobReport } from "./report.ts";
import type { Wording } from "../../i18n/wording.ts";
import { durationText } from "./jobText.ts";

/** The sum of a report, in sentences: what was not added, what is in the list, and what else is to be known. */
export function reportText(
  { counts, groupsMade, goneGroups, leftovers }: JobReport,
  took: number | undefined,
  isPeople: boolean,
  wording: Wording,
): { readonly title: string; readonly text: string; readonly isClean: boolean } {
  const { text, count, sentences } = wording;
  const list = (names: readonly string[]) => ({
    names: new Intl.ListFormat(wording.locale).format(names),
  });
  const some = (key: Parameters<typeof count>[0], of: number, values?: Record<string, string>) =>
    of === 0 ? "" : count(key, of, values);
  const isClean = counts.failed + counts.unknown + counts.cancelled === 0;
  const isUntouched = counts.unknown + groupsMade.length + leftovers.length === 0;
  const title = isClean
    ? counts.done === 0
      ? text("nothingToAdd")
      : count("allAdded", counts.done)
    : counts.failed > 0
      ? count(isPeople ? "contactsNotAdded" : "notAdded", counts.failed)
      : counts.unknown > 0
        ? count("maybeAdded", counts.unknown)
        : count("stoppedByYou", counts.cancelled);
  const rest = sentences(
    isClean ? "" : counts.done > 0 ? count("othersAreIn", counts.done) : isUntouched ? text("noneIsIn") : "",
    counts.failed > 0 ? some("maybeAdded", counts.unknown) : "",
    counts.failed + counts.unknown > 0 ? some("stoppedByYou", counts.cancelled) : "",
    some("groupsGone", goneGroups.length, list(goneGroups)),
    some("leftovers", leftovers.length, list(leftovers)),
    took === undefined ? "" : text("itTook", { time: durationText(took, wording) }),
  );
  return { title, text: rest, isClean: isClean && leftovers.length === 0 };
}
