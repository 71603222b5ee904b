import { describe, expect, it } from "@jest/globals";
import { failed, success, type Result } from "../../src/shared/result.ts";
import type { HostCause, TransportFailure } from "../../src/ews/failure.ts";
import { recognizeRefusal } from "../../src/ews/refusal.ts";
import { ewsRequest } from "../../src/outlook/ewsRequest.ts";
import { failedWith, fakeMailbox, officeError, succeeded, type FakeMailbox } from "./fakeMailbox.ts";

// Every way in which makeEwsRequestAsync was seen or is reported to end; where a row was measured it was with the
// unmodified office.js 1.1.110, whose English and French words these are.

const envelope = "<s:Envelope/>";
const ask = (mailbox: FakeMailbox, text = envelope): Promise<Result<string, TransportFailure>> =>
  ewsRequest(mailbox)(text, { operation: "GetImItemList" });
const answering = (answer: unknown) => fakeMailbox((callback) => callback(answer));
const throwing = (error: unknown, item?: unknown) =>
  fakeMailbox(() => {
    throw error;
  }, item);
const hostFailure = (cause: HostCause, code: number | undefined, name: string | undefined, message: string) =>
  failed({ kind: "host", cause, code, name, message });

describe("A request through Outlook, measured:", () => {
  it("a call that came through gives the reply as text", async () => {
    const mailbox = answering(succeeded("<s:Envelope>reply</s:Envelope>"));
    expect(await ask(mailbox)).toEqual(success("<s:Envelope>reply</s:Envelope>"));
    expect(mailbox.calls).toEqual([envelope]);
  });

  it("a SOAP fault that arrives as success is given as text: it is the reader's to judge", async () => {
    const fault = "<s:Envelope><s:Body><s:Fault/></s:Body></s:Envelope>";
    expect(await ask(answering(succeeded(fault)))).toEqual(success(fault));
  });

  it("a proxy's failure without a message is no cause that we know", async () => {
    const message = "An internal error has occurred.";
    expect(await ask(answering(failedWith(9020, "GenericResponseError", message)))).toEqual(
      hostFailure("other", 9020, "GenericResponseError", message),
    );
  });

  it("an error of the host's protocol", async () => {
    const message = "Internal protocol error: '-2'.";
    expect(await ask(answering(failedWith(9017, "AccessRestricted", message)))).toEqual(
      hostFailure("protocol", 9017, "AccessRestricted", message),
    );
  });

  it.each([["undefined", undefined] as const, ["an empty text", ""] as const, ["an object", {}] as const])(
    "success with %s instead of a reply is a failure",
    async (_, value) => {
      expect(await ask(answering(succeeded(value)))).toMatchObject({
        ok: false,
        failure: { kind: "host", cause: "noValue", code: undefined },
      });
    },
  );

  it("a callback that never comes leaves the promise open: the time-out ends the wait", async () => {
    const open = Symbol("open");
    const result = ask(fakeMailbox(() => undefined));
    const soon = new Promise((resolve) => setTimeout(() => resolve(open), 20));
    expect(await Promise.race([result, soon])).toBe(open);
  });

  it("a request over 1,000,000 UTF-16 code units is not handed to Outlook at all", async () => {
    const mailbox = answering(succeeded("reply"));
    const result = await ask(mailbox, "x".repeat(1_000_001));
    expect(result).toMatchObject({ ok: false, failure: { kind: "host", cause: "requestTooLarge" } });
    expect(mailbox.calls).toEqual([]);
  });

  it("a request of exactly 1,000,000 UTF-16 code units is sent", async () => {
    const mailbox = answering(succeeded("reply"));
    expect(await ask(mailbox, "x".repeat(1_000_000))).toEqual(success("reply"));
    expect(mailbox.calls).toHaveLength(1);
  });

  it.each([
    ["Sys.ArgumentException", "The request exceeds the 1 MB size limit. Please modify your EWS request."],
    ["Sys.ArgumentNullException", "Value cannot be null.\nParameter name: data"],
    ["Sys.ArgumentTypeException", "Object cannot be converted to the required type."],
  ])("the throw of %s is our own mistake: nothing was sent", async (name, message) => {
    expect(await ask(throwing(officeError(message, name)))).toEqual(
      hostFailure("invalidCall", undefined, name, message),
    );
  });

  it("Outlook's own size limit, said in French, is told by the error's name", async () => {
    const message = "La demande dépasse la limite de taille de 1 Mo. Modifiez votre demande EWS.";
    expect(await ask(throwing(officeError(message, "Sys.ArgumentException")))).toMatchObject({
      failure: { cause: "invalidCall", message },
    });
  });

  it.each([
    ["English", "Elevated permission is required to call the method: 'mailbox.makeEwsRequest'."],
    [
      "French",
      "Désolé... Une autorisation élevée est requise pour appeler la méthode : « mailbox.makeEwsRequest ».",
    ],
  ])("a permission below ReadWriteMailbox, said in %s", async (_, message) => {
    expect(await ask(throwing(officeError(message)))).toEqual(
      hostFailure("permission", undefined, "Error", message),
    );
  });

  it.each([["null", null] as const, ["undefined", undefined] as const])(
    "a pinned pane whose item is %s",
    async (_, item) => {
      const message = "Invalid operation (mailbox.makeEwsRequest) when Office.context.mailbox.item is null.";
      const mailbox = { ...throwing(officeError(message)), item };
      expect(await ask(mailbox)).toEqual(hostFailure("noItem", undefined, "Error", message));
    },
  );

  it("a throw that we do not know, of something that is no error", async () => {
    expect(await ask(throwing("out of order"))).toEqual(
      hostFailure("other", undefined, "Error", "out of order"),
    );
  });
});

