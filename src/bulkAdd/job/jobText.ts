import { whyAgain } from "../../components/WaitText.tsx";
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
export function speedText({ status, speed }: CurrentJob, wording: Wording): string {
  const { text, count, sentences, exactTime, locale } = wording;
  if (status.kind !== "running") return text("notSending");
  if (status.restsUntil !== undefined) return text("restingUntil", { time: exactTime(status.restsUntil) });
  const { rowsPerSecond, millisecondsLeft } = speed;
  if (rowsPerSecond === undefined || millisecondsLeft === undefined) return "";
  const seconds = Math.max(1, Math.round(millisecondsLeft / 1_000));
  const rate = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }).format(rowsPerSecond);
  return sentences(
    seconds < 60 ? count("secondsLeft", seconds) : count("minutesLeft", Math.round(seconds / 60)),
    "·",
    text("perSecond", { rate }),
  );
}

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
} as const;

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
      const context = { change: "changeList", stage: "failed", done: rest } as const;
      return failureText(withoutTrace(reason.failure), context, wording);
    }
    case "trouble":
      return { title: text("pausedByTrouble"), text: sentences(whyAgain(reason.failure, wording), rest) };
    case "reading":
      return { title: text("pausedByReading"), text: rest };
    case "journal":
      return { title: text("pausedByJournal"), text: rest };
  }
}

/** Returns the announcement for screen readers: one at each quarter, and one when the job pauses. */
export function progressAnnouncement({ job, status }: CurrentJob, wording: Wording): string {
  if (status.kind === "paused") return wording.text("paused");
  const { total, remaining } = countProgress(job);
  const quarter = total === 0 ? 0 : Math.floor((4 * (total - remaining)) / total);
  if (quarter === 0) return "";
  const doneAtQuarter = Math.ceil((quarter * total) / 4);
  return wording.text("quarterDone", {
    percent: new Intl.NumberFormat(wording.locale, { style: "percent" }).format(quarter / 4),
    done: wording.number(doneAtQuarter),
    all: wording.number(total),
  });
}

/** Returns a duration in minutes and seconds. */
export function durationText(milliseconds: number, { text, count }: Wording): string {
  const totalSeconds = Math.max(1, Math.round(milliseconds / 1_000));
  const [minutes, seconds] = [Math.floor(totalSeconds / 60), totalSeconds % 60];
  if (minutes === 0) return count("secondsLong", seconds);
  if (seconds === 0) return count("minutes", minutes);
  return text("minutesAndSeconds", {
    minutes: count("minutes", minutes),
    seconds: count("secondsLong", seconds),
  });
}
