import { bodyTooLarge, readBody } from "../shared/readBody.ts";
import { failed, success } from "../shared/result.ts";
import type { Send } from "../ews/client.ts";
import { causeOfStatus } from "../ews/httpStatus.ts";
import type { HttpCause, HttpFailure } from "../ews/failure.ts";

export interface DirectPorts {
  readonly fetch: typeof fetch;
  readonly isOnline: () => boolean;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/**
 * Sends requests over the direct connection: posts them to Exchange's EWS address with the user's own account. The
 * browser or the proxy handles the sign-in, so no password passes through here. Resolves with the response as text (a
 * SOAP fault has the status 500) or with an HttpFailure. Never rejects. Redirects are not followed: they would lead to
 * a sign-in page or another server. A response of more than 16 MB is not read to its end.
 *
 * The header X-IM-Groups means nothing by itself. A page on another origin cannot send it without CORS, so a proxy may
 * require it.
 */
export function directRequest(url: string, { fetch, isOnline, now }: DirectPorts): Send {
  return async (envelope, { signal }) => {
    try {
      const response = await fetch(url, {
        method: "POST",
        headers: { "Content-Type": "text/xml; charset=utf-8", "X-IM-Groups": "1" },
        body: envelope,
        credentials: "include",
        redirect: "manual",
        cache: "no-store",
        ...(signal && { signal }),
      });
      if (response.type === "opaqueredirect")
        return fail("redirected", "The answer leads to another address.");
      const text = response.ok || isXml(response) ? await readBody(response) : "";
      if (response.ok || isEnvelope(text)) return success(text);
      const { status, statusText, headers } = response;
      return fail(causeOfStatus(status) ?? "other", `HTTP ${status} ${statusText}`.trim(), {
        status,
        retryAfter: readRetryAfter(headers.get("Retry-After"), now()),
      });
    } catch (error) {
      // A canceled call is not a failure of the connection. In all other cases, the browser does not report the reason.
      if (signal?.aborted) return failed({ kind: "cancelled", sent: true });
      const message = error instanceof Error ? error.message : String(error);
      const cause = isOnline() ? "unreachable" : "offline";
      return fail(error === bodyTooLarge ? "replyTooLarge" : cause, message);
    }
  };
}

const fail = (cause: HttpCause, message: string, more: Partial<HttpFailure> = {}) =>
  failed<HttpFailure>({ kind: "http", cause, status: undefined, retryAfter: undefined, message, ...more });

const isXml = (response: Response): boolean =>
  /^(text|application)\/(soap\+)?xml\b/i.test(response.headers.get("Content-Type") ?? "");

/**
 * True for a response from Exchange, whatever its status: a SOAP fault has more details than the status. XML from a
 * proxy is not an envelope.
 */
const isEnvelope = (text: string): boolean => /<([\w.-]+:)?Envelope[\s/>]/.test(text);

/**
 * Reads a wait in seconds, or a date (https://www.rfc-editor.org/rfc/rfc9110#field.retry-after), as milliseconds from
 * now.
 */
function readRetryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - now;
  return milliseconds >= 0 ? milliseconds : undefined;
}
