import { describe, expect, it } from "@jest/globals";
import { authorizationHeader, type Arrival } from "../../scripts/tryRelease/exchangeBehindProxy.ts";
import type { ProxyAtWork } from "./proxyAtWork.ts";

/** Tests which EWS requests and responses a proxy passes on. */
export function forwardsEws(proxy: ProxyAtWork): void {
  describe("The EWS proxy", () => {
    it("passes on a call of the signed-in user's pane", async () => {
      const { status, headers, body } = await proxy.call();
      expect(body.toString("utf8")).toContain('ResponseClass="Success"');
      expect(status).toBe(200);
      expect(proxy.groups()).toContain("Falcon");
      expect(headers["content-type"]).toMatch(/^text\/xml/);
      expect(headers["cache-control"]).toBe("no-store");
      expect(headers["x-content-type-options"]).toBe("nosniff");
    });

    it.each(["Sec-Fetch-Site", "X-IM-Groups"])(
      "accepts a call without %s, because the other header is enough",
      async (header) => {
        expect((await proxy.call({ [header]: "" })).status).toBe(200);
      },
    );

    it.each([
      ["without a sign-in", ""],
      ["with a wrong password", `Basic ${Buffer.from("CORP\\ana:wrong").toString("base64")}`],
    ])("responds with 401 and requests a sign-in %s", async (_, Authorization) => {
      const { status, headers } = await proxy.call({ Authorization });
      expect(status).toBe(401);
      expect(headers["www-authenticate"]).toMatch(/Basic realm="/);
      expect(/NTLM|Negotiate/.test(headers["www-authenticate"] ?? "")).toBe(proxy.offersWindowsSignIn);
      expect(proxy.groups()).not.toContain("Falcon");
    });

    it("passes on no client headers except those that Exchange needs", async () => {
      await proxy.call({
        "X-Forwarded-For": "10.0.0.1",
        "X-Forwarded-Host": "evil.example",
        "X-Forwarded-Proto": "http",
        Forwarded: "for=10.0.0.1",
        "X-Real-IP": "10.0.0.1",
        "X-Original-URL": "/ecp/",
        "X-Rewrite-URL": "/ecp/",
        "X-CommonAccessToken": "V1",
        Cookie: "cadata=owa",
        Via: "1.1 evil",
        "X-HTTP-Method-Override": "DELETE",
        "X-AnchorMailbox": "ida@example.org",
        "X-Nobody-Knows": "1",
        Connection: "keep-alive, X-Nobody-Knows",
      });
      const [{ headers, method, url }] = proxy.behind().arrivals as [Arrival];
      const names = Object.keys(headers).filter((name) => !["connection", "accept-encoding"].includes(name));
      const needed = ["host", "authorization", "content-type", "content-length", "accept", "user-agent"];
      expect(names.filter((name) => !needed.includes(name))).toEqual([]);
      expect([method, url]).toEqual(["POST", "/EWS/Exchange.asmx"]);
      expect(headers.host).toMatch(proxy.host ?? /^exchange01\.corp\.example\.org$/);
      expect(headers.authorization).toBe(authorizationHeader);
    });

    it("removes server names, cookies, and CORS permissions from responses", async () => {
      for (const signedIn of [authorizationHeader, ""]) {
        const { headers } = await proxy.call({
          Authorization: signedIn,
          Origin: "https://elsewhere.example",
        });
        // The realm of Windows sign-in comes from Exchange itself.
        const others = { ...headers, "www-authenticate": "" };
        expect(JSON.stringify(others)).not.toMatch(/access-control|set-cookie|exchange0|aspnet|asp\.net/i);
      }
    });
  });
}
