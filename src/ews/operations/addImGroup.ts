import { requireImGroup } from "../model/imGroup.ts";
import { operation } from "../operation.ts";
import { text, xml } from "../xml/writer.ts";

/**
 * Creates an IM group. If a group with exactly this name exists, Exchange returns that group with its members
 * (reported).
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/addimgroup-operation
 */
export const addImGroup = operation({
  name: "AddImGroup",
  request: ({ displayName }: { readonly displayName: string }) => [
    xml("m:DisplayName", {}, text(displayName)),
  ],
  response: (reply) => requireImGroup(reply.required("m:ImGroup")),
});
