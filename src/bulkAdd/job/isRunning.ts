import type { JobsState } from "./createJobs.ts";

/** Whether a job is at work, so that no other one can begin. */
export const isRunning = ({ own }: JobsState): boolean => own !== undefined && own.status.kind !== "ended";
