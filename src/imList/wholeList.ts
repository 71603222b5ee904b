import type { CallOptions, CallResult } from "../ews/client.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";

/** The list, and of how many of its members and of its groups nothing could be read. */
export interface WholeList {
  readonly items: ImItemList;
  readonly unread: number;
  readonly unreadGroups: number;
}

/** How far a reading in portions has come, in contacts. */
export interface ListProgress {
  readonly read: number;
  readonly of: number;
}

export interface ReadOptions extends CallOptions {
  /** Told as portions come. */
  readonly onProgress?: (progress: ListProgress) => void;
}

/** Reads the list, however long it is. */
export type ReadWholeList = (options: ReadOptions) => Promise<CallResult<WholeList>>;
