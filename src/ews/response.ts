import { failed, success, type Result } from "../shared/result.ts";
import type { ReplyFailure, ResponseFailure } from "./failure.ts";
import { readFault } from "./fault.ts";
import { readMessageXml } from "./messageXml.ts";
import type { Operation } from "./operation.ts";
import { MalformedReply, XmlReader } from "./xml/reader.ts";
import { parseXml } from "./xml/tree.ts";

/** What a reply says, and who said it. */
export interface Reply<Output> {
  readonly result: Result<Output, ReplyFailure>;
  /** Such as "15.2.2562.17"; undefined if the reply did not tell. */
  readonly serverVersion: string | undefined;
}

type ReadableOperation<Output> = Pick<Operation<never, Output>, "name" | "response" | "answersEach">;

/**
 * Reads the reply to an operation, whatever its HTTP status was: a fault may arrive as success. Never throws for
 * what a reply holds.
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

  // The IM operations answer flat (schema), most others of EWS in a wrapper.
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

/** Codes that say of one thing among several that it cannot be read, and nothing of the others (documented). */
const ofOneThing = new Set([
  "ErrorItemNotFound",
  "ErrorItemCorrupt",
  "ErrorCorruptData",
  "ErrorInvalidId",
  "ErrorInvalidIdMalformed",
]);

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/responsecode */
const readError = (reply: XmlReader): ResponseFailure => ({
  kind: "response",
  code: reply.optionalText("m:ResponseCode")?.trim() || "Error",
  message: reply.optionalText("m:MessageText") ?? "",
  values: readMessageXml(reply.element),
});

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/serverversioninfo */
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
