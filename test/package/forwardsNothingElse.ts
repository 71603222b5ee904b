import { describe, expect, it } from "@jest/globals";
import type { Question, Reply } from "./ask.ts";
import { expectSafeHeaders } from "./safeHeaders.ts";
import type { ProxyAtWork } from "./proxyAtWork.ts";

/** Tests that a proxy passes on no other requests, and no internal addresses. */
export function forwardsNothingElse(proxy: ProxyAtWork): void {
  describe("The request filter", () => {
    it.each<[string, number, Readonly<Record<string, string>>, Partial<Question>]>([
      ["GET", 405, {}, { method: "GET", body: "" }],
      ["PUT", 405, {}, { method: "PUT" }],
      ["a CORS preflight", 405, {}, { method: "OPTIONS", body: "" }],
      ["a form's content type", 415, { "Content-Type": "text/plain" }, {}],
      ["a content type that only resembles text/xml", 415, { "Content-Type": "text/xmlx" }, {}],
      ["a missing content type", 415, { "Content-Type": "" }, {}],
      ["a page of a different site", 403, { "Sec-Fetch-Site": "cross-site", "X-IM-Groups": "" }, {}],
      [
        "a page of another host on the same site",
        403,
        { "Sec-Fetch-Site": "same-site", "X-IM-Groups": "" },
        {},
      ],
      ["a request without its origin", 403, { "Sec-Fetch-Site": "", "X-IM-Groups": "" }, {}],
      ["another path", 404, {}, { path: "/EWS/Services.wsdl" }],
      ["a longer path", 404, {}, { path: "/EWS/Exchange.asmx/x" }],
      ["a query", 404, {}, { path: "/EWS/Exchange.asmx?x=1" }],
      ["another host's name", 421, {}, { host: "evil.example" }],
      ["more than 4 MB", 413, {}, { body: `<a>${"x".repeat(4_200_000)}</a>` }],
    ])("rejects %s with status %d", async (_, status, headers, change) => {
      const reply = await proxy.call(headers, change).catch((error: unknown) => String(error));
      // A server may close the connection before the client has sent all of a rejected upload.
      if (typeof reply === "string" && status === 413) expect(reply).toMatch(/EPIPE|ECONNRESET/);
      else {
        expect((reply as Reply).status).toBe(status);
        expectSafeHeaders((reply as Reply).headers);
      }
      expect(proxy.behind().arrivals).toEqual([]);
    });

    it.each([300, 301, 302, 303, 304, 305, 307, 308])(
      "responds with 502 instead of status %d, without the address of a redirect",
      async (upstream) => {
        const address = "https://exchange02.corp.example.org/owa";
        proxy.behind().fixedResponse = {
          status: upstream,
          headers: { Location: address, Refresh: `0; url=${address}`, "Content-Type": "text/html" },
          ...(upstream !== 304 && { body: `<a href="${address}">here</a>` }),
        };
        const { status, headers, body } = await proxy.call();
        expect(status).toBe(502);
        expect(JSON.stringify(headers) + body.toString("utf8")).not.toContain("corp.example.org");
        expectSafeHeaders(headers);
      },
    );

    it.each([201, 401, 403, 404, 440, 500, 503])(
      "removes addresses and what Exchange might allow other pages from a response with status %d",
      async (upstream) => {
        proxy.behind().fixedResponse = {
          status: upstream,
          headers: {
            Location: "https://exchange02.corp.example.org/owa",
            Refresh: "0; url=https://exchange02.corp.example.org/owa",
            "Content-Location": "https://exchange02.corp.example.org/owa",
            Link: "<https://exchange02.corp.example.org/x>; rel=preload",
            "Content-Security-Policy": "default-src *",
            "Referrer-Policy": "unsafe-url",
            "X-Content-Type-Options": "no",
            "X-Frame-Options": "DENY",
            "X-Accel-Redirect": "/imgroups/config.json",
            "X-Nobody-Knows": "1",
            "Content-Type": "text/html",
          },
          body: "<p>text</p>",
        };
        const { status, headers, body } = await proxy.call();
        expect([status, body.toString("utf8")]).toEqual([upstream, "<p>text</p>"]);
        for (const name of ["location", "refresh", "content-location", "link", "x-accel-redirect"])
          expect(headers[name]).toBeUndefined();
        if (proxy.keepsFewResponseHeaders) expect(headers["x-nobody-knows"]).toBeUndefined();
        expectSafeHeaders(headers);
      },
    );

    it("passes on long responses unchanged, also many at once", async () => {
      const body = `<a>${"Zoë 開發 ".repeat(100_000)}</a>`;
      proxy.behind().fixedResponse = { status: 200, headers: { "Content-Type": "text/xml" }, body };
      const replies = await Promise.all(Array.from({ length: 12 }, () => proxy.call()));
      for (const reply of replies) expect(reply.body.equals(Buffer.from(body))).toBe(true);
    });

    it("passes on an error with Exchange's own message", async () => {
      const { status, body } = await proxy.call({}, { body: "<a/>" });
      expect(status).toBe(500);
      expect(body.toString("utf8")).toContain("ErrorSchemaValidation");
    });

    it.each([429, 503])("passes on Exchange's Retry-After for status %d", async (status) => {
      proxy.behind().fixedResponse = { status, headers: { "Retry-After": "7" } };
      const reply = await proxy.call();
      expect([reply.status, reply.headers["retry-after"]]).toEqual([status, "7"]);
    });
  });
}
