import { readImGroup } from "../model/imGroup.ts";
import { operation } from "../operation.ts";
import { text, xml } from "../xml/writer.ts";

/**
 * Makes an IM group. If any group has exactly this name already, that one is returned, with its members (reported).
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/addimgroup-operation
 */
export const addImGroup = operation({
  name: "AddImGroup",
  request: ({ displayName }: { readonly displayName: string }) => [
    xml("m:DisplayName", {}, text(displayName)),
  ],
  response: (reply) => readImGroup(reply.required("m:ImGroup")),
});
