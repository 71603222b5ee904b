/**
 * Every way a call can fail, as a value. Codes stay open: a code that no list knows is kept as it came.
 * Sources: docs/protocol.md (faults and response codes), docs/host.md (how makeEwsRequestAsync ends).
 */
export type EwsFailure = RefusedFailure | ReplyFailure | TransportFailure;

/** What can go wrong before a reply is there. */
export type TransportFailure = HostFailure | HttpFailure | TimeoutFailure | CancelledFailure;

/** What a reply can say or be. */
export type ReplyFailure = FaultFailure | ResponseFailure | MalformedFailure;

/** The server does not let add-ins call this operation; recognised in a fault and in Outlook's words alike. */
export interface RefusedFailure {
  readonly kind: "refused";
  /** The operation that was refused, such as "AddImGroup". */
  readonly operation: string;
  /** The server's own words. */
  readonly message: string;
}

/** Why Outlook gave no reply. */
export type HostCause =
  /** The request is over Outlook's limit of 1,000,000 UTF-16 code units. Nothing was sent. */
  | "requestTooLarge"
  /** The reply is over Outlook's limit: it was made, but not handed over. */
  | "replyTooLarge"
  /** The add-in lacks ReadWriteMailbox. Nothing was sent. */
  | "permission"
  /** A pinned pane without a selected item. Nothing was sent. */
  | "noItem"
  /** Outlook refused the call's arguments: our own mistake. Nothing was sent. */
  | "invalidCall"
  /** No network. */
  | "offline"
  /** More calls at once than Outlook takes. */
  | "tooManyCalls"
  /** HTTP 401: the sign-in has ended. */
  | "signIn"
  /** HTTP 403. */
  | "forbidden"
  /** Exchange said that it is busy. */
  | "busy"
  /** Outlook said that the call succeeded, but gave no reply. */
  | "noValue"
  /** Outlook's own protocol failed. */
  | "protocol"
  /** A fault of which Outlook handed over the text alone, or anything else: read the message. */
  | "other";

/** Outlook threw, failed, or gave nothing. */
export interface HostFailure {
  readonly kind: "host";
  readonly cause: HostCause;
  /** Outlook's error number, such as 9020. */
  readonly code: number | undefined;
  /** Outlook's error name, such as "GenericResponseError" or "Sys.ArgumentException". */
  readonly name: string | undefined;
  readonly message: string;
}

/** Why the direct route gave no reply. */
export type HttpCause =
  /** 401: nobody is signed in, or not any more. */
  | "signIn"
  /** 403 */
  | "forbidden"
  /** 404, 405 or 410: nothing is there that takes such a call. */
  | "notFound"
  /** 413 */
  | "requestTooLarge"
  /** 429 or 503 */
  | "busy"
  /** 504: a proxy has not got an answer in time. */
  | "gatewayTimeout"
  /** Any other 5xx without a SOAP fault. */
  | "serverError"
  /** The answer leads elsewhere, most often to a sign-in page. It was not followed. */
  | "redirected"
  /** No network, as far as the browser knows. */
  | "offline"
  /** The browser got no answer and does not say why: certificate, connection, name, or CORS on another origin. */
  | "unreachable"
  /** Any other status. */
  | "other";

/** The direct route gave no reply of Exchange's. */
export interface HttpFailure {
  readonly kind: "http";
  readonly cause: HttpCause;
  /** The HTTP status; undefined without one. */
  readonly status: number | undefined;
  /** How long to wait, as the answer's Retry-After has it, in milliseconds. */
  readonly retryAfter: number | undefined;
  /** In English: for details and logs. */
  readonly message: string;
}

/** No answer in time: the outcome of a change is not known. */
export interface TimeoutFailure {
  readonly kind: "timeout";
  readonly milliseconds: number;
}

/** The caller gave up. `sent` tells whether the request may have reached Exchange. */
export interface CancelledFailure {
  readonly kind: "cancelled";
  readonly sent: boolean;
}

/** Values that Exchange puts in MessageXml, by their Name (BackOffMilliseconds, MailboxGuid, ...). */
export type MessageValues = Readonly<Record<string, string>>;

/** A SOAP fault. */
export interface FaultFailure {
  readonly kind: "fault";
  /** The response code, such as "ErrorSchemaValidation"; without one, the local part of the faultcode. */
  readonly code: string;
  readonly message: string;
  /** Where in the request a schema fault lies, 1-based. */
  readonly line: number | undefined;
  readonly position: number | undefined;
  readonly violation: string | undefined;
  readonly values: MessageValues;
}

/** A reply of ResponseClass "Error". */
export interface ResponseFailure {
  readonly kind: "response";
  readonly code: string;
  readonly message: string;
  readonly values: MessageValues;
}

/** The reply is not what Exchange sends: not XML, another document, or an element missing. */
export interface MalformedFailure {
  readonly kind: "malformed";
  /** "html": a web page, most often a sign-in form. */
  readonly cause: "html" | "xml" | "shape";
  /** What is wrong, in English: for details and logs. */
  readonly message: string;
  /** The element at fault, such as "Envelope/Body/AddImGroupResponse/ImGroup/DisplayName". */
  readonly path: string | undefined;
  /** Where in the reply, 1-based; the column counts characters. */
  readonly line: number | undefined;
  readonly column: number | undefined;
}
