import { readImItemList } from "../model/imItemList.ts";
import { operation } from "../operation.ts";

/**
 * Loads the whole contact list: every group, and every persona that is in one. There is no paging. This read also
 * writes: it creates missing system groups (reported).
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/getimitemlist-operation
 */
export const getImItemList = operation({
  name: "GetImItemList",
  repeatable: true,
  request: () => [],
  response: (reply) => readImItemList(reply.required("m:ImItemList")),
});
