import type { EwsFailure } from "./failure.ts";

/**
 * What the server says where add-ins may not call an operation. Known from the documentation of
 * makeEwsRequestAsync, which lists the operations that add-ins may call, and from reports.
 * https://learn.microsoft.com/office/dev/add-ins/outlook/web-services
 */
const words = "the requested web method is unavailable to this caller or application";

/**
 * Recognises that an operation was refused to add-ins, in both of its forms: the fault itself, or its text alone,
 * which is what Outlook on the web hands over. ErrorAccessDenied in other words is no such refusal. Every other
 * failure is given back as it is.
 */
export function recogniseRefusal(failure: EwsFailure, operation: string): EwsFailure {
  const refused =
    (failure.kind === "host" || (failure.kind === "fault" && failure.code === "ErrorAccessDenied")) &&
    failure.message.toLowerCase().includes(words);
  return refused ? { kind: "refused", operation, message: failure.message } : failure;
}
