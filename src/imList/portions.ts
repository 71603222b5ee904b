import { emptyTrace, type EwsClient, type CallResult } from "../ews/client.ts";
import type { StoreId } from "../ews/model/storeId.ts";
import type { Operation } from "../ews/operation.ts";
import { findItem, type ImFolder } from "../ews/operations/findItem.ts";
import { success } from "../shared/result.ts";

/** Number of IDs on a page of a folder. */
const pageSize = 500;

/** Number of groups and of contacts in one request. */
export const groupsAtOnce = 16;
export const contactsAtOnce = 100;

/** Loads the IDs of all items in a folder, page by page. */
export async function readIds(client: EwsClient, folder: ImFolder): Promise<CallResult<readonly StoreId[]>> {
  let ids: readonly StoreId[] = [];
  for (;;) {
    const page = await client.call(findItem, { folder, offset: ids.length, maxEntriesReturned: pageSize });
    if (!page.result.ok) return { ...page, result: page.result };
    const { itemIds, isLast } = page.result.value;
    ids = [...ids, ...itemIds];
    // An empty page is the end too, even if it says that more follow.
    if (isLast || itemIds.length === 0) return { ...page, result: success(ids) };
  }
}

/** Items to load in portions. */
export interface Portions<Input, Output> {
  readonly operation: Operation<Input, Output>;
  readonly ids: readonly StoreId[];
  readonly atOnce: number;
  /** Returns the operation's input for some of the IDs. */
  readonly input: (ids: readonly StoreId[]) => Input;
  /** Called with the number of IDs that are finished. */
  readonly onRead?: (count: number) => void;
}

/**
 * Loads items in portions. Halves a portion whose response is too large, and skips an item that is too large by itself.
 * Ends with the first failure of another kind.
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
  // An empty folder needs no call.
  let trace = emptyTrace(operation.name);
  for (let portion = portions.shift(); portion; portion = portions.shift()) {
    const callResult = await client.call(operation, input(portion));
    const { result } = callResult;
    trace = callResult.trace;
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
