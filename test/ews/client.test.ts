import { describe, expect, it } from "@jest/globals";
import { createClient, recognizeRefusal, type Send, type SendCall } from "../../src/ews/client.ts";
import type { FaultFailure, HostFailure } from "../../src/ews/failure.ts";
import { addImGroup } from "../../src/ews/operations/addImGroup.ts";
import { getImItemList } from "../../src/ews/operations/getImItemList.ts";
import { failed, success } from "../../src/shared/result.ts";
import { elementAt, parseIndependently } from "./independentTree.ts";
import { faultText, responseText } from "./replyText.ts";

const reply = responseText("GetImItemList", "<ImItemList/>");
const respondWith =
  (text: string): Send =>
  () =>
    Promise.resolve(success(text));

describe("A call", () => {
  it("sends the operation in an envelope with the client's headers, and passes name and signal to the transport", async () => {
    const sent: [string, SendCall][] = [];
    const send: Send = (envelope, call) => {
      sent.push([envelope, call]);
      return Promise.resolve(success(reply));
    };
    const { signal } = new AbortController();
    await createClient({ send, mailboxCulture: "fr-FR" }).call(getImItemList, {}, { signal });

    const [[envelope, call]] = sent as [[string, SendCall]];
    expect(call).toEqual({ operation: "GetImItemList", signal });
    const request = parseIndependently(envelope);
    expect(elementAt(request, "Header/MailboxCulture").text).toBe("fr-FR");
    expect(elementAt(request, "Body").children.map(({ name }) => name)).toEqual(["GetImItemList"]);
  });

  it("returns the parsed value and a trace of what was sent and received", async () => {
    const times = [1000, 1250];
    const client = createClient({ send: respondWith(reply), now: () => times.shift() ?? NaN });
    const { result, trace } = await client.call(getImItemList, {});
    expect(result).toEqual({ ok: true, value: { groups: [], personas: [] } });
    expect(trace).toEqual({
      operation: "GetImItemList",
      route: "outlook",
      request: expect.stringContaining("<m:GetImItemList/>") as unknown,
      reply,
      startedAt: 1000,
      milliseconds: 250,
      serverVersion: "15.2.2562.17",
    });
  });

  it("returns a failure of the transport, without a response", async () => {
    const timeout = { kind: "timeout", milliseconds: 55_000 } as const;
    const { result, trace } = await createClient({ send: () => Promise.resolve(failed(timeout)) }).call(
      getImItemList,
      {},
    );
    expect(result).toEqual({ ok: false, failure: timeout });
    expect([trace.reply, trace.serverVersion]).toEqual([undefined, undefined]);
  });

  it("keeps an unreadable response in its trace", async () => {
    const { result, trace } = await createClient({ send: respondWith("<html>") }).call(getImItemList, {});
    expect(result).toMatchObject({ failure: { kind: "malformed", cause: "html" } });
    expect(trace.reply).toBe("<html>");
  });

  it("reports a refused operation, from a fault as well as from Outlook's message", async () => {
    const words = "The requested web method is unavailable to this caller or application.";
    const message: Send = () =>
      Promise.resolve(
        failed({ kind: "host", cause: "other", code: 9020, name: "GenericResponseError", message: words }),
      );
    for (const send of [respondWith(faultText("ErrorAccessDenied", words)), message]) {
      const { result } = await createClient({ send }).call(addImGroup, { displayName: "x" });
      expect(result).toEqual({
        ok: false,
        failure: { kind: "refused", operation: "AddImGroup", message: words },
      });
    }
  });

  it("rejects for a name that XML cannot hold, and sends nothing", async () => {
    let sent = false;
    const send: Send = () => {
      sent = true;
      return Promise.resolve(success(reply));
    };
    await expect(createClient({ send }).call(addImGroup, { displayName: "\0" })).rejects.toThrow(RangeError);
    expect(sent).toBe(false);
  });
});

const words = "The requested web method is unavailable to this caller or application.";
const refused = { kind: "refused", operation: "AddImGroup", message: words };

const fault = (code: string, message: string): FaultFailure => ({
  kind: "fault",
  code,
  message,
  line: undefined,
  position: undefined,
  violation: undefined,
  values: {},
});
const host = (message: string): HostFailure => ({
  kind: "host",
  cause: "other",
  code: 9020,
  name: "GenericResponseError",
  message,
});

describe("A refusal by the server", () => {
  it("is recognized from a fault, and from only its text, as Outlook on the web passes it on", () => {
    expect(recognizeRefusal(fault("ErrorAccessDenied", words), "AddImGroup")).toEqual(refused);
    expect(recognizeRefusal(host(words), "AddImGroup")).toEqual(refused);
  });

  it.each([
    fault("ErrorAccessDenied", "Access is denied. Check credentials and try again."),
    fault("ErrorInternalServerError", words),
    host("The remote server returned an error: (403) Forbidden."),
    { kind: "response", code: "ErrorAccessDenied", message: "Access is denied.", values: {} } as const,
    { kind: "timeout", milliseconds: 1 } as const,
    { kind: "cancelled", sent: true } as const,
  ])("is not assumed for any other failure: $kind $code $message", (failure) => {
    expect(recognizeRefusal(failure, "AddImGroup")).toBe(failure);
  });
});
