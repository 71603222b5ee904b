import { describe, expect, it } from "@jest/globals";
import type { Question, Reply } from "./ask.ts";
import type { ProxyAtWork } from "./proxyAtWork.ts";

/** What does not pass a proxy. */
export function passesNothingElseOn(proxy: ProxyAtWork): void {
  describe("passes nothing else on:", () => {
    it.each<[string, number, Readonly<Record<string, string>>, Partial<Question>]>([
      ["GET", 405, {}, { method: "GET", body: "" }],
      ["PUT", 405, {}, { method: "PUT" }],
      ["the question of another site whether it may (CORS)", 405, {}, { method: "OPTIONS", body: "" }],
      ["a form's type", 415, { "Content-Type": "text/plain" }, {}],
      ["a type that only looks like ours", 415, { "Content-Type": "text/xmlx" }, {}],
      ["no type", 415, { "Content-Type": "" }, {}],
      ["a page of another site", 403, { "Sec-Fetch-Site": "cross-site", "X-IM-Groups": "" }, {}],
      ["a page of a neighbour", 403, { "Sec-Fetch-Site": "same-site", "X-IM-Groups": "" }, {}],
      ["who does not say where from", 403, { "Sec-Fetch-Site": "", "X-IM-Groups": "" }, {}],
      ["another path", 404, {}, { path: "/EWS/Services.wsdl" }],
      ["more of the path", 404, {}, { path: "/EWS/Exchange.asmx/x" }],
      ["a query", 404, {}, { path: "/EWS/Exchange.asmx?x=1" }],
      ["another host's name", 421, {}, { host: "evil.example" }],
      ["more than 4 MB", 413, {}, { body: `<a>${"x".repeat(4_200_000)}</a>` }],
    ])("%s gets %d", async (_, status, headers, change) => {
      const reply = await proxy.call(headers, change).catch((error: unknown) => String(error));
      // A server may close on an upload that it refuses before the client has sent it all.
      if (typeof reply === "string" && status === 413) expect(reply).toMatch(/EPIPE|ECONNRESET/);
      else expect((reply as Reply).status).toBe(status);
      expect(proxy.behind().arrivals).toEqual([]);
    });

    it("no redirect to an address inside", async () => {
      proxy.behind().answer = {
        status: 302,
        headers: { Location: "https://exchange02.corp.example.org/owa" },
      };
      const { status, headers } = await proxy.call();
      expect(JSON.stringify(headers)).not.toContain("corp.example.org");
      expect([502, 302]).toContain(status);
    });

    it("but an error with Exchange's own words", async () => {
      const { status, body } = await proxy.call({}, { body: "<a/>" });
      expect(status).toBe(500);
      expect(body.toString("utf8")).toContain("ErrorSchemaValidation");
    });

    it.each([429, 503])("but says on what Exchange says of %d: when to come back", async (status) => {
      proxy.behind().answer = { status, headers: { "Retry-After": "7" } };
      const reply = await proxy.call();
      expect([reply.status, reply.headers["retry-after"]]).toEqual([status, "7"]);
    });
  });
}
