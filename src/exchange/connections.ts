import { emptyTrace, type CallResult, type EwsClient } from "../ews/client.ts";
import { failed } from "../shared/result.ts";
import type { AccessModeOwner } from "./accessMode.ts";

export interface ConnectionsOptions {
  readonly outlook: EwsClient;
  /** Client for the direct connection. Undefined if there is none. */
  readonly direct: EwsClient | undefined;
  /** True if a refusal of the connection through Outlook switches to the direct connection. */
  readonly isAutomatic: boolean;
  readonly accessMode: AccessModeOwner;
}

/**
 * Combines two connections into one client. If the server does not allow add-ins to call an operation and there is a
 * direct connection, sends the refused call again directly, once. As soon as Exchange responds there, all later calls
 * use the direct connection. One that does not work is not used again. No other failure switches the connection,
 * because a change that may have been made must not be made twice, and an expired session is not a refusal.
 */
export function createConnections(options: ConnectionsOptions): EwsClient {
  const { outlook, direct, isAutomatic, accessMode } = options;
  return {
    call: async (operation, input, callOptions) => {
      if (direct && accessMode.get() === "direct") return direct.call(operation, input, callOptions);
      const called = await outlook.call(operation, input, callOptions);
      const isRefused = !called.result.ok && called.result.failure.kind === "refused";
      if (!isRefused || !direct || !isAutomatic) return called;
      const again = await direct.call(operation, input, callOptions);
      // If several calls are refused at once, each is sent again directly. The first success switches the connection.
      if (accessMode.get() !== "direct" && hasResponded(again)) accessMode.set("direct", "refusal");
      return again;
    },
  };
}

/** True if Exchange itself responded, even with an error, and so accepted the sign-in. */
const hasResponded = ({ result }: CallResult<unknown>): boolean =>
  result.ok || result.failure.kind === "fault" || result.failure.kind === "response";

/**
 * Returns a client that does not send changes in read-only mode, whether they come from a form, a key, or an undo. They
 * fail like refused calls, so the pane offers the same options.
 */
export const blockWrites = (client: EwsClient, isReadOnly: () => boolean): EwsClient => ({
  call: async (operation, input, options) => {
    if (operation.repeatable || !isReadOnly()) return client.call(operation, input, options);
    const { name } = operation;
    return { result: failed({ kind: "refused", operation: name, message: "" }), trace: emptyTrace(name) };
  },
});
