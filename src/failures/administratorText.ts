import type { Messages } from "../i18n/messages.ts";
import type { FailedCall } from "../store/state.ts";

/**
 * Returns the text for the user to send to an administrator: which call Exchange has refused, what that means, and what
 * to do. Over the direct connection, Exchange has refused the user's own account, not add-ins.
 */
export function administratorText(
  refused: FailedCall | undefined,
  address: string,
  messages: Messages,
): string {
  const message = refused && "message" in refused.failure ? refused.failure.message : "";
  const operation = refused?.trace.operation ?? "GetImItemList";
  const values: Readonly<Record<string, string>> = { operation, address, message };
  const isDirect = refused?.trace.route === "direct";
  // The paragraph with the server's message is left out if there is none.
  return messages[isDirect ? "administratorTextDirect" : "administratorText"]
    .split("\n\n")
    .filter((paragraph) => message !== "" || !paragraph.includes("{message}"))
    .join("\n\n")
    .replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}
