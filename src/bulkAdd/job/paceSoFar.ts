import type { Job } from "./job.ts";
import { progressOf } from "./jobProgress.ts";

/** How fast a job goes, by its last half minute. */
export interface PaceSoFar {
  /** Rows a second; undefined until there is something to measure. */
  readonly perSecond: number | undefined;
  /** Milliseconds until it is done, at that pace. */
  readonly left: number | undefined;
}

/** What is measured, in milliseconds: long enough to be calm, short enough to follow a server that slows down. */
const measured = 30_000;
/** What it takes at least to say something. */
const least = 2_000;

/** Makes what measures a job each time that it is looked at; a pause is no part of the measure. */
export function paceOf(now: () => number): (job: Job, isRunning: boolean) => PaceSoFar {
  let looks: { readonly at: number; readonly ended: number }[] = [];
  return (job, isRunning) => {
    const { toDo, left } = progressOf(job);
    const look = { at: now(), ended: toDo - left };
    looks = isRunning ? [...looks.filter(({ at }) => look.at - at <= measured), look] : [];
    const [first = look] = looks;
    const [time, ended] = [look.at - first.at, look.ended - first.ended];
    if (time < least || ended === 0) return { perSecond: undefined, left: undefined };
    return { perSecond: (ended / time) * 1_000, left: (left / ended) * time };
  };
}
