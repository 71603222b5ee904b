import { failed, success } from "../shared/result.ts";
import type { HostCause, HostFailure } from "../ews/failure.ts";
import type { Send } from "../ews/client.ts";

/** What is used of `Office.context.mailbox`. */
export type EwsMailbox = Pick<Office.Mailbox, "makeEwsRequestAsync"> & { readonly item?: unknown };

/** The longest request that Outlook sends, in UTF-16 code units (read in office.js). */
const longestRequest = 1_000_000;

/**
 * `makeEwsRequestAsync` as a port: resolves with the reply as text (a SOAP fault may be among them), or with a
 * HostFailure; never rejects. The callback may never come: see transport/timeout.
 * https://learn.microsoft.com/javascript/api/outlook/office.mailbox#outlook-office-mailbox-makeewsrequestasync-member(1)
 * Its ends are measured with the unmodified office.js 1.1.110: test/outlook/ewsRequest.test.ts lists them.
 */
export function ewsRequest(mailbox: EwsMailbox): Send {
  return (envelope) =>
    new Promise((resolve) => {
      const fail = (cause: HostCause, error: Partial<OfficeError>) => {
        const { code, name, message } = error;
        const failure: HostFailure = { kind: "host", cause, code, name, message: message ?? "" };
        resolve(failed(failure));
      };

      if (envelope.length > longestRequest) {
        fail("requestTooLarge", { message: `The request has ${envelope.length} characters.` });
        return;
      }
      try {
        mailbox.makeEwsRequestAsync(envelope, (answer) => {
          // The types promise more than the host keeps: a success may come without a value.
          const { status, value, error } = answer as Partial<Office.AsyncResult<unknown>>;
          if (String(status) !== "succeeded") fail(causeOf(error ?? {}), error ?? {});
          else if (typeof value === "string" && value !== "") resolve(success(value));
          else fail("noValue", { message: "Outlook reported success, but gave no reply." });
        });
      } catch (thrown) {
        const error = thrown instanceof Error ? thrown : new Error(String(thrown));
        fail(causeOfThrow(mailbox, error), { name: error.name, message: error.message });
      }
    });
}

type OfficeError = {
  readonly code: number | undefined;
  readonly name: string | undefined;
  readonly message: string;
};

/** office.js throws in the user's language: what is thrown is told apart by other marks than its words. */
function causeOfThrow(mailbox: EwsMailbox, error: Error): HostCause {
  if (error.name.startsWith("Sys.Argument")) return "invalidCall";
  if (mailbox.item === null || mailbox.item === undefined) return "noItem";
  return error.message.includes("makeEwsRequest") ? "permission" : "other";
}

/** A 9020 can be anything: it is classified by its message (measured and reported), never by its number. */
function causeOf({ code, message = "" }: Partial<OfficeError>): HostCause {
  if (code === 9041) return "offline";
  if (code === 5100) return "tooManyCalls";
  if (code === 9017) return "protocol";
  return messages.find(([pattern]) => pattern.test(message))?.[1] ?? "other";
}

/**
 * Outlook's own words are English wherever they were reported. Through Outlook on the web the words of a fault are all
 * that is left of it (reported), so that a busy Exchange is known by its sentence; another language's, should Exchange
 * have one, comes as "other", after which a change is not sent again but looked for in the list.
 */
const messages: readonly (readonly [RegExp, HostCause])[] = [
  [/^Response exceeds \d+ MB size limit/i, "replyTooLarge"],
  [/\(401\)/, "signIn"],
  [/\(403\)/, "forbidden"],
  [/\(503\)|^The server cannot service this request right now/i, "busy"],
];
