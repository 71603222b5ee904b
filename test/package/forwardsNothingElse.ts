import { describe, expect, it } from "@jest/globals";
import type { Question, Reply } from "./ask.ts";
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
      else expect((reply as Reply).status).toBe(status);
      expect(proxy.behind().arrivals).toEqual([]);
    });

    it("removes internal addresses from redirects", async () => {
      proxy.behind().fixedResponse = {
        status: 302,
        headers: { Location: "https://exchange02.corp.example.org/owa" },
      };
      const { status, headers } = await proxy.call();
      expect(JSON.stringify(headers)).not.toContain("corp.example.org");
      expect([502, 302]).toContain(status);
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
