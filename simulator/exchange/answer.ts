import { faultEnvelope, type SoapFault } from "./soapFault.ts";
import type { Payload, ReplyForm } from "./operationHandler.ts";
import { replyEnvelope } from "./replyEnvelope.ts";
import { writeXml, type XmlElement } from "./xmlElement.ts";

/** What goes back over the wire. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  /** Further headers; one of the name Content-Type goes before `contentType`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** An operation's reply. ResponseClass Error comes with HTTP 200 too. */
export const replyAnswer = (form: ReplyForm, payload: Payload | readonly Payload[]): Answer =>
  xmlAnswer(200, replyEnvelope(form, [payload].flat()));

/** A SOAP fault, with HTTP 500. */
export const faultAnswer = (fault: SoapFault): Answer => xmlAnswer(500, faultEnvelope(fault));

/** Words instead of an envelope: for what Exchange answers before it reads, and for the simulator's own. */
export const plainAnswer = (status: number, body: string): Answer => ({
  status,
  contentType: "text/plain; charset=utf-8",
  body,
});

/** A sign-in form with HTTP 200, such as a proxy in front of Exchange gives when the sign-in has ended. */
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

/** The first half of a reply. */
export const truncated = (answer: Answer): Answer => ({
  ...answer,
  body: answer.body.slice(0, Math.floor(answer.body.length / 2)),
});

/** A reply with a reference to U+0000, which XML forbids, at the end of its first name or message. */
export const withIllegalCharacter = (answer: Answer): Answer => ({
  ...answer,
  body: answer.body.replace(/<\/(DisplayName|MessageText)>/, "&#x0;</$1>"),
});

const xmlAnswer = (status: number, envelope: XmlElement): Answer => ({
  status,
  contentType: "text/xml; charset=utf-8",
  body: `<?xml version="1.0" encoding="utf-8"?>${writeXml(envelope)}`,
});
