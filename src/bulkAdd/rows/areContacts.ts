import type { PlannedRow } from "../job/plan.ts";

/** Whether rows are people, each once: then they are called contacts. One in two groups is two entries. */
export const areContacts = (rows: readonly PlannedRow[]): boolean =>
  rows.every(({ wanted }) => wanted.kind === "person") &&
  new Set(rows.map(({ address }) => address)).size === rows.length;
