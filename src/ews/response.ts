import { failed, success, type Result } from "../shared/result.ts";
import type { ReplyFailure, ResponseFailure } from "./failure.ts";
import { readFault } from "./fault.ts";
import { readMessageXml } from "./messageXml.ts";
import type { Operation } from "./operation.ts";
import { MalformedReply, XmlReader } from "./xml/reader.ts";
import { parseXml } from "./xml/tree.ts";

/** The result that a response contains, and the version of the server that sent it. */
export interface Reply<Output> {
  readonly result: Result<Output, ReplyFailure>;
  /** Version of the server, such as "15.2.2562.17". Undefined if the response does not contain it. */
  readonly serverVersion: string | undefined;
}

type ReadableOperation<Output> = Pick<Operation<never, Output>, "name" | "response" | "answersEach">;

/**
 * Reads the response to an operation, whatever its HTTP status was: a SOAP fault may arrive with the status of success.
 * Never throws because of the response's content.
 */
export function readReply<Output>(text: string, operation: ReadableOperation<Output>): Reply<Output> {
  const parsed = parseXml(text);
  if (!parsed.ok) return { result: parsed, serverVersion: undefined };
  const envelope = new XmlReader(parsed.value);
  return {
    result: catchMalformed(() => readBody(envelope, operation)),
    serverVersion: readServerVersion(envelope),
  };
}

function readBody<Output>(
  envelope: XmlReader,
  { name, response, answersEach }: ReadableOperation<Output>,
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
    case "Error":
      return failed(readError(reply));
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

function catchMalformed<T>(read: () => Result<T, ReplyFailure>): Result<T, ReplyFailure> {
  try {
    return read();
  } catch (error) {
    if (error instanceof MalformedReply) return failed(error.failure);
    throw error;
  }
}
