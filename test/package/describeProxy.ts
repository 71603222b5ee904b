import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { addImGroup } from "../simulator/exchange/callExchange.ts";
import { ask, type Question, type Reply } from "./ask.ts";
import { rightSignIn, startExchangeBehindProxy, type ExchangeBehindProxy } from "./exchangeBehindProxy.ts";
import { absent, type programs, type RunningServer } from "./runServer.ts";
import { servedRelease, type ServedRelease } from "./servedRelease.ts";

/** A server whose configuration a release has. */
export interface ProxyUnderTest {
  readonly program: keyof typeof programs;
  /** Starts it with the release's configuration in front of Exchange, whose certificate is in `exchange.crt`. */
  readonly start: (release: ServedRelease, exchangePort: number) => Promise<RunningServer>;
  /** Whether Windows sign-in is offered to browsers, too. */
  readonly offersWindowsSignIn: boolean;
}

const immutable = "public, max-age=31536000, immutable";

/** Runs a server as a release configures it and asks of it what the pane, and what others, would ask. */
export function describeProxy({ program, start, offersWindowsSignIn }: ProxyUnderTest): void {
  const reason = absent(program);
  if (reason !== undefined) console.warn(`${reason}: its configuration is not run.`);
  (reason === undefined ? describe : describe.skip)(`${program} as a release configures it`, () => {
    const running = {} as { behind: ExchangeBehindProxy; release: ServedRelease; server: RunningServer };
    beforeAll(async () => {
      running.behind = await startExchangeBehindProxy();
      running.release = await servedRelease();
      writeFileSync(join(running.release.folder, "exchange.crt"), running.behind.certificate);
      running.server = await start(running.release, running.behind.port);
    });
    beforeEach(() => {
      running.behind.exchange.reset("empty");
      running.behind.arrivals.length = 0;
      running.behind.answer = undefined;
    });
    afterAll(async () => {
      await running.server.stop();
      await running.behind.close();
      running.release.remove();
    });

    const get = (path: string, change: Partial<Question> = {}): Promise<Reply> =>
      ask({ port: running.server.port, ca: running.release.certificate.cert, path, ...change });
    const pane = {
      "Content-Type": "text/xml; charset=utf-8",
      "X-IM-Groups": "1",
      "Sec-Fetch-Site": "same-origin",
      Authorization: rightSignIn,
    };
    const call = (
      headers: Readonly<Record<string, string>> = {},
      change: Partial<Question> = {},
    ): Promise<Reply> => {
      const body = addImGroup("Falcon");
      const length = String(Buffer.byteLength(change.body ?? body));
      const all = { ...pane, "Content-Length": length, ...headers };
      const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
      return get("/EWS/Exchange.asmx", { method: "POST", body, ...change, headers: given });
    };
    const groups = () => running.behind.exchange.mailbox.groups.map(({ displayName }) => displayName);

    describe("serves the files:", () => {
      it("the page with its policy and who may frame it, asked for anew each time", async () => {
        const { status, headers, body } = await get(
          "/imgroups/taskpane.html?_host_Info=Outlook$Web$16.01$en-US",
        );
        const page = readFileSync(join(running.release.site, "taskpane.html"), "utf8");
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
      ])("%s with its type and how long it may be kept", async (path, type, cache) => {
        const { status, headers, body } = await get(`/imgroups/${path}`);
        expect(status).toBe(200);
        expect(Buffer.compare(body, readFileSync(join(running.release.site, path)))).toBe(0);
        expect(headers["content-type"]).toMatch(type);
        expect(headers["cache-control"]).toBe(cache);
      });

      it("hashed files for a year, and asked for again without a change not at all", async () => {
        const [name = ""] = readdirSync(join(running.release.site, "immutable"));
        const first = await get(`/imgroups/immutable/${name}`);
        expect([first.status, first.headers["cache-control"]]).toEqual([200, immutable]);
        expect(first.headers["content-type"]).toMatch(/javascript/);
        const again = await get(`/imgroups/immutable/${name}`, {
          headers: { "If-None-Match": first.headers.etag ?? "none" },
        });
        expect([again.status, again.headers["cache-control"]]).toEqual([304, immutable]);
      });

      it("with the same safe headers on every one, and nothing that forbids frames altogether", async () => {
        for (const path of ["taskpane.html", "manifest.xml", "config.json", "assets/icon-16.png"]) {
          const { headers } = await get(`/imgroups/${path}`);
          expect(headers["x-content-type-options"]).toBe("nosniff");
          expect(headers["referrer-policy"]).toBe("no-referrer");
          expect(headers["x-frame-options"]).toBeUndefined();
          expect(headers["access-control-allow-origin"]).toBeUndefined();
          expect(headers.server ?? "").not.toMatch(/\d/);
        }
      });

      it("compressed for those who can read that", async () => {
        const { headers, body } = await get("/imgroups/taskpane.html", {
          headers: { "Accept-Encoding": "gzip" },
        });
        expect(headers["content-encoding"]).toBe("gzip");
        expect(gunzipSync(body).toString("utf8")).toContain("<!doctype html>");
      });

      it("and no answer about a missing one may be kept", async () => {
        const { status, headers } = await get("/imgroups/immutable/none.00000000000000000000.js");
        expect([status, headers["cache-control"]]).toEqual([404, "no-cache"]);
      });

      it.each([
        "/",
        "/imgroups",
        "/imgroups/../../etc/passwd",
        "/imgroups/%2e%2e/im-groups.key",
        "/EWS/",
        "/owa/",
      ])("and nothing at %s", async (path) => {
        const { status, body } = await get(path);
        expect(status).toBeGreaterThanOrEqual(301);
        expect(body.toString("utf8")).not.toMatch(/PRIVATE KEY|root:/);
        expect(running.behind.arrivals).toEqual([]);
      });

      it("to those who ask for another host not at all", async () => {
        expect((await get("/imgroups/taskpane.html", { host: "evil.example" })).status).toBe(421);
      });

      it("and takes none", async () => {
        expect(
          (await get("/imgroups/config.json", { method: "POST", body: "{}" })).status,
        ).toBeGreaterThanOrEqual(403);
        expect((await get("/imgroups/x.html", { method: "PUT", body: "x" })).status).toBeGreaterThanOrEqual(
          403,
        );
        expect(existsSync(join(running.release.site, "x.html"))).toBe(false);
      });
    });

    describe("passes EWS on:", () => {
      it("a call of the signed-in user's pane", async () => {
        const { status, headers, body } = await call();
        expect(body.toString("utf8")).toContain('ResponseClass="Success"');
        expect(status).toBe(200);
        expect(groups()).toContain("Falcon");
        expect(headers["content-type"]).toMatch(/^text\/xml/);
        expect(headers["cache-control"]).toBe("no-store");
        expect(headers["x-content-type-options"]).toBe("nosniff");
      });

      it.each(["Sec-Fetch-Site", "X-IM-Groups"])(
        "with %s left out, since the other one tells as much",
        async (header) => {
          expect((await call({ [header]: "" })).status).toBe(200);
        },
      );

      it.each([
        ["without a sign-in", ""],
        ["with a wrong password", `Basic ${Buffer.from("CORP\\ana:wrong").toString("base64")}`],
      ])("%s it answers 401 and asks for one", async (_, Authorization) => {
        const { status, headers } = await call({ Authorization });
        expect(status).toBe(401);
        expect(headers["www-authenticate"]).toMatch(/Basic realm="/);
        expect(/NTLM|Negotiate/.test(headers["www-authenticate"] ?? "")).toBe(offersWindowsSignIn);
        expect(groups()).not.toContain("Falcon");
      });

      it("with nothing that the client says of itself but what Exchange needs", async () => {
        await call({
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
        });
        const [{ headers = {}, method, url } = {}] = running.behind.arrivals;
        const names = Object.keys(headers).filter(
          (name) => !["connection", "accept-encoding"].includes(name),
        );
        const needed = ["host", "authorization", "content-type", "content-length", "accept", "user-agent"];
        const own = ["x-im-groups", "sec-fetch-site"];
        expect(names.filter((name) => ![...needed, ...own].includes(name))).toEqual([]);
        expect([method, url]).toEqual(["POST", "/EWS/Exchange.asmx"]);
        expect(headers.host).toBe("exchange01.corp.example.org");
        expect(headers.authorization).toBe(rightSignIn);
      });

      it("and back without names of servers, cookies, or leave for other sites to read it", async () => {
        for (const signedIn of [rightSignIn, ""]) {
          const { headers } = await call({ Authorization: signedIn, Origin: "https://elsewhere.example" });
          expect(JSON.stringify(headers)).not.toMatch(/access-control|set-cookie|exchange0|aspnet|asp\.net/i);
        }
      });
    });

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
        const reply = await call(headers, change).catch((error: unknown) => String(error));
        // A server may close on an upload that it refuses before the client has sent it all.
        if (typeof reply === "string" && status === 413) expect(reply).toMatch(/EPIPE|ECONNRESET/);
        else expect((reply as Reply).status).toBe(status);
        expect(running.behind.arrivals).toEqual([]);
      });

      it("no redirect to an address inside", async () => {
        running.behind.answer = {
          status: 302,
          headers: { Location: "https://exchange02.corp.example.org/owa" },
        };
        const { status, headers } = await call();
        expect(JSON.stringify(headers)).not.toContain("corp.example.org");
        expect([502, 302]).toContain(status);
      });

      it.each([429, 503])("but says on what Exchange says of %d: when to come back", async (status) => {
        running.behind.answer = { status, headers: { "Retry-After": "7" } };
        const reply = await call();
        expect([reply.status, reply.headers["retry-after"]]).toEqual([status, "7"]);
      });
    });

    it("says no more than that Exchange does not answer, once it is stopped", async () => {
      await running.behind.close();
      const { status, headers, body } = await call();
      expect([502, 503, 504]).toContain(status);
      expect(JSON.stringify(headers) + body.toString("utf8")).not.toMatch(
        /exchange01|corp\.example|127\.0\.0\.1|\d\.\d\.\d/,
      );
      expect((await get("/imgroups/taskpane.html")).status).toBe(200);
    });
  });
}
