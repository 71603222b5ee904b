/** What an HTTP status says in place of a response from Exchange, the same over both connections. */
export type StatusCause =
  /** HTTP 401 or 440 (login time-out): no user is signed in, or the session has expired. */
  | "signIn"
  | "forbidden"
  /** HTTP 404, 405, or 410: nothing at that address accepts such a request. */
  | "notFound"
  /** HTTP 413: the request is too large for the server. */
  | "tooLargeForServer"
  /** HTTP 429 or 503: the server is busy. */
  | "busy"
  /** HTTP 504: a proxy received no response in time. */
  | "gatewayTimeout"
  /** Any other HTTP 5xx without a SOAP fault. */
  | "serverError";

/** Returns what an HTTP status says. Undefined for one that says nothing of that. */
export const causeOfStatus = (status: number): StatusCause | undefined =>
  causes[status] ?? (status >= 500 && status < 600 ? "serverError" : undefined);

const causes: Readonly<Partial<Record<number, StatusCause>>> = {
  401: "signIn",
  403: "forbidden",
  404: "notFound",
  405: "notFound",
  410: "notFound",
  413: "tooLargeForServer",
  429: "busy",
  440: "signIn",
  503: "busy",
  504: "gatewayTimeout",
};

/**
 * Finds an HTTP status in a text in any language, by its number: "(401) Unauthorized", "HTTP status 503", "440 Login
 * Timeout". A number elsewhere in the text is something else. Undefined if there is none.
 */
export function findStatus(text: string): number | undefined {
  const digits =
    /(?:^\s*|[(（]\s*|HTTP(?:\/[\d.]+)?\D{0,40}|\b(?:code|status)\D{0,40}|\berror:?\s*)([45]\d\d)(?!\d)/i.exec(
      text,
    )?.[1];
  return digits === undefined ? undefined : Number(digits);
}
