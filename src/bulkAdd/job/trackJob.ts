import type { CallState, Job, JobGroup, JobHead, JobRow } from "./job.ts";
import type { JobJournal, JobWrite } from "./jobJournal.ts";

/** A job while it runs: what changes is noted for the journal by itself. */
export interface JobState {
  /** As it is now. */
  readonly job: () => Job;
  readonly group: (name: string) => JobGroup | undefined;
  readonly row: (place: number) => JobRow | undefined;
  readonly setHead: (changed: Partial<JobHead>) => void;
  readonly setGroup: (name: string, state: CallState) => void;
  readonly setRow: (place: number, state: CallState) => void;
  /** Resolves once all that is noted so far is on the disk, or could not be written (false). */
  readonly flush: (as: JobWrite) => Promise<boolean>;
}

/**
 * Holds a job and writes what changes, all that has gathered while the write before was under way in one go. What could
 * not be written stays noted for the next write.
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
