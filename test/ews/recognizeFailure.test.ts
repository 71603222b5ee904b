import { describe, expect, it } from "@jest/globals";
import { createClient } from "../../src/ews/client.ts";
import { adviseRetry, isOutcomeUnknown } from "../../src/ews/failureMeaning.ts";
import type { HostCause } from "../../src/ews/failure.ts";
import { addImGroup } from "../../src/ews/operations/addImGroup.ts";
import { getImItemList } from "../../src/ews/operations/getImItemList.ts";
import { recognizeFailure } from "../../src/ews/recognizeFailure.ts";
import { failed, success } from "../../src/shared/result.ts";
import { fault, host, malformed, response, timeout } from "../failures/failedCall.ts";
import { faultText, replyText } from "./replyText.ts";

const send =
  (reply: string, route: "outlook" | "direct" = "outlook") =>
  async () => {
    const client = createClient({ route, send: () => Promise.resolve(success(reply)) });
    const { result } = await client.call(getImItemList, {});
    if (result.ok) throw new Error("It was read.");
    return result.failure;
  };
const failureOf = (reply: string, route?: "outlook" | "direct") => send(reply, route)();

describe("A web page instead of a response", () => {
  it.each([
    ["HTML 5", "<!DOCTYPE html><html><body>Sign in</body></html>"],
    ["uppercase", "\r\n<HTML lang=en><head><title>Sign in</title>"],
    [
      "XHTML",
      `<?xml version="1.0"?><!DOCTYPE html PUBLIC "x" "y"><html xmlns="http://www.w3.org/1999/xhtml"/>`,
    ],
    ["well-formed XHTML", `<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>`],
    ["a comment before", "<!-- login --><html>"],
    ["a long comment before", `<!-- ${"license ".repeat(2_000)}--><p>Sign in`],
    ["a comment, then only text", "<!-- proxy -->\nThe service is not available."],
    ["a heading", "<h2>Sign in</h2>"],
    ["a heading in uppercase", "<H1>Sign in"],
    ["a script", "<script>location = '/owa/auth/logon.aspx'</script>"],
    ["a script with attributes", `<script src="/x.js" async></script>`],
    ["a style", "<style>body{}</style><p>x"],
    ["a head", "<head><title>Sign in</title>"],
    ["a body", "<body bgcolor=white>Sign in"],
    ["a title", "<title>Sign in</title>"],
    ["a meta element, not closed", `<meta http-equiv="refresh" content="0;url=/owa">`],
    ["a form", `<form action="/owa/auth.owa">`],
    ["a table", "<table><tr><td>Sign in"],
    ["a link", `<a href="/owa">Continue</a>`],
    ["a centered text", "<center>Sign in</center>"],
    ["a frame", "<iframe src=x></iframe>"],
    ["a byte order mark before", "\uFEFF\r\n<div>Sign in</div>"],
    ["a picture of SVG", "<svg xmlns='http://www.w3.org/2000/svg'/>"],
    ["a line break", "<br/>Sign in"],
  ])("is recognized: %s", async (_, page) => {
    expect(await failureOf(page)).toMatchObject({ kind: "malformed", cause: "html" });
    expect(await failureOf(page, "direct")).toMatchObject({ kind: "malformed", cause: "html" });
  });

  it.each([
    ["an envelope that only mentions HTML", "xml", replyText("<!-- <html> --><html/>").slice(0, -5)],
    ["an element whose name only begins like one", "shape", "<htmlish/>"],
    ["another XML document", "shape", `<error xmlns="urn:x">401</error>`],
    ["XML with a prefix", "shape", `<a:b xmlns:a="urn:a"/>`],
    ["an envelope after a comment, cut off", "xml", `<!-- c -->${replyText("").slice(0, 200)}`],
    ["plain text", "xml", "Service Unavailable"],
    ["nothing", "xml", ""],
  ])("is not assumed: %s", async (_, cause, text) => {
    expect(await failureOf(text)).toMatchObject({ kind: "malformed", cause });
  });

  it.each<[HostCause, number, string]>([
    [
      "signIn",
      440,
      "<HTML><SCRIPT>top.location=self.location;</SCRIPT><BODY>440 Login Timeout</BODY></HTML>",
    ],
    ["signIn", 401, "<html><head><title>401 - Unauthorized: Access is denied.</title></head></html>"],
    ["signIn", 401, "<h1>Server Error</h1><h2>401 - Unauthorized: Access is denied.</h2>"],
    ["forbidden", 403, "<html><head><title>403 Forbidden</title></head><body><center><h1>403 Forbidden"],
    ["notFound", 404, "<html><body><h1>Error 404</h1></body></html>"],
    ["tooLargeForServer", 413, "<html><h1>413 Request Entity Too Large</h1></html>"],
    ["busy", 429, "<!doctype html><title>429 Too Many Requests</title>"],
    ["serverError", 500, "<p>HTTP Error 500.19</p>"],
    ["serverError", 502, "<html><head><title>502 Bad Gateway</title></head></html>"],
    ["busy", 503, "<BODY><h2>Service Unavailable</h2><hr><p>HTTP Error 503. The service is unavailable.</p>"],
    [
      "gatewayTimeout",
      504,
      "<html><body><h1>504 Gateway Time-out</h1>The server didn't respond.</body></html>",
    ],
  ])("with a status is %s: HTTP %d", async (cause, status, page) => {
    expect(await failureOf(page)).toEqual(
      host(cause, { code: undefined, name: undefined, message: `HTTP ${status}, on a web page` }),
    );
    expect(await failureOf(page, "direct")).toMatchObject({ kind: "http", cause, status });
  });

  it("may mean that the change was made if a proxy waited for Exchange", async () => {
    const ofPage = async (title: string) => isOutcomeUnknown(await failureOf(`<title>${title}</title>`));
    expect(await ofPage("504 Gateway Time-out")).toBe(true);
    expect(await ofPage("502 Bad Gateway")).toBe(true);
    expect(await ofPage("Sign in")).toBe(false);
    expect(await ofPage("440 Login Timeout")).toBe(false);
  });

  it("has no status in its scripts, its styles, or its other numbers", async () => {
    const page = "<html><script>if (401) go(503)</script><style>p{width:404px}</style>We have 500 offices.";
    expect(await failureOf(page)).toMatchObject({ cause: "html" });
  });
});

