import type { CallOptions } from "../ews/client.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";

/** The list, with the number of members and of groups that could not be read. */
export interface WholeList {
  readonly items: ImItemList;
  readonly unread: number;
  readonly unreadGroups: number;
}

/** Progress of a load in portions, in contacts. */
export interface ListProgress {
  readonly read: number;
  readonly of: number;
}

export interface ReadOptions extends CallOptions {
  readonly onProgress?: (progress: ListProgress) => void;
}
