import { describe, expect, it } from "@jest/globals";
import { failed, success, type Result } from "../../src/shared/result.ts";
import type { HostCause, TransportFailure } from "../../src/ews/failure.ts";
import { recognizeRefusal } from "../../src/ews/client.ts";
import { ewsRequest } from "../../src/outlook/ewsRequest.ts";
import { failedWith, fakeMailbox, officeError, succeeded, type FakeMailbox } from "./fakeMailbox.ts";

// All outcomes of makeEwsRequestAsync that were measured or are reported. They were measured with the unmodified
// office.js 1.1.110, which also has these English and French messages.

const envelope = "<s:Envelope/>";
const send = (mailbox: FakeMailbox, text = envelope): Promise<Result<string, TransportFailure>> =>
  ewsRequest(mailbox, () => Promise.resolve())(text, { operation: "GetImItemList" });
const respondingMailbox = (result: unknown) => fakeMailbox((callback) => callback(result));
const throwingMailbox = (error: unknown, item?: unknown) =>
  fakeMailbox(() => {
    throw error;
  }, item);
const hostFailure = (cause: HostCause, code: number | undefined, name: string | undefined, message: string) =>
  failed({ kind: "host", cause, code, name, message });

describe("A request through Outlook (measured)", () => {
  it("returns the response as text", async () => {
    const mailbox = respondingMailbox(succeeded("<s:Envelope>reply</s:Envelope>"));
    expect(await send(mailbox)).toEqual(success("<s:Envelope>reply</s:Envelope>"));
    expect(mailbox.calls).toEqual([envelope]);
  });

  it("returns a SOAP fault that arrives as success as text, for the reader to judge", async () => {
    const fault = "<s:Envelope><s:Body><s:Fault/></s:Body></s:Envelope>";
    expect(await send(respondingMailbox(succeeded(fault)))).toEqual(success(fault));
  });

  it("reports a failure without an error", async () => {
    expect(await send(respondingMailbox({ status: "failed", error: null }))).toEqual(
      hostFailure("other", undefined, undefined, ""),
    );
  });

  it("reports a proxy's failure without a specific message as other", async () => {
    const message = "An internal error has occurred.";
    expect(await send(respondingMailbox(failedWith(9020, "GenericResponseError", message)))).toEqual(
      hostFailure("other", 9020, "GenericResponseError", message),
    );
  });

  it("reports an error of the host's protocol", async () => {
    const message = "Internal protocol error: '-2'.";
    expect(await send(respondingMailbox(failedWith(9017, "AccessRestricted", message)))).toEqual(
      hostFailure("protocol", 9017, "AccessRestricted", message),
    );
  });

  it.each([["undefined", undefined] as const, ["an empty text", ""] as const, ["an object", {}] as const])(
    "fails for success with %s instead of a response",
    async (_, value) => {
      expect(await send(respondingMailbox(succeeded(value)))).toMatchObject({
        ok: false,
        failure: { kind: "host", cause: "noValue", code: undefined },
      });
    },
  );

  it("stays pending if the callback never comes, because the timeout ends the wait", async () => {
    const open = Symbol("open");
    const result = send(fakeMailbox(() => undefined));
    const soon = new Promise((resolve) => setTimeout(() => resolve(open), 20));
    expect(await Promise.race([result, soon])).toBe(open);
  });

  it("is not passed to Outlook if it has more than 1,000,000 UTF-16 code units", async () => {
    const mailbox = respondingMailbox(succeeded("reply"));
    const result = await send(mailbox, "x".repeat(1_000_001));
    expect(result).toMatchObject({ ok: false, failure: { kind: "host", cause: "requestTooLarge" } });
    expect(mailbox.calls).toEqual([]);
  });

  it("is sent if it has exactly 1,000,000 UTF-16 code units", async () => {
    const mailbox = respondingMailbox(succeeded("reply"));
    expect(await send(mailbox, "x".repeat(1_000_000))).toEqual(success("reply"));
    expect(mailbox.calls).toHaveLength(1);
  });

  it.each([
    ["Sys.ArgumentException", "The request exceeds the 1 MB size limit. Please modify your EWS request."],
    ["Sys.ArgumentNullException", "Value cannot be null.\nParameter name: data"],
    ["Sys.ArgumentTypeException", "Object cannot be converted to the required type."],
  ])("reports the exception %s as an invalid call, which was not sent", async (name, message) => {
    expect(await send(throwingMailbox(officeError(message, name)))).toEqual(
      hostFailure("invalidCall", undefined, name, message),
    );
  });

  it("recognizes Outlook's own size limit in French by the error's name", async () => {
    const message = "La demande dépasse la limite de taille de 1 Mo. Modifiez votre demande EWS.";
    expect(await send(throwingMailbox(officeError(message, "Sys.ArgumentException")))).toMatchObject({
      failure: { cause: "invalidCall", message },
    });
  });

  it.each([
    ["English", "Elevated permission is required to call the method: 'mailbox.makeEwsRequest'."],
    [
      "French",
      "Désolé... Une autorisation élevée est requise pour appeler la méthode : « mailbox.makeEwsRequest ».",
    ],
  ])("recognizes a permission below ReadWriteMailbox from the message in %s", async (_, message) => {
    expect(await send(throwingMailbox(officeError(message)))).toEqual(
      hostFailure("permission", undefined, "Error", message),
    );
  });

  it("is tried once more if a permission is missing, because Outlook reports that now and then by mistake", async () => {
    const delays: number[] = [];
    let calls = 0;
    const message = "Elevated permission is required to call the method: 'mailbox.makeEwsRequest'.";
    const mailboxThatFails = (times: number) =>
      fakeMailbox((callback) => {
        calls += 1;
        if (calls <= times) throw officeError(message);
        callback(succeeded("<s:Envelope>reply</s:Envelope>"));
      });
    const sendTo = (mailbox: FakeMailbox) =>
      ewsRequest(mailbox, (milliseconds) => Promise.resolve(void delays.push(milliseconds)))(envelope, {
        operation: "AddImGroup",
      });
    expect(await sendTo(mailboxThatFails(1))).toEqual(success("<s:Envelope>reply</s:Envelope>"));
    expect([calls, delays]).toEqual([2, [1_000]]);
    calls = 0;
    expect(await sendTo(mailboxThatFails(9))).toMatchObject({ failure: { cause: "permission" } });
    expect(calls).toBe(2);
  });

  it.each([["null", null] as const, ["undefined", undefined] as const])(
    "recognizes a pinned pane whose item is %s",
    async (_, item) => {
      const message = "Invalid operation (mailbox.makeEwsRequest) when Office.context.mailbox.item is null.";
      const mailbox = { ...throwingMailbox(officeError(message)), item };
      expect(await send(mailbox)).toEqual(hostFailure("noItem", undefined, "Error", message));
    },
  );

  it("reports an unknown exception that is not an error object as other", async () => {
    expect(await send(throwingMailbox("out of order"))).toEqual(
      hostFailure("other", undefined, "Error", "out of order"),
    );
  });
});