describe("A request through Outlook, reported:", () => {
  const generic = (message: string) => answering(failedWith(9020, "GenericResponseError", message));

  it("a refusal of which Outlook on the web hands over the text alone is recognised one layer up", async () => {
    const message = "The requested web method is unavailable to this caller or application.";
    const result = await ask(generic(message));
    expect(result).toEqual(hostFailure("other", 9020, "GenericResponseError", message));
    expect(!result.ok && recognizeRefusal(result.failure, "AddImGroup")).toEqual({
      kind: "refused",
      operation: "AddImGroup",
      message,
    });
  });

  it.each<readonly [HostCause, string]>([
    ["signIn", "The remote server returned an error: (401) Unauthorized."],
    ["forbidden", "The remote server returned an error: (403) Forbidden."],
    ["other", "The remote server returned an error: (500) Internal Server Error."],
    ["busy", "The remote server returned an error: (503) Server Unavailable."],
    ["busy", "The server cannot service this request right now. Try again later."],
    ["replyTooLarge", "Response exceeds 1 MB size limit. Please modify your EWS request."],
    ["replyTooLarge", "Response exceeds 5 MB size limit. Please modify your EWS request."],
    ["other", "The request failed schema validation: The element 'AddImGroup' has incomplete content."],
  ])("a 9020 is classified as %s by its message: %s", async (cause, message) => {
    expect(await ask(generic(message))).toEqual(hostFailure(cause, 9020, "GenericResponseError", message));
  });

  it("no network", async () => {
    const message = "The network is not available.";
    expect(await ask(answering(failedWith(9041, "NetworkError", message)))).toEqual(
      hostFailure("offline", 9041, "NetworkError", message),
    );
  });

  it("too many calls at once", async () => {
    const message = "There are too many incomplete requests.";
    expect(await ask(answering(failedWith(5100, "TooManyIncompleteRequests", message)))).toEqual(
      hostFailure("tooManyCalls", 5100, "TooManyIncompleteRequests", message),
    );
  });

  it("a failure of which Outlook tells nothing", async () => {
    expect(await ask(answering({ status: "failed" }))).toEqual(
      hostFailure("other", undefined, undefined, ""),
    );
  });
});
