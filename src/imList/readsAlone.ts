import { unsent, type EwsClient } from "../ews/client.ts";
import { failed } from "../shared/result.ts";

/**
 * A client that sends reads alone while the list is only looked at. A change is not sent, whichever form, key or undo it
 * comes from: it fails as one that the server refuses, so that the ways on are offered.
 */
export const readsAlone = (client: EwsClient, isReadOnly: () => boolean): EwsClient => ({
  call: async (operation, input, options) => {
    if (operation.repeatable || !isReadOnly()) return client.call(operation, input, options);
    const { name } = operation;
    return { result: failed({ kind: "refused", operation: name, message: "" }), trace: unsent(name) };
  },
});
