import type { EwsClient } from "../ews/client.ts";
import type { EwsFailure } from "../ews/failure.ts";
import { success } from "../shared/result.ts";
import type { AccessMode } from "../shared/accessMode.ts";
import { getImItemList } from "../ews/operations/getImItemList.ts";
import type { ReadWholeList } from "./wholeList.ts";

/**
 * Makes what reads the list: in one reply, or, where that is larger than Outlook lets through (older hosts end at
 * 1,000,000 characters, about 300 contacts: documented), in portions, then and from then on by that way. Where the
 * operations of the IM list are refused to add-ins, it is read by other operations alone.
 */
export function createReadWholeList(
  client: EwsClient,
  accessMode: () => Promise<AccessMode> = () => Promise.resolve("outlook"),
): ReadWholeList {
  /** The access mode in which the list was too long for one response. */
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
    // Seldom needed: fetched when it is.
    const { readInPortions } = await import(/* webpackChunkName: "portions" */ "./readInPortions.ts");
    return readInPortions(client, options);
  };
}

const isTooLarge = (failure: EwsFailure): boolean =>
  failure.kind === "host" && failure.cause === "replyTooLarge";
