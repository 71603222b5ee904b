import { readImItemList } from "../model/imItemList.ts";
import { operation } from "../operation.ts";

/**
 * Reads the whole IM list: every group, and every persona that is in one; there is no paging. A read that writes:
 * it makes the system groups that are missing (reported).
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/getimitemlist-operation
 */
export const getImItemList = operation({
  name: "GetImItemList",
  repeatable: true,
  request: () => [],
  response: (reply) => readImItemList(reply.required("m:ImItemList")),
});
