import type { EwsFailure } from "./failure.ts";

/**
 * Text of the server's refusal to let add-ins call an operation. Known from the documentation of makeEwsRequestAsync,
 * which lists the operations that add-ins may call, and from reports.
 * https://learn.microsoft.com/office/dev/add-ins/outlook/web-services
 */
const refusalText = "the requested web method is unavailable to this caller or application";

/**
 * Recognizes that the server does not allow add-ins to call an operation, in both forms: the SOAP fault, or only its
 * text, which is what Outlook on the web returns. ErrorAccessDenied with another text is not such a refusal. Returns
 * every other failure unchanged.
 */
export function recognizeRefusal(failure: EwsFailure, operation: string): EwsFailure {
  const refused =
    (failure.kind === "host" || (failure.kind === "fault" && failure.code === "ErrorAccessDenied")) &&
    failure.message.toLowerCase().includes(refusalText);
  return refused ? { kind: "refused", operation, message: failure.message } : failure;
}
