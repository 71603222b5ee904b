import { emptyTrace, type EwsClient, type CallResult } from "../ews/client.ts";
import type { StoreId } from "../ews/model/storeId.ts";
import type { Operation } from "../ews/operation.ts";
import { findItem, type ImFolder } from "../ews/operations/findItem.ts";
import { success } from "../shared/result.ts";

/** How many ids a page of a folder has. */
const pageSize = 500;

/** How many groups and how many contacts are asked for at once. */
export const groupsAtOnce = 16;
export const contactsAtOnce = 100;

/** Reads the ids of all items in a folder, page by page. */
export async function readIds(client: EwsClient, folder: ImFolder): Promise<CallResult<readonly StoreId[]>> {
  let ids: readonly StoreId[] = [];
  for (;;) {
    const page = await client.call(findItem, { folder, offset: ids.length, maxEntriesReturned: pageSize });
    if (!page.result.ok) return { ...page, result: page.result };
    const { itemIds, isLast } = page.result.value;
    ids = [...ids, ...itemIds];
    // A page without anything is the end too, whatever it says.
    if (isLast || itemIds.length === 0) return { ...page, result: success(ids) };
  }
}

/** What is read portion by portion. */
export interface Portions<Input, Output> {
  readonly operation: Operation<Input, Output>;
  readonly ids: readonly StoreId[];
  readonly atOnce: number;
  /** What the operation is asked for some of the ids. */
  readonly input: (ids: readonly StoreId[]) => Input;
  /** Told how many of the ids are done. */
  readonly onRead?: (count: number) => void;
}

/**
 * Reads items portion by portion; those that are too large for a reply are halved, and an item that is too large by itself
 * is left out. Ends with the first failure of another kind.
 */
export async function readPortions<Input, Output>(
  client: EwsClient,
  { operation, ids, atOnce, input, onRead }: Portions<Input, Output>,
): Promise<CallResult<readonly Output[]>> {
  const portions = Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, index) =>
    ids.slice(index * atOnce, (index + 1) * atOnce),
  );
  const outputs: Output[] = [];
  let read = 0;
  // Of a folder without items nothing is asked.
  let trace = emptyTrace(operation.name);
  for (let portion = portions.shift(); portion; portion = portions.shift()) {
    const exchanged = await client.call(operation, input(portion));
    const { result } = exchanged;
    trace = exchanged.trace;
    if (result.ok) outputs.push(result.value);
    else if (result.failure.kind !== "host" || result.failure.cause !== "replyTooLarge")
      return { trace, result };
    else if (portion.length > 1) {
      const half = Math.ceil(portion.length / 2);
      portions.unshift(portion.slice(0, half), portion.slice(half));
      continue;
    }
    read += portion.length;
    onRead?.(read);
  }
  return { trace, result: success(outputs) };
}
