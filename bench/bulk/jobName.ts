import type { JobName } from "../../src/bulkAdd/job/job.ts";

/** What a measured job is called, and whose it is. */
export const jobName = (): JobName => ({
  id: crypto.randomUUID(),
  mailbox: "ana.lima@contoso.com",
  title: "people.csv",
  madeAt: Date.now(),
});

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, milliseconds));
