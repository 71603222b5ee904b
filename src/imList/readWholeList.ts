import type { CallResult, EwsClient } from "../ews/client.ts";
import type { EwsFailure } from "../ews/failure.ts";
import type { AccessMode } from "../shared/accessMode.ts";
import { success } from "../shared/result.ts";
import { getImItemList } from "../ews/operations/getImItemList.ts";
import type { ReadOptions, WholeList } from "./wholeList.ts";

/**
 * Creates the function that loads the list in one response. If that is larger than Outlook allows (1,000,000 characters
 * in older hosts, about 300 contacts: documented), it loads the list in portions, then and every time after. If add-ins
 * may not call the IM operations, it uses only other operations.
 */
export function createReadWholeList(
  client: EwsClient,
  accessMode: () => Promise<AccessMode> = () => Promise.resolve("outlook"),
): (options: ReadOptions) => Promise<CallResult<WholeList>> {
  /** Access mode in which the list was too long for one response. */
  let tooLongFor: AccessMode | undefined;
  return async (options) => {
    const mode = await accessMode();
    if (mode === "readOnly") {
      const { readFolders } = await import(/* webpackChunkName: "portions" */ "./readFolders.ts");
      return readFolders(client, options);
    }
    if (mode !== tooLongFor) {
      const { result, trace } = await client.call(getImItemList, {}, options);
      if (result.ok) return { trace, result: success({ items: result.value, unread: 0, unreadGroups: 0 }) };
      if (!isTooLarge(result.failure)) return { trace, result };
      tooLongFor = mode;
    }
    // Rarely needed, so loaded on first use.
    const { readInPortions } = await import(/* webpackChunkName: "portions" */ "./readFolders.ts");
    return readInPortions(client, options);
  };
}

const isTooLarge = (failure: EwsFailure): boolean =>
  failure.kind === "host" && failure.cause === "replyTooLarge";
