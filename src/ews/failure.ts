import type { StatusCause } from "./httpStatus.ts";

/**
 * A failure of a call, as a value. Response codes that no table knows are kept as they are. Sources: docs/protocol.md
 * (faults and response codes), docs/host.md (how makeEwsRequestAsync ends).
 */
export type EwsFailure = RefusedFailure | ReplyFailure | TransportFailure;

/** Failures without a response. */
export type TransportFailure = HostFailure | HttpFailure | TimeoutFailure | CancelledFailure;

/** Failures that a response reports, or that its content causes. */
export type ReplyFailure = FaultFailure | ResponseFailure | MalformedFailure;

/** The server does not allow add-ins to call this operation. Recognized in a SOAP fault and in Outlook's error text. */
export interface RefusedFailure {
  readonly kind: "refused";
  /** Name of the refused operation, such as "AddImGroup". */
  readonly operation: string;
  readonly message: string;
}

/** Why Outlook returned no response. */
export type HostCause =
  /** The request exceeds Outlook's limit of 1,000,000 UTF-16 code units. Nothing was sent. */
  | "requestTooLarge"
  /** The response exceeds Outlook's limit: Exchange responded, but Outlook did not return the response. */
  | "replyTooLarge"
  /** The add-in lacks the permission ReadWriteMailbox. Nothing was sent. */
  | "permission"
  /** The pane is pinned, and no item is selected. Nothing was sent. */
  | "noItem"
  /** Outlook refused the call's arguments: a mistake in this add-in. Nothing was sent. */
  | "invalidCall"
  | "offline"
  /** More parallel calls than Outlook allows. */
  | "tooManyCalls"
  /** An HTTP status in place of a response, known from its number in Outlook's text or on a web page. */
  | StatusCause
  /** Outlook reported success but returned no response. */
  | "noValue"
  | "protocol"
  /** A SOAP fault of which Outlook returned only the text, or anything else. The message has the details. */
  | "other";

/** Outlook threw an exception, reported an error, or returned nothing. */
export interface HostFailure {
  readonly kind: "host";
  readonly cause: HostCause;
  /** Error number from Outlook, such as 9020. */
  readonly code: number | undefined;
  /** Error name from Outlook, such as "GenericResponseError" or "Sys.ArgumentException". */
  readonly name: string | undefined;
  readonly message: string;
}

/** Why the direct connection returned no response from Exchange. */
export type HttpCause =
  | StatusCause
  /** The response has more than 16 MB. It was not read to its end. */
  | "replyTooLarge"
  /** The response redirects to another address, most often a sign-in page. The redirect was not followed. */
  | "redirected"
  /** There is no network, according to the browser. */
  | "offline"
  /**
   * The browser received no response and does not report why: certificate, connection, name, or CORS on another origin.
   */
  | "unreachable"
  | "other";

/** The direct connection returned no response from Exchange. */
export interface HttpFailure {
  readonly kind: "http";
  readonly cause: HttpCause;
  /** HTTP status. Undefined if there was no HTTP response. */
  readonly status: number | undefined;
  /** Wait that the response's Retry-After header asks for, in milliseconds. */
  readonly retryAfter: number | undefined;
  /** Text in English, for details and logs. */
  readonly message: string;
}

/** There was no response in time. It is not known whether the change was made. */
interface TimeoutFailure {
  readonly kind: "timeout";
  readonly milliseconds: number;
}

/** The caller canceled the call. `sent` is true if the request may have reached Exchange. */
interface CancelledFailure {
  readonly kind: "cancelled";
  readonly sent: boolean;
}

/** Values in MessageXml, by their Name (BackOffMilliseconds, MailboxGuid, ...). */
export type MessageValues = Readonly<Record<string, string>>;

/** A SOAP fault as the response. */
export interface FaultFailure {
  readonly kind: "fault";
  /** Response code, such as "ErrorSchemaValidation". Without one, the local part of the faultcode. */
  readonly code: string;
  readonly message: string;
  /** Position of a schema violation in the request, from 1. */
  readonly line: number | undefined;
  readonly position: number | undefined;
  readonly violation: string | undefined;
  readonly values: MessageValues;
}

/** A response with the ResponseClass "Error". */
export interface ResponseFailure {
  readonly kind: "response";
  readonly code: string;
  readonly message: string;
  readonly values: MessageValues;
}

/** A response that Exchange would not send: not XML, another document, or without a required element. */
export interface MalformedFailure {
  readonly kind: "malformed";
  /** "html" is a web page, most often a sign-in form. */
  readonly cause: "html" | "xml" | "shape";
  /** Description of the error in English, for details and logs. */
  readonly message: string;
  /** Path of the wrong element, such as "Envelope/Body/AddImGroupResponse/ImGroup/DisplayName". */
  readonly path?: string | undefined;
  /** Position in the response, from 1. The column counts characters. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}
