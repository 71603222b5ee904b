import { describe, expect, it } from "@jest/globals";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ProxyAtWork } from "./proxyAtWork.ts";
import { expectSafeHeaders } from "./safeHeaders.ts";
import type { RawReply } from "./sendRaw.ts";

/** What Outlook and browsers add to the page's address. */
const queries = [
  "",
  "?",
  "?_host_Info=Outlook$Web$16.01$en-US$$$$0",
  "?_host_Info=Outlook|Web|16.01|en-US|a|b|isDialog|",
  "?_host_Info=Outlook%24Win32%2416.02%24fr-FR%24telemetry%24%24%240&et=",
  "?et=eyJhbGciOi.J9%2B%2F%3D%3D",
  "?x=/../%2e%2e/y.png&a//b;c",
];

/** Other spellings of the page's address. A server that decodes or cleans them would find the page. */
const otherPaths = [
  "/imgroups/taskpane%2Ehtml",
  "/imgroups/taskpane%2ehtml",
  "/imgroups/task%70ane.html",
  "/imgroups/taskpane%252Ehtml",
  "/imgroups/taskpane.htm%6C",
  "/%69mgroups/taskpane.html",
  "/imgroups%2Ftaskpane.html",
  "/imgroups%2ftaskpane.html",
  "/imgroups%252Ftaskpane.html",
  "/imgroups%5Ctaskpane.html",
  "/imgroups\\taskpane.html",
  "//imgroups/taskpane.html",
  "/imgroups//taskpane.html",
  "/imgroups/%2Ftaskpane.html",
  "/imgroups/./taskpane.html",
  "/imgroups/%2E/taskpane.html",
  "/imgroups/assets/../taskpane.html",
  "/imgroups/x/%2e%2e/taskpane.html",
  "/x/../imgroups/taskpane.html",
  "/imgroups/taskpane.html/",
  "/imgroups/taskpane.html//",
  "/imgroups/taskpane.html/.",
  "/imgroups/taskpane.html/x.png",
  "/imgroups/taskpane.html.",
  "/imgroups/taskpane.html%2E",
  "/imgroups/taskpane.html%20",
  "/imgroups/taskpane.html%00",
  "/imgroups/taskpane.html%00.png",
  "/imgroups/taskpane.html%0A",
  "/imgroups/taskpane.html%3F",
  "/imgroups/taskpane.html%23",
  "/imgroups/taskpane.html#x",
  "/imgroups/taskpane.html;x=1",
  "/imgroups;x=1/taskpane.html",
  "/imgroups/taskpane.html::$DATA",
  "/imgroups/taskpane.html\x80",
  "/imgroups/taskpane.html%C0%AE",
  "/imgroups/TASKPANE.HTML",
  "/imgroups/Taskpane.html",
  "/IMGROUPS/taskpane.html",
  "/imgroups/taskpane.htm",
  "/imgroups/taskpane",
  "/imgroups/taskpane.html,",
  "/imgroups/taskpane.html&x",
  "/imgroups/taskpane.html~",
  "/imgroups/taskp%E1ne.html",
  "imgroups/taskpane.html",
  "https://evil.example/imgroups/taskpane.html",
];

/** Paths that are in no release, some of which a server serves by default. */
const notOurs = [
  "/",
  "/imgroups",
  "/imgroups/",
  "/imgroups/assets",
  "/imgroups/assets/",
  "/imgroups/immutable/",
  "/imgroups/notes.html",
  "/imgroups/secret.json",
  "/imgroups/web.config",
  "/imgroups/.htaccess",
  "/imgroups/immutable/.hidden.js",
  "/imgroups/assets/notes.html",
  "/imgroups/immutable/../../im-groups.key",
  "/icons/",
  "/server-status",
  "/favicon.ico",
  "*",
];

const host = "Host: mail.example.org\r\nConnection: close\r\n";
const page = "/imgroups/taskpane.html";
const get = (path: string): string => `GET ${path} HTTP/1.1\r\n${host}\r\n`;

/** Requests that no browser sends, and that a server reads or refuses before it looks at the path. */
const oddRequests: Readonly<Record<string, string>> = {
  "HTTP/0.9": `GET ${page}\r\n\r\n`,
  "no host": `GET ${page} HTTP/1.1\r\nConnection: close\r\n\r\n`,
  "two hosts": `GET ${page} HTTP/1.1\r\nHost: mail.example.org\r\nHost: evil.example\r\n\r\n`,
  "another host": `GET ${page} HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`,
  "no HTTP at all": "\u0001\u0002\r\n\r\n",
  "a header name with a blank": `GET ${page} HTTP/1.1\r\n${host}Bad Header: 1\r\n\r\n`,
  "a long path": get(`${page}${"x".repeat(20_000)}`),
  "a long header": `GET ${page} HTTP/1.1\r\n${host}X-Long: ${"x".repeat(40_000)}\r\n\r\n`,
  "OPTIONS *": `OPTIONS * HTTP/1.1\r\n${host}\r\n`,
  ...Object.fromEntries(
    ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "CONNECT", "get", "XYZ"].map((method) => [
      method,
      `${method} ${page} HTTP/1.1\r\n${host}Content-Length: 0\r\n\r\n`,
    ]),
  ),
};

