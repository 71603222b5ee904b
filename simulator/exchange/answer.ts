import { faultEnvelope, type SoapFault } from "./soapFault.ts";
import type { Payload, ReplyForm } from "./operationHandler.ts";
import { replyEnvelope } from "./replyEnvelope.ts";
import { writeXml, type XmlElement } from "./xmlElement.ts";

/** HTTP response of the simulated Exchange. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  /** Additional headers. A Content-Type here overrides `contentType`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Creates an operation's response. ResponseClass Error has HTTP 200, too. */
export const replyAnswer = (form: ReplyForm, payload: Payload | readonly Payload[]): Answer =>
  xmlAnswer(200, replyEnvelope(form, [payload].flat()));

/** Creates the response for a SOAP fault, with HTTP 500. */
export const faultAnswer = (fault: SoapFault): Answer => xmlAnswer(500, faultEnvelope(fault));

/**
 * Creates a response with plain text instead of an envelope, for errors before the envelope is read and in the
 * simulator.
 */
export const plainAnswer = (status: number, body: string): Answer => ({
  status,
  contentType: "text/plain; charset=utf-8",
  body,
});

/** Sign-in form with HTTP 200, as a proxy in front of Exchange sends when the session has expired. */
export const signInPage: Answer = {
  status: 200,
  contentType: "text/html; charset=utf-8",
  body: `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Sign in</title></head>
<body><h1>Sign in</h1><form method="post"><input name="user"><input name="password" type="password"><br>
<button>Sign in</button></form></body>
</html>
`,
};

/** Returns the first half of a response. */
export const truncated = (answer: Answer): Answer => ({
  ...answer,
  body: answer.body.slice(0, Math.floor(answer.body.length / 2)),
});

/** Adds a reference to U+0000, which XML forbids, to the end of a response's first name or message. */
export const withIllegalCharacter = (answer: Answer): Answer => ({
  ...answer,
  body: answer.body.replace(/<\/(DisplayName|MessageText)>/, "&#x0;</$1>"),
});

const xmlAnswer = (status: number, envelope: XmlElement): Answer => ({
  status,
  contentType: "text/xml; charset=utf-8",
  body: `<?xml version="1.0" encoding="utf-8"?>${writeXml(envelope)}`,
});
