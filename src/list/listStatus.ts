import type { StartWording } from "../i18n/wording.ts";
import type { PaneState } from "../store/state.ts";

/** The words at the foot of the list: what is under way, or when the list was read. */
export function listStatus(
  { list, changes }: PaneState,
  { text, count, number, time }: StartWording,
): string {
  if (changes.length > 0) return count("changesUnderWay", changes.length);
  if (list.kind === "loading" || list.reading) {
    const { progress } = list;
    return progress
      ? text("readingPortions", { read: number(progress.read), of: number(progress.of) })
      : text("reading");
  }
  return list.kind === "ready" ? text("readAt", { time: time(list.readAt) }) : text("notRead");
}
