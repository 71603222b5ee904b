import type { CallOptions, EwsClient, CallResult } from "../ews/client.ts";
import type { ImGroup } from "../ews/model/imGroup.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { Persona } from "../ews/model/persona.ts";
import type { StoreId } from "../ews/model/storeId.ts";
import { addImGroup } from "../ews/operations/addImGroup.ts";
import { addNewImContactToGroup } from "../ews/operations/addNewImContactToGroup.ts";
import { getImItemList } from "../ews/operations/getImItemList.ts";

/** Reads the whole list. Exchange makes missing system groups while it does (reported). */
export const readImItemList = (client: EwsClient, options?: CallOptions): Promise<CallResult<ImItemList>> =>
  client.call(getImItemList, {}, options);

/** Creates a group; one of exactly this name is returned as it is, with its members (reported). */
export const createImGroup = (
  client: EwsClient,
  displayName: string,
  options: CallOptions,
): Promise<CallResult<ImGroup>> => client.call(addImGroup, { displayName }, options);

/** Adds a contact to a group, to Other Contacts without one; a contact that is there keeps its name (reported). */
export const addNewImContact = (
  client: EwsClient,
  contact: {
    readonly imAddress: string;
    readonly displayName: string | undefined;
    readonly groupId: StoreId | undefined;
  },
  options: CallOptions,
): Promise<CallResult<Persona>> => client.call(addNewImContactToGroup, contact, options);
