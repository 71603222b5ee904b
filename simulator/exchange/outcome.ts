/** What an operation comes to: its payload, or the error that the reply carries as ResponseClass="Error". */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ResponseError };

/** An error of an operation, answered with HTTP 200. */
export interface ResponseError {
  /** Such as "ErrorInvalidImGroupId". */
  readonly code: string;
  /** The server's words. */
  readonly messageText: string;
  /** The `t:Value` elements of MessageXml, by their Name. */
  readonly values?: Readonly<Record<string, string>>;
}

/** The operation did what was asked. */
export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

/** The operation failed. */
export const failedWith = (
  code: string,
  messageText: string,
  values?: Readonly<Record<string, string>>,
): { readonly ok: false; readonly error: ResponseError } => ({
  ok: false,
  error: values ? { code, messageText, values } : { code, messageText },
});
