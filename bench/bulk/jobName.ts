import type { JobName } from "../../src/bulkAdd/job/job.ts";

/** Returns the ID, title, and mailbox of a measured job. */
export const jobName = (): JobName => ({
  id: crypto.randomUUID(),
  mailbox: "ana.lima@contoso.com",
  title: "people.csv",
  madeAt: Date.now(),
});

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, milliseconds));
