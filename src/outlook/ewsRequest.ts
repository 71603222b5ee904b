import { pause as usualPause, type Pause } from "../shared/pause.ts";
import { failed, success } from "../shared/result.ts";
import type { HostCause, HostFailure } from "../ews/failure.ts";
import { causeOfStatus, findStatus } from "../ews/httpStatus.ts";
import type { Send } from "../ews/client.ts";

export type EwsMailbox = Pick<Office.Mailbox, "makeEwsRequestAsync"> & { readonly item?: unknown };

/** Maximum length of a request that Outlook sends, in UTF-16 code units (read in office.js). */
const longestRequest = 1_000_000;

/**
 * Sends requests with `makeEwsRequestAsync`. Resolves with the response as text (which may be a SOAP fault) or with a
 * HostFailure. Never rejects. The callback may never come: see exchange/timeout.ts. A request that Outlook refuses for
 * lack of a permission was not sent, and is tried once more.
 * https://learn.microsoft.com/javascript/api/outlook/office.mailbox#outlook-office-mailbox-makeewsrequestasync-member(1)
 * Its outcomes are measured with the unmodified office.js 1.1.110, and listed in test/outlook/ewsRequest.test.ts.
 */
export function ewsRequest(mailbox: EwsMailbox, pause: Pause = usualPause): Send {
  return async (envelope) => {
    const result = await sendOnce(mailbox, envelope);
    if (result.ok || result.failure.kind !== "host" || result.failure.cause !== "permission") return result;
    await pause(permissionDelay);
    return sendOnce(mailbox, envelope);
  };
}

/** Time after which a missing permission is checked once more: Outlook sometimes reports it by mistake (reported). */
const permissionDelay = 1_000;

const sendOnce = (mailbox: EwsMailbox, envelope: string): ReturnType<Send> =>
  new Promise((resolve) => {
    const fail = (cause: HostCause, { code, name, message = "" }: OfficeError) =>
      resolve(failed<HostFailure>({ kind: "host", cause, code, name, message }));

    if (envelope.length > longestRequest) {
      fail("requestTooLarge", { message: `The request has ${envelope.length} characters.` });
      return;
    }
    try {
      mailbox.makeEwsRequestAsync(envelope, (answer) => {
        // The types promise more than the host returns: a success may come without a value.
        const { status, value, error } = answer as Partial<Office.AsyncResult<unknown>>;
        if (String(status) !== "succeeded") fail(causeOf(error ?? {}), error ?? {});
        else if (typeof value === "string" && value !== "") resolve(success(value));
        else fail("noValue", { message: "Outlook reported success, but gave no reply." });
      });
    } catch (exception) {
      const error = exception instanceof Error ? exception : new Error(String(exception));
      fail(causeOfThrow(mailbox, error), { name: error.name, message: error.message });
    }
  });

type OfficeError = Partial<Pick<HostFailure, "code" | "name" | "message">>;

/**
 * Returns the cause of an exception. office.js throws in the user's language, so the exception is classified by its
 * name, the item, and the method's name in its text.
 */
function causeOfThrow(mailbox: EwsMailbox, error: Error): HostCause {
  if (error.name.startsWith("Sys.Argument")) return "invalidCall";
  if (mailbox.item === null || mailbox.item === undefined) return "noItem";
  return error.message.includes("makeEwsRequest") ? "permission" : "other";
}

/**
 * Returns the cause of an error. Error 9020 can mean anything: it is classified by its message (measured and reported),
 * never by its number. The HTTP status in a message is the same in every language; its words are not. A SOAP fault of
 * which Outlook on the web returns only the text is "other" here: src/ews/recognizeFailure.ts knows such texts.
 */
function causeOf({ code, message = "" }: OfficeError): HostCause {
  if (code === 9041) return "offline";
  if (code === 5100) return "tooManyCalls";
  if (code === 9017) return "protocol";
  if (message.includes("makeEwsRequest")) return "permission";
  if (/^Response exceeds \d+ MB size limit/i.test(message)) return "replyTooLarge";
  return causeOfStatus(findStatus(message) ?? 0) ?? "other";
}
