import { failed, success, type Result } from "../shared/result.ts";
import type { FaultFailure, MessageValues, ReplyFailure, ResponseFailure } from "./failure.ts";
import type { Operation } from "./operation.ts";
import { MalformedReply, XmlReader, type UnreadField } from "./xml/reader.ts";
import type { XmlElement } from "./xml/element.ts";
import { parseXml } from "./xml/tree.ts";

/** The result that a response contains, and the version of the server that sent it. */
interface Reply<Output> {
  readonly result: Result<Output, ReplyFailure>;
  /** Version of the server, such as "15.2.2562.17". Undefined if the response does not contain it. */
  readonly serverVersion: string | undefined;
  /** Fields that could not be read. They do not cost the result. Undefined if there are none. */
  readonly unreadFields?: readonly UnreadField[] | undefined;
}

type ReadableOperation<Output> = Pick<
  Operation<never, Output>,
  "name" | "response" | "answersEach" | "nothingFound"
>;

/**
 * Reads the response to an operation, whatever its HTTP status was: a SOAP fault may arrive with the status of success.
 * Never throws because of the response's content.
 */
export function readReply<Output>(text: string, operation: ReadableOperation<Output>): Reply<Output> {
  const parsed = parseXml(text);
  if (!parsed.ok) return { result: parsed, serverVersion: undefined };
  const envelope = new XmlReader(parsed.value);
  const serverVersion = readServerVersion(envelope);
  try {
    const result = readBody(envelope, operation);
    return { result, serverVersion, unreadFields: envelope.unreadFields() };
  } catch (error) {
    if (error instanceof MalformedReply) return { result: failed(error.failure), serverVersion };
    throw error;
  }
}

function readBody<Output>(
  envelope: XmlReader,
  { name, response, answersEach, nothingFound }: ReadableOperation<Output>,
): Result<Output, ReplyFailure> {
  if (!envelope.is("s:Envelope")) return envelope.fail("is not a SOAP envelope");
  const body = envelope.required("s:Body");
  const fault = body.optional("s:Fault");
  if (fault) return failed(readFault(fault.element));

  // Responses of the IM operations are flat (schema). Most other EWS operations wrap them in ResponseMessages.
  const flat = body.required(`m:${name}Response`);
  const messages = flat.optional("m:ResponseMessages");
  if (messages && answersEach) {
    const failure = messages
      .all(`m:${name}ResponseMessage`)
      .filter((message) => message.attribute("ResponseClass") === "Error")
      .map(readError)
      .find(({ code }) => !ofOneThing.has(code));
    return failure ? failed(failure) : success(response(messages));
  }
  const reply = messages?.required(`m:${name}ResponseMessage`) ?? flat;
  switch (reply.attribute("ResponseClass")) {
    case "Success":
    case "Warning":
      return success(response(reply));
    case "Error": {
      const error = readError(reply);
      return error.code === nothingFound?.code ? success(nothingFound.value) : failed(error);
    }
    default:
      return reply.fail("is neither Success, Warning nor Error", "@ResponseClass");
  }
}

/** Codes that report only that one of several items cannot be read (documented). */
const ofOneThing = new Set([
  "ErrorItemNotFound",
  "ErrorItemCorrupt",
  "ErrorCorruptData",
  "ErrorInvalidId",
  "ErrorInvalidIdMalformed",
]);

/**
 * Reads the error that a response reports.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/responsecode
 */
const readError = (reply: XmlReader): ResponseFailure => ({
  kind: "response",
  code: reply.optionalText("m:ResponseCode")?.trim() || "Error",
  message: reply.optionalText("m:MessageText") ?? "",
  values: readMessageXml(reply.element),
});

/**
 * Reads a SOAP fault. Accepts any content, in any namespace, because reading a failure must not fail.
 * https://www.w3.org/TR/2000/NOTE-SOAP-20000508/#_Toc478383507
 */
function readFault(fault: XmlElement): FaultFailure {
  const textOf = (parent: XmlElement | undefined, name: string): string | undefined =>
    childOf(parent, name)?.text.trim() || undefined;
  const detail = childOf(fault, "detail");
  const { LineNumber, LinePosition, Violation, ...values } = readMessageXml(detail);
  const faultCode = textOf(fault, "faultcode")?.replace(/^.*:/, "");
  return {
    kind: "fault",
    code: textOf(detail, "ResponseCode") ?? faultCode ?? "Fault",
    // The faultstring has more details than the Message in the detail (sampled).
    message: textOf(fault, "faultstring") ?? textOf(detail, "Message") ?? "",
    line: toNumber(LineNumber),
    position: toNumber(LinePosition),
    violation: Violation,
    values,
  };
}

const toNumber = (digits: string | undefined): number | undefined =>
  digits !== undefined && /^\d+$/.test(digits) ? Number(digits) : undefined;

/**
 * Reads the MessageXml in an element: each `t:Value` by its Name, any other child by its own name.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/messagexml
 */
function readMessageXml(parent: XmlElement | undefined): MessageValues {
  // MessageXml is in the types namespace in a fault, and in the messages namespace in a response (sampled).
  const values = childOf(parent, "MessageXml")?.children ?? [];
  return Object.fromEntries(
    values.map(({ name, attributes, text }) => [attributes["Name"] ?? name, text.trim()]),
  );
}

/** Returns the first child with that local name, in any namespace. */
const childOf = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  parent?.children.find((element) => element.name === name);

/**
 * Reads the server's version. Undefined if the response does not contain all of its numbers.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/serverversioninfo
 */
function readServerVersion(envelope: XmlReader): string | undefined {
  const info = envelope.optional("s:Header")?.optional("t:ServerVersionInfo");
  const numbers = ["MajorVersion", "MinorVersion", "MajorBuildNumber", "MinorBuildNumber"].map((name) =>
    info?.optionalAttribute(name),
  );
  return numbers.every(Boolean) ? numbers.join(".") : undefined;
}