describe("The text of a fault of which Outlook on the web returns nothing else", () => {
  const recognize = (message: string) =>
    recognizeFailure({ failure: host("other", { message }), route: "outlook", reply: undefined });

  it.each([
    ["ErrorServerBusy", "The server cannot service this request right now. Try again later."],
    [
      "ErrorExceededConnectionCount",
      "You have exceeded the available concurrent connections for your account.  Try again once your other requests have completed.",
    ],
    ["ErrorTooManyObjectsOpened", "Too many concurrent connections opened."],
    [
      "ErrorTooManyObjectsOpened",
      "Too many concurrent connections opened., Cannot open mailbox. Server = EX01.contoso.example",
    ],
    [
      "ErrorExceededSubscriptionCount",
      "You have exceeded the available subscriptions for your account.  Remove unnecessary subscriptions and try your request again.",
    ],
    ["ErrorServerBusy", "ErrorServerBusy"],
    ["ErrorTooManyObjectsOpened", "Zu viel auf einmal (ErrorTooManyObjectsOpened)."],
    ["ErrorServerBusy", "Le serveur ne peut pas traiter cette demande pour le moment. Réessayez plus tard."],
    [
      "ErrorServerBusy",
      "Der Server kann diese Anforderung zurzeit nicht verarbeiten. Versuchen Sie es später erneut.",
    ],
    ["ErrorServerBusy", "El servidor no puede atender esta solicitud ahora. Inténtelo de nuevo más tarde."],
    ["ErrorServerBusy", "伺服器現在無法處理此要求。請稍後再試一次。"],
    ["ErrorServerBusy", "サーバーは現在この要求を処理できません。後でもう一度やり直してください。"],
    [
      "ErrorExceededConnectionCount",
      "Vous avez dépassé le nombre de connexions simultanées disponibles pour votre compte.",
    ],
    [
      "ErrorExceededConnectionCount",
      "Sie haben die Anzahl der verfügbaren gleichzeitigen Verbindungen für Ihr Konto überschritten.",
    ],
    ["ErrorExceededConnectionCount", "您已超過帳戶可用的同時連線數目。"],
    ["ErrorExceededConnectionCount", "已超過您的帳戶可以同時開啟的連線數目。"],
    [
      "ErrorServerBusy",
      "Le serveur ne peut pas répondre à cette requête. Veuillez réessayer ultérieurement.",
    ],
    ["ErrorServerBusy", "Le serveur est trop occupé."],
    ["ErrorServerBusy", "Der Server ist zurzeit ausgelastet."],
    ["ErrorServerBusy", "伺服器忙碌中。"],
    ["ErrorServerBusy", "服务器繁忙，请重试。"],
  ])("is %s, so that Exchange is busy and the call is tried again: %s", (code, message) => {
    const failure = recognize(message);
    expect(failure).toEqual(fault(code, { message }));
    expect([adviseRetry(failure), isOutcomeUnknown(failure)]).toEqual(["afterPause", false]);
  });

  it.each([
    ["ErrorQuotaExceeded", "Mailbox has exceeded maximum mailbox size."],
    ["ErrorQuotaExceeded", "The maximum size for this message store has been exceeded."],
    ["ErrorQuotaExceeded", "La boîte aux lettres a dépassé la taille maximale autorisée."],
    ["ErrorQuotaExceeded", "Das Postfach hat die maximal zulässige Größe überschritten."],
    ["ErrorQuotaExceeded", "信箱已超過大小上限。"],
    ["ErrorAccessDenied", "Access is denied. Check credentials and try again."],
    ["ErrorAccountDisabled", "Account is disabled. Contact the account administrator."],
    ["ErrorPasswordExpired", "Password has expired. Change password."],
    ["ErrorPasswordChangeRequired", "Password change is required."],
    ["ErrorNonExistentMailbox", "No mailbox with such guid."],
    ["ErrorNonExistentMailbox", "The SMTP address has no mailbox associated with it."],
    ["ErrorMailboxMoveInProgress", "Mailbox move in progress. Try again later., Cannot open mailbox."],
    ["ErrorInternalServerTransientError", "An internal server error occurred. Try again later."],
    ["ErrorInternalServerError", "An internal server error occurred. The operation failed."],
    ["ErrorADUnavailable", "Active Directory is unavailable. Try again later."],
  ])("is %s: %s", (code, message) => {
    expect(recognize(message)).toEqual(fault(code, { message }));
  });

  it.each([
    "An internal error has occurred.",
    "The request failed schema validation: The element 'AddImGroup' has incomplete content.",
    "ErrorOfTomorrow",
    "Le serveur a rencontré une erreur.",
    "",
  ])("leaves the outcome unknown if no one knows it: %j", (message) => {
    const failure = recognize(message);
    expect(failure).toEqual(host("other", { message }));
    expect(isOutcomeUnknown(failure)).toBe(true);
  });

  it("does not matter if the code is known", () => {
    const busyText = "Too many concurrent connections opened.";
    const denied = response("ErrorAccessDenied", { message: busyText });
    for (const failure of [denied, timeout, host("signIn", { message: busyText }), malformed("shape")])
      expect(recognizeFailure({ failure, route: "outlook", reply: undefined })).toBe(failure);
    const named = fault("Server", { message: busyText, values: { BackOffMilliseconds: "1" } });
    expect(recognizeFailure({ failure: named, route: "direct", reply: undefined })).toEqual({
      ...named,
      code: "ErrorTooManyObjectsOpened",
    });
  });

  it("is recognized in a call", async () => {
    const message = "Too many concurrent connections opened.";
    const byText = createClient({ send: () => Promise.resolve(failed(host("other", { message }))) });
    const byCode = createClient({
      send: () => Promise.resolve(success(faultText("ErrorTooManyObjectsOpened", message))),
    });
    for (const client of [byText, byCode])
      expect((await client.call(addImGroup, { displayName: "x" })).result).toMatchObject({
        failure: { kind: "fault", code: "ErrorTooManyObjectsOpened" },
      });
  });
});
