import { failed, success } from "../shared/result.ts";
import type { Send } from "../ews/client.ts";
import type { HttpCause, HttpFailure } from "../ews/failure.ts";

export interface DirectPorts {
  readonly fetch: typeof fetch;
  /** Whether the browser has a network, as far as it knows. */
  readonly isOnline: () => boolean;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/**
 * The direct route: posts to Exchange's own EWS address under the user's sign-in, which is the browser's or the
 * proxy's matter: no password passes here. Resolves with the reply as text (a SOAP fault comes with status 500), or with
 * an HttpFailure; never rejects. A redirect is not followed: it would lead to a sign-in page, or elsewhere.
 *
 * The header X-IM-Groups has no meaning of its own: a page elsewhere cannot send it without CORS, so a proxy may ask for it.
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
      const text = response.ok || isXml(response) ? await response.text() : "";
      if (response.ok || isEnvelope(text)) return success(text);
      return fail(causeOf(response.status), `HTTP ${response.status} ${response.statusText}`.trim(), {
        status: response.status,
        retryAfter: readRetryAfter(response.headers.get("Retry-After"), now()),
      });
    } catch (thrown) {
      // What was given up is nobody's fault; else the browser keeps the reason to itself.
      if (signal?.aborted) return failed({ kind: "cancelled", sent: true });
      const message = thrown instanceof Error ? thrown.message : String(thrown);
      return fail(isOnline() ? "unreachable" : "offline", message);
    }
  };
}

const fail = (cause: HttpCause, message: string, more: Partial<HttpFailure> = {}) =>
  failed<HttpFailure>({ kind: "http", cause, status: undefined, retryAfter: undefined, message, ...more });

const isXml = (response: Response): boolean =>
  /^(text|application)\/(soap\+)?xml\b/i.test(response.headers.get("Content-Type") ?? "");

/** Exchange's own words, whatever the status: a fault says more than the number. A proxy's XML does not. */
const isEnvelope = (text: string): boolean => /<([\w.-]+:)?Envelope[\s/>]/.test(text);

function causeOf(status: number): HttpCause {
  switch (status) {
    case 401:
      return "signIn";
    case 403:
      return "forbidden";
    case 404:
    case 405:
    case 410:
      return "notFound";
    case 413:
      return "requestTooLarge";
    case 429:
    case 503:
      return "busy";
    case 504:
      return "gatewayTimeout";
    default:
      return status >= 500 ? "serverError" : "other";
  }
}

/** Seconds, or a date (https://www.rfc-editor.org/rfc/rfc9110#field.retry-after), as milliseconds from now. */
function readRetryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - now;
  return milliseconds >= 0 ? milliseconds : undefined;
}