describe("A request through Outlook (reported)", () => {
  const failingMailbox = (message: string) =>
    respondingMailbox(failedWith(9020, "GenericResponseError", message));

  it("returns a refusal of which Outlook on the web passes on only the text, for the next layer to recognize", async () => {
    const message = "The requested web method is unavailable to this caller or application.";
    const result = await send(failingMailbox(message));
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
    ["serverError", "The remote server returned an error: (500) Internal Server Error."],
    ["busy", "The remote server returned an error: (503) Server Unavailable."],
    ["other", "The server cannot service this request right now. Try again later."],
    ["replyTooLarge", "Response exceeds 1 MB size limit. Please modify your EWS request."],
    ["replyTooLarge", "Response exceeds 5 MB size limit. Please modify your EWS request."],
    ["other", "The request failed schema validation: The element 'AddImGroup' has incomplete content."],
    ["signIn", "The remote server returned an error: (440) Login Timeout."],
    ["notFound", "The remote server returned an error: (404) Not Found."],
    ["tooLargeForServer", "The remote server returned an error: (413) Request Entity Too Large."],
    ["busy", "The remote server returned an error: (429) Too Many Requests."],
    ["serverError", "The remote server returned an error: (502) Bad Gateway."],
    ["gatewayTimeout", "The remote server returned an error: (504) Gateway Timeout."],
    ["signIn", "Le serveur distant a retourné une erreur : (401) Non autorisé."],
    ["signIn", "Le serveur distant a retourné une erreur : (440) Délai de connexion dépassé."],
    ["forbidden", "Der Remoteserver hat einen Fehler zurückgegeben: (403) Unzulässig."],
    ["busy", "Der Remoteserver hat einen Fehler zurückgegeben: (503) Server nicht verfügbar."],
    ["notFound", "Error en el servidor remoto: (404) No se encontró."],
    ["serverError", "Errore del server remoto: (500) Errore interno del server."],
    ["gatewayTimeout", "O servidor remoto retornou um erro: (504) Tempo Limite do Gateway."],
    ["signIn", "遠端伺服器傳回一個錯誤: (401) 未經授權。"],
    ["busy", "远程服务器返回错误: （503）服务器不可用。"],
    [
      "tooLargeForServer",
      "リモート サーバーがエラーを返しました: (413) 要求されたエンティティが大きすぎます。",
    ],
    ["signIn", "원격 서버에서 (440) 로그인 시간 초과 오류를 반환했습니다."],
    ["signIn", "The request failed with HTTP status 401: Unauthorized."],
    ["busy", "Response status code does not indicate success: 503 (Service Unavailable)."],
    ["signIn", "440 Login Timeout"],
    ["serverError", "HTTP/1.1 500 Internal Server Error"],
    ["permission", "Elevated permission is required to call the method: 'mailbox.makeEwsRequest'."],
    ["other", "The group has 500 members, at most 400 are allowed."],
    ["other", "The remote server returned an error: (400) Bad Request."],
  ])("classifies error 9020 as %s by its message: %s", async (cause, message) => {
    expect(await send(failingMailbox(message))).toEqual(
      hostFailure(cause, 9020, "GenericResponseError", message),
    );
  });

  it("recognizes a missing network", async () => {
    const message = "The network is not available.";
    expect(await send(respondingMailbox(failedWith(9041, "NetworkError", message)))).toEqual(
      hostFailure("offline", 9041, "NetworkError", message),
    );
  });

  it("recognizes too many calls at once", async () => {
    const message = "There are too many incomplete requests.";
    expect(await send(respondingMailbox(failedWith(5100, "TooManyIncompleteRequests", message)))).toEqual(
      hostFailure("tooManyCalls", 5100, "TooManyIncompleteRequests", message),
    );
  });

  it("reports a failure without details as other", async () => {
    expect(await send(respondingMailbox({ status: "failed" }))).toEqual(
      hostFailure("other", undefined, undefined, ""),
    );
  });
});
