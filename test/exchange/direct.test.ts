import { describe, expect, it } from "@jest/globals";
import { directRequest } from "../../src/exchange/direct.ts";

const now = Date.UTC(2026, 4, 6, 7, 8, 9);
const url = "https://mail.example.org/EWS/Exchange.asmx";

/** Sends one envelope over the direct connection to a server with this response. */
async function sendTo(
  respond: () => Promise<Response>,
  { isOnline = true, signal = undefined as AbortSignal | undefined } = {},
) {
  const requests: { url: unknown; init: RequestInit | undefined }[] = [];
  const send = directRequest(url, {
    fetch: (address, init) => {
      requests.push({ url: address, init });
      return respond();
    },
    isOnline: () => isOnline,
    now: () => now,
  });
  const result = await send("<envelope/>", { operation: "AddImGroup", signal });
  return { result, requests };
}

const sendToStatus = (status: number, headers: Record<string, string> = {}, body = "words") =>
  sendTo(() => Promise.resolve(new Response(status === 204 ? null : body, { status, headers })));

describe("The direct connection", () => {
  it("posts the envelope as XML to one address, with the browser's own sign-in, and follows no redirect", async () => {
    const { requests } = await sendToStatus(200);
    expect(requests).toEqual([
      {
        url,
        init: {
          method: "POST",
          headers: { "Content-Type": "text/xml; charset=utf-8", "X-IM-Groups": "1" },
          body: "<envelope/>",
          credentials: "include",
          redirect: "manual",
          cache: "no-store",
        },
      },
    ]);
  });

  it("returns the response as text", async () => {
    const { result } = await sendToStatus(200, { "Content-Type": "text/xml" }, "<reply/>");
    expect(result).toEqual({ ok: true, value: "<reply/>" });
  });

  it.each([500, 503, 400])(
    "returns the XML of a fault with status %d, which says more than the status",
    async (status) => {
      const fault = '<?xml version="1.0"?><s:Envelope xmlns:s="..."/>';
      const { result } = await sendToStatus(status, { "Content-Type": "text/xml; charset=utf-8" }, fault);
      expect(result).toEqual({ ok: true, value: fault });
    },
  );

  it.each([
    ["application/xml", "<Error><Code>AccessDenied</Code></Error>"],
    ["text/xml", ""],
    ["text/html", "<p>&lt;s:Envelope&gt; or even <s:Envelope></p>"],
  ])("uses the status if the body is a proxy's %s", async (type, body) => {
    const { result } = await sendToStatus(403, { "Content-Type": type }, body);
    expect(result).toMatchObject({ ok: false, failure: { kind: "http", cause: "forbidden", status: 403 } });
  });

  it.each([
    [401, "signIn"],
    [403, "forbidden"],
    [404, "notFound"],
    [405, "notFound"],
    [410, "notFound"],
    [413, "tooLargeForServer"],
    [429, "busy"],
    [500, "serverError"],
    [502, "serverError"],
    [503, "busy"],
    [504, "gatewayTimeout"],
    [418, "other"],
  ])("maps status %d to %s", async (status, cause) => {
    const { result } = await sendToStatus(status, { "Content-Type": "text/html" });
    expect(result).toMatchObject({
      ok: false,
      failure: { kind: "http", cause, status, retryAfter: undefined },
    });
  });

  it.each([
    ["120", 120_000],
    ["0", 0],
    [new Date(now + 90_000).toUTCString(), 90_000],
    [new Date(now - 90_000).toUTCString(), undefined],
    ["soon", undefined],
  ])("reads Retry-After %j as %p ms", async (value, retryAfter) => {
    const { result } = await sendToStatus(503, { "Retry-After": value });
    expect(result).toMatchObject({ failure: { cause: "busy", retryAfter } });
  });

  it("reports a redirect, whatever its target", async () => {
    const redirect = Object.defineProperty(new Response(null, { status: 200 }), "type", {
      value: "opaqueredirect",
    });
    const { result } = await sendTo(() => Promise.resolve(redirect));
    expect(result).toMatchObject({ failure: { kind: "http", cause: "redirected", status: undefined } });
  });

  it("reports the browser's message if no response arrives, and offline if there is no network", async () => {
    const broken = () => Promise.reject(new TypeError("Failed to fetch"));
    expect((await sendTo(broken)).result).toMatchObject({
      failure: { kind: "http", cause: "unreachable", message: "Failed to fetch" },
    });
    expect((await sendTo(broken, { isOnline: false })).result).toMatchObject({
      failure: { cause: "offline" },
    });
  });

  it("passes its signal to the browser, and reports an aborted call as canceled", async () => {
    const controller = new AbortController();
    const { result, requests } = await sendTo(
      () => {
        controller.abort();
        return Promise.reject(controller.signal.reason as Error);
      },
      { signal: controller.signal },
    );
    expect(requests[0]?.init?.signal).toBe(controller.signal);
    expect(result).toEqual({ ok: false, failure: { kind: "cancelled", sent: true } });
  });

  it.each([
    [200, "text/xml"],
    [200, "text/html"],
    [200, ""],
    [500, "text/xml"],
    [403, "application/soap+xml"],
  ])("stops reading after 16 MB, whatever the response calls itself: %d %s", async (status, type) => {
    const chunk = new TextEncoder().encode("<a>é</a>".repeat(100_000));
    let sent = 0;
    let isCanceled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (stream) => {
        sent += chunk.length;
        stream.enqueue(chunk);
      },
      cancel: () => {
        isCanceled = true;
      },
    });
    const { result } = await sendTo(() =>
      Promise.resolve(new Response(endless, { status, headers: { "Content-Type": type } })),
    );
    expect(result).toMatchObject({
      ok: false,
      failure: { kind: "http", cause: "replyTooLarge", status: undefined },
    });
    expect(isCanceled).toBe(true);
    expect(sent).toBeLessThan(20_000_000);
  });

  it("reads a response of up to 16 MB, also if a character is split between two chunks", async () => {
    const bytes = new TextEncoder().encode(`\uFEFF${"é".repeat(8 * 1_048_576 - 4)}\u{1F600}`);
    expect(bytes.length).toBe(16 * 1_048_576 - 1);
    const body = new ReadableStream<Uint8Array>({
      start: (stream) => {
        for (let from = 0; from < bytes.length; from += 65_537)
          stream.enqueue(bytes.slice(from, from + 65_537));
        stream.close();
      },
    });
    const { result } = await sendTo(() => Promise.resolve(new Response(body)));
    expect(result.ok && result.value.length).toBe(8 * 1_048_576 - 4 + 2);
    expect(result.ok && result.value.endsWith("é\u{1F600}")).toBe(true);
  });

  it("does not reject when a response breaks off", async () => {
    const broken = new Response(
      new ReadableStream({ start: (stream) => stream.error(new TypeError("network error")) }),
      { status: 200 },
    );
    expect((await sendTo(() => Promise.resolve(broken))).result).toMatchObject({
      failure: { kind: "http", cause: "unreachable" },
    });
  });
});
