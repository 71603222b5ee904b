import { describe, expect, it } from "@jest/globals";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { ProxyAtWork } from "./proxyAtWork.ts";

const immutable = "public, max-age=31536000, immutable";

/** Tests how a server serves a release's site. */
export function servesFiles(proxy: ProxyAtWork): void {
  describe("The file server", () => {
    it("serves the page with its policy and its allowed frame ancestors, and has it revalidated each time", async () => {
      const { status, headers, body } = await proxy.get(
        "/imgroups/taskpane.html?_host_Info=Outlook$Web$16.01$en-US",
      );
      const page = readFileSync(join(proxy.site(), "taskpane.html"), "utf8");
      const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "";
      expect([status, body.toString("utf8")]).toEqual([200, page]);
      expect(headers["content-type"]).toMatch(/^text\/html/);
      expect(headers["content-security-policy"]).toBe(
        `${policy}; frame-ancestors https://mail.example.org https://owa.example.org:8443`,
      );
      expect(headers["cache-control"]).toBe("no-cache");
    });

    it.each([
      ["manifest.xml", /^(text|application)\/xml/, "no-cache"],
      ["config.json", /^application\/json/, "no-cache"],
      ["assets/icon-64.png", /^image\/png/, "public, max-age=86400"],
    ])("serves %s with its type and its cache time", async (path, type, cache) => {
      const { status, headers, body } = await proxy.get(`/imgroups/${path}`);
      expect(status).toBe(200);
      expect(Buffer.compare(body, readFileSync(join(proxy.site(), path)))).toBe(0);
      expect(headers["content-type"]).toMatch(type);
      expect(headers["cache-control"]).toBe(cache);
    });

    it("allows caching of hashed files for a year, and responds with 304 if they are unchanged", async () => {
      const [name = ""] = readdirSync(join(proxy.site(), "immutable"));
      const first = await proxy.get(`/imgroups/immutable/${name}`);
      expect([first.status, first.headers["cache-control"]]).toEqual([200, immutable]);
      expect(first.headers["content-type"]).toMatch(/javascript/);
      const repeated = await proxy.get(`/imgroups/immutable/${name}`, {
        headers: { "If-None-Match": first.headers.etag ?? "none" },
      });
      expect([repeated.status, repeated.headers["cache-control"]]).toEqual([304, immutable]);
    });

    it("sends the same security headers with every file, and none that forbids all frames", async () => {
      for (const path of ["taskpane.html", "manifest.xml", "config.json", "assets/icon-16.png"]) {
        const { headers } = await proxy.get(`/imgroups/${path}`);
        expect(headers["x-content-type-options"]).toBe("nosniff");
        expect(headers["referrer-policy"]).toBe("no-referrer");
        expect(headers["x-frame-options"]).toBeUndefined();
        expect(headers["access-control-allow-origin"]).toBeUndefined();
        expect(headers.server ?? "").not.toMatch(/\d/);
      }
    });

    it("compresses files for clients that accept it", async () => {
      const { headers, body } = await proxy.get("/imgroups/taskpane.html", {
        headers: { "Accept-Encoding": "gzip" },
      });
      expect(headers["content-encoding"]).toBe("gzip");
      expect(gunzipSync(body).toString("utf8")).toContain("<!doctype html>");
    });

    it("does not allow caching of the response for a missing file", async () => {
      const { status, headers } = await proxy.get("/imgroups/immutable/none.00000000000000000000.js");
      expect([status, headers["cache-control"]]).toEqual([404, "no-cache"]);
    });

    it.each([
      "/",
      "/imgroups",
      "/imgroups/../../etc/passwd",
      "/imgroups/%2e%2e/im-groups.key",
      "/EWS/",
      "/owa/",
    ])("serves nothing at %s", async (path) => {
      const { status, body } = await proxy.get(path);
      expect(status).toBeGreaterThanOrEqual(301);
      expect(body.toString("utf8")).not.toMatch(/PRIVATE KEY|root:/);
      expect(proxy.behind().arrivals).toEqual([]);
    });

    it("rejects requests for another host", async () => {
      expect((await proxy.get("/imgroups/taskpane.html", { host: "evil.example" })).status).toBe(421);
    });

    it("accepts no uploads", async () => {
      expect(
        (await proxy.get("/imgroups/config.json", { method: "POST", body: "{}" })).status,
      ).toBeGreaterThanOrEqual(403);
      expect(
        (await proxy.get("/imgroups/x.html", { method: "PUT", body: "x" })).status,
      ).toBeGreaterThanOrEqual(403);
      expect(existsSync(join(proxy.site(), "x.html"))).toBe(false);
    });
  });
}
