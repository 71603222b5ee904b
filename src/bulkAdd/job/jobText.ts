import { quarterText } from "../../components/quarterText.ts";
import { whyAgain } from "../../components/WaitText.tsx";
import type { EwsFailure } from "../../ews/failure.ts";
import { topicOf } from "../../ews/failureMeaning.ts";
import { failureText, withoutTrace } from "../../failures/failureText.ts";
import type { Wording } from "../../i18n/wording.ts";
import { type Job, countProgress } from "./job.ts";
import { areContacts } from "./plan.ts";
import type { CurrentJob } from "./runCurrentJob.ts";
import type { RunnerStatus } from "./runJob.ts";
import type { PauseReason } from "./runnerControl.ts";

/** True if a job adds only people, each of them once. */
export const addsContacts = ({ rows }: Job): boolean =>
  areContacts(rows.filter(({ state }) => state.kind !== "none").map(({ planned }) => planned));

/** Returns the speed and the time left, or why nothing is sent. */
export function speedText({ status, speed, continuesAt }: CurrentJob, wording: Wording): string {
  const { text, sentences, exactTime, locale } = wording;
  if (status.kind !== "running") return text("notSending");
  if (status.restsFor !== undefined && continuesAt !== undefined)
    return status.restsFor < longestTimeOfDay
      ? text("restingUntil", { time: exactTime(continuesAt) })
      : text("restingFor", { time: durationText(status.restsFor, wording) });
  const { rowsPerSecond, millisecondsLeft } = speed;
  if (rowsPerSecond === undefined || millisecondsLeft === undefined) return "";
  const rate = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }).format(rowsPerSecond);
  return sentences(
    text("timeLeft", { time: durationText(millisecondsLeft, wording, "rough") }),
    "·",
    text("perSecond", { rate }),
  );
}

/** A longer wait is said as a duration, because a time of day alone could be that of another day. */
const longestTimeOfDay = 12 * 3_600_000;

/** Returns what a job is doing if it is not adding rows. Otherwise "". */
export function phaseText(status: RunnerStatus, since: number, wording: Wording): string {
  const { text } = wording;
  switch (status.kind) {
    case "running":
      return status.phase === "rows" ? "" : text(phaseTexts[status.phase]);
    case "paused":
      return status.reason.kind === "person" ? text("pausedAt", { time: wording.time(since) }) : "";
    case "stopping":
      return text("stopsSoon");
    case "ended":
      return "";
  }
}

const phaseTexts = {
  groups: "makingGroups",
  reading: "findingOut",
  removingOrphans: "removingOrphans",
  checking: "readingTheList",
} as const;

/** True if Resume may help. Not if Exchange does not find the mailbox. */
export const canResume = (reason: PauseReason): boolean =>
  reason.kind !== "reading" || topicOf(reason.failure) !== "mailbox";

/** Returns why a job paused by itself and what to do. Undefined if the user paused it. */
export function pauseText(
  reason: PauseReason,
  wording: Wording,
): { readonly title: string; readonly text: string } | undefined {
  const { text, sentences } = wording;
  const rest = text("pausedByCall");
  switch (reason.kind) {
    case "person":
      return undefined;
    case "call": {
      const { failure } = reason;
      const context = { change: "changeList", stage: "failed", done: rest } as const;
      const known = failureText(withoutTrace(failure), context, wording);
      const remedy = findRemedy(failure);
      return remedy ? { title: known.title, text: sentences(rest, text(remedy)) } : known;
    }
    case "trouble":
      return { title: text("pausedByTrouble"), text: sentences(whyAgain(reason.failure, wording), rest) };
    case "reading":
      return !canResume(reason)
        ? { title: text("mailboxNotFound"), text: text("askAdministrator") }
        : { title: text("pausedByReading"), text: rest };
    case "journal":
      return { title: text("pausedByJournal"), text: rest };
  }
}

/** Returns what the user does before Resume, if they can solve the problem themselves. */
function findRemedy(failure: EwsFailure): "makeRoomThenResume" | "signInThenResume" | undefined {
  if (topicOf(failure) === "quota") return "makeRoomThenResume";
  const isSignIn = (failure.kind === "host" || failure.kind === "http") && failure.cause === "signIn";
  return isSignIn ? "signInThenResume" : undefined;
}

/** Returns the announcement for screen readers: one at each quarter, and one when the job pauses. */
export function progressAnnouncement({ job, status }: CurrentJob, wording: Wording): string {
  if (status.kind === "paused") return wording.text("paused");
  const { total, remaining } = countProgress(job);
  return quarterText(total - remaining, total, wording);
}

/** The units of durations: their lengths in seconds, and those of the next larger ones. */
const units = [
  ["days", 86_400, Infinity],
  ["hours", 3_600, 86_400],
  ["minutes", 60, 3_600],
  ["secondsLong", 1, 60],
] as const;

/** Returns a duration in its two largest units, such as "2 days 3 hours". A rough one has only the largest. */
export function durationText(milliseconds: number, { text, count }: Wording, precision?: "rough"): string {
  const exact = Math.max(1, milliseconds / 1_000);
  const shown = units.filter(([, length]) => length <= exact).slice(0, precision === "rough" ? 1 : 2);
  const [, finest] = shown.at(-1) ?? units[3];
  // Rounding may make a whole larger unit: 59.9 minutes are an hour.
  const seconds = Math.round(exact / finest) * finest;
  const [larger = "", smaller] = units.flatMap(([unit, length, nextLength]) => {
    const number = Math.floor((seconds % nextLength) / length);
    return number > 0 ? [count(unit, number)] : [];
  });
  return smaller === undefined ? larger : text("twoUnits", { larger, smaller });
}
