import type { CallState, Job, JobGroup, JobHead, JobRow } from "./job.ts";
import type { JobJournal, JobWrite } from "./jobJournal.ts";

/** A running job. Its changes are written to the journal automatically. */
export type JobState = ReturnType<typeof trackJob>;

/**
 * Tracks the changes of a job and writes them to the journal. Changes that are made during a write are collected for
 * the next one. Changes that could not be written are part of the next write again.
 */
export function trackJob(start: Job, journal: Pick<JobJournal, "write">, onChange: () => void) {
  const { rows: startRows, ...startHead } = start;
  let head: JobHead = startHead;
  const rows = [...startRows];
  const groupPlaces = new Map(start.groups.map(({ name }, place) => [name, place]));

  let isHeadChanged = false;
  let changedPlaces = new Set<number>();
  let isIntentNext = false;
  let lastWrite: Promise<boolean> = Promise.resolve(true);

  const writeChanges = async (): Promise<boolean> => {
    if (!isHeadChanged && changedPlaces.size === 0) return true;
    const [withHead, places] = [isHeadChanged, changedPlaces];
    const as = isIntentNext ? "intent" : "outcome";
    [isHeadChanged, changedPlaces, isIntentNext] = [false, new Set(), false];
    const changed = [...places].flatMap((place) => rows[place] ?? []);
    const isWritten = await journal.write({ id: head.id, ...(withHead && { head }), rows: changed }, as);
    if (!isWritten) {
      isHeadChanged ||= withHead;
      for (const place of places) changedPlaces.add(place);
    }
    return isWritten;
  };
  /** Resolves when all changes so far are on the disk, or with false if they could not be written. */
  const flush = (as: JobWrite): Promise<boolean> => {
    isIntentNext ||= as === "intent";
    lastWrite = lastWrite.then(writeChanges);
    return lastWrite;
  };
  const reportChange = (): void => {
    void flush("outcome");
    onChange();
  };

  const setHead = (part: Partial<JobHead>): void => {
    head = { ...head, ...part };
    isHeadChanged = true;
    reportChange();
  };

  return {
    job: (): Job => ({ ...head, rows: [...rows] }),
    group: (name: string): JobGroup | undefined => head.groups[groupPlaces.get(name) ?? -1],
    row: (place: number): JobRow | undefined => rows[place],
    setHead,
    setGroup: (name: string, state: CallState) =>
      setHead({ groups: head.groups.map((group) => (group.name === name ? { ...group, state } : group)) }),
    setRow: (place: number, state: CallState) => {
      const row = rows[place];
      if (!row) return;
      rows[place] = { ...row, state };
      changedPlaces.add(place);
      reportChange();
    },
    /** Takes the states of the same job as it is known from elsewhere. */
    replace: ({ rows: nextRows, ...nextHead }: Job): void => {
      nextRows.forEach((row, place) => {
        if (row === rows[place]) return;
        rows[place] = row;
        changedPlaces.add(place);
      });
      setHead(nextHead);
    },
    flush,
  };
}
