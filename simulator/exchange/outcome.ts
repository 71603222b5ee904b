/**
 * Result of an operation: its payload, with a warning in a response with ResponseClass="Warning", or the error in one
 * with ResponseClass="Error".
 */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly warning?: ResponseError }
  | { readonly ok: false; readonly error: ResponseError };

/** Error of an operation, sent with HTTP 200. */
export interface ResponseError {
  /** Error code, such as "ErrorInvalidImGroupId". */
  readonly code: string;
  /** Message text of the server. */
  readonly messageText: string;
  /** `t:Value` elements of MessageXml by their Name. */
  readonly values?: Readonly<Record<string, string>>;
}

/** Creates the outcome of a successful operation. */
export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

/** Creates the outcome of a successful operation with a warning. */
export const warnedWith = <T>(value: T, code: string, messageText: string): Outcome<T> => ({
  ok: true,
  value,
  warning: { code, messageText },
});

/** Creates the outcome of a failed operation. */
export const failedWith = (
  code: string,
  messageText: string,
  values?: Readonly<Record<string, string>>,
): { readonly ok: false; readonly error: ResponseError } => ({
  ok: false,
  error: values ? { code, messageText, values } : { code, messageText },
});
