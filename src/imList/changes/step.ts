import type { CallOptions, CallResult, EwsClient } from "../../ews/client.ts";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { Edit } from "../edits.ts";

/** One EWS call that changes the list. */
export interface Step<Response> {
  readonly send: (client: EwsClient, options: CallOptions) => Promise<CallResult<Response>>;
  /** The list as the step leaves it. */
  edit(response: Response): Edit;
  /** What the response would have been, read from a list in which the step has taken effect; otherwise undefined. */
  readonly find: (list: ImItemList) => { readonly response: Response } | undefined;
}
