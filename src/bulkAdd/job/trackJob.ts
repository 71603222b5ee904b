import type { CallState, Job, JobGroup, JobHead, JobRow } from "./job.ts";
import type { JobJournal, JobWrite } from "./jobJournal.ts";

/** A running job. Its changes are written to the journal automatically. */
export interface JobState {
  /** The job as it is now. */
  readonly job: () => Job;
  readonly group: (name: string) => JobGroup | undefined;
  readonly row: (place: number) => JobRow | undefined;
  readonly setHead: (changed: Partial<JobHead>) => void;
  readonly setGroup: (name: string, state: CallState) => void;
  readonly setRow: (place: number, state: CallState) => void;
  /** Resolves when all changes so far are on the disk, or with false if they could not be written. */
  readonly flush: (as: JobWrite) => Promise<boolean>;
}

/**
 * Tracks the changes of a job and writes them to the journal. Changes that are made during a write are collected for
 * the next one. Changes that could not be written are part of the next write again.
 */
export function trackJob(start: Job, journal: Pick<JobJournal, "write">, onChange: () => void): JobState {
  const { rows: startRows, ...startHead } = start;
  let head: JobHead = startHead;
  const rows = [...startRows];
  const groupPlaces = new Map(start.groups.map(({ name }, place) => [name, place]));

  let isHeadNoted = false;
  let noted = new Set<number>();
  let isIntent = false;
  let last: Promise<boolean> = Promise.resolve(true);

  const writeNoted = async (): Promise<boolean> => {
    if (!isHeadNoted && noted.size === 0) return true;
    const [withHead, places, as] = [isHeadNoted, noted, isIntent ? "intent" : "outcome"] as const;
    [isHeadNoted, noted, isIntent] = [false, new Set(), false];
    const changed = [...places].flatMap((place) => rows[place] ?? []);
    const isWritten = await journal.write({ id: head.id, ...(withHead && { head }), rows: changed }, as);
    if (!isWritten) {
      isHeadNoted ||= withHead;
      for (const place of places) noted.add(place);
    }
    return isWritten;
  };
  const flush = (as: JobWrite): Promise<boolean> => {
    isIntent ||= as === "intent";
    last = last.then(writeNoted);
    return last;
  };
  const changed = (): void => {
    void flush("outcome");
    onChange();
  };

  return {
    job: () => ({ ...head, rows: [...rows] }),
    group: (name) => head.groups[groupPlaces.get(name) ?? -1],
    row: (place) => rows[place],
    setHead: (part) => {
      head = { ...head, ...part };
      isHeadNoted = true;
      changed();
    },
    setGroup: (name, state) => {
      const groups = head.groups.map((group) => (group.name === name ? { ...group, state } : group));
      head = { ...head, groups };
      isHeadNoted = true;
      changed();
    },
    setRow: (place, state) => {
      const row = rows[place];
      if (!row) return;
      rows[place] = { ...row, state };
      noted.add(place);
      changed();
    },
    flush: flush,
  };
}
