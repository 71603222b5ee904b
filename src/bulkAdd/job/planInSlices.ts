import type { ImItemList } from "../../ews/model/imItemList.ts";
import { startPlan, type Plan } from "./plan.ts";
import type { ImportRow } from "./importRow.ts";

export interface Slicing {
  /** In milliseconds; from when does not matter. */
  readonly now: () => number;
  /** Lets the page draw and answer; resolves as soon as that is done. */
  readonly pause: () => Promise<void>;
  /** Aborted: the plan is not wanted any more. */
  readonly signal?: AbortSignal;
}

/** How long the page is held at most, in milliseconds, and how many rows are planned between two looks at the clock. */
const longest = 10;
const rowsAtOnce = 50;

/**
 * The plan of planRows, made in slices that leave the page time to draw and to answer. Undefined if it was not wanted any
 * more. Whoever has few rows and wants the plan at once calls planRows.
 */
export async function planInSlices(
  list: ImItemList,
  wanted: readonly ImportRow[],
  leftOut: ReadonlySet<number>,
  { now, pause, signal }: Slicing,
): Promise<Plan | undefined> {
  let since = now();
  const planning = startPlan(list, wanted, leftOut);
  while (planning.goOn(rowsAtOnce)) {
    if (now() - since < longest) continue;
    await pause();
    if (signal?.aborted) return undefined;
    since = now();
  }
  return planning.plan();
}