/** Tests that a server responds with a file only to its exact path, and with the same headers to everything. */
export function servesOnlyExactPaths(proxy: ProxyAtWork): void {
  const pageText = (): string => readFileSync(join(proxy.site(), "taskpane.html"), "latin1");

  /** Expects a refusal with the headers of every response, unless it is the server's own, fixed one. */
  const expectRefusal = ({ status, headers, body }: RawReply): void => {
    expect(body).not.toContain("<!doctype");
    // nginx closes the connection of a request in HTTP/0.9, whose response could not have headers.
    if (status === 0) {
      expect(body).toBe("");
      return;
    }
    expect(status).toBeGreaterThanOrEqual(400);
    if (status === 400 && proxy.fixedRefusal !== undefined) expect(body).toBe(proxy.fixedRefusal);
    else expectSafeHeaders(headers);
  };

  describe("The paths", () => {
    it.each(queries)("include the page with the query %j", async (query) => {
      const { status, headers, body } = await proxy.raw(get(page + query));
      expect([status, body]).toEqual([200, pageText()]);
      expectSafeHeaders(headers);
    });

    it("include each file of the release, by HEAD too, with the headers of every response", async () => {
      const files = readdirSync(proxy.site(), { recursive: true, encoding: "utf8" }).filter((name) =>
        /\.\w+$/.test(name),
      );
      for (const name of files) {
        const { status, headers } = await proxy.raw(
          get(`/imgroups/${name.replaceAll("\\", "/")}`).replace("GET", "HEAD"),
        );
        expect([name, status]).toEqual([name, 200]);
        expectSafeHeaders(headers);
      }
      expect(files.length).toBeGreaterThan(20);
    });

    it.each(otherPaths)("do not include another spelling of the page: %j", async (path) => {
      expectRefusal(await proxy.raw(get(path)));
    });

    it("do not include files that are beside the release's", async () => {
      const names = ["notes.html", "secret.json", "web.config", ".htaccess", "assets/notes.html"];
      const files = names.map((name) => join(proxy.site(), name));
      for (const file of files) writeFileSync(file, "<!doctype html>", { mode: 0o644 });
      for (const path of notOurs) expectRefusal(await proxy.raw(get(path)));
      for (const file of files) rmSync(file);
    });

    it("of EWS include no other spelling", async () => {
      const others = [
        "/EWS/Exchange%2Easmx",
        "//EWS/Exchange.asmx",
        "/EWS//Exchange.asmx",
        "/EWS/./Exchange.asmx",
      ];
      const more = [
        "/ews/exchange.asmx",
        "/EWS/Exchange.asmx?",
        "/EWS/Exchange.asmx/",
        "/EWS/Exchange.asmx;x",
      ];
      const headers = "Content-Type: text/xml\r\nX-IM-Groups: 1\r\nContent-Length: 4\r\n";
      for (const path of [...others, ...more, "/EWS/x/../Exchange.asmx", "/EWS/Exchange.asmx%00"])
        expectRefusal(await proxy.raw(`POST ${path} HTTP/1.1\r\n${host}${headers}\r\n<a/>`));
      expect(proxy.behind().arrivals).toEqual([]);
    });
  });

  describe("Odd requests", () => {
    it.each(Object.keys(oddRequests))("are refused with the headers of every response: %s", async (name) => {
      expectRefusal(await proxy.raw(oddRequests[name] ?? ""));
    });

    it("that ask for a part of the page, or for a newer one, get the headers of every response", async () => {
      const first = await proxy.raw(get(page));
      expectSafeHeaders(first.headers);
      // nginx sends the whole page.
      const more = {
        "Range: bytes=0-10": [200, 206],
        "Range: bytes=99999999-": [200, 416],
        [`If-None-Match: ${first.headers["etag"] ?? ""}`]: [304],
      };
      for (const [header, statuses] of Object.entries(more)) {
        const reply = await proxy.raw(get(page).replace("Host:", `${header}\r\nHost:`));
        expect(statuses).toContain(reply.status);
        expectSafeHeaders(reply.headers);
      }
    });
  });
}
