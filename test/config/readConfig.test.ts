import { describe, expect, it } from "@jest/globals";
import { defaultConfig } from "../../src/config/config.ts";
import { readConfig } from "../../src/config/readConfig.ts";

const page = {
  url: "https://mail.example.org/imgroups/taskpane.html",
  policy: "default-src 'none'; connect-src 'self' https://ews.example.org; frame-src https://x.example.org",
  languages: ["en", "fr", "zh-TW"],
};
const read = (config: unknown) => readConfig(JSON.stringify(config), page);
const ews = "https://mail.example.org/EWS/Exchange.asmx";

describe("The administrator's settings", () => {
  it("are read in browsers without URL.canParse, such as Chromium 111", () => {
    const canParse = Object.getOwnPropertyDescriptor(URL, "canParse");
    Object.defineProperty(URL, "canParse", { value: undefined, configurable: true });
    expect(read({ ewsUrl: ews, supportUrl: "https://help.example.org/" }).ok).toBe(true);
    expect(read({ supportUrl: "no address" }).ok).toBe(false);
    Object.defineProperty(URL, "canParse", canParse ?? {});
  });

  it("contain the given values, and defaults for the rest", () => {
    expect(read({})).toEqual({ ok: true, value: defaultConfig });
    expect(
      read({
        route: "direct",
        ewsUrl: ews,
        timeouts: { directSeconds: 30 },
        concurrency: { direct: 20 },
        languages: ["fr"],
        supportUrl: "mailto:help@example.org",
        offer: { removing: false, mostRows: 100 },
      }),
    ).toEqual({
      ok: true,
      value: {
        route: "direct",
        ewsUrl: ews,
        timeouts: { outlook: 55_000, direct: 30_000 },
        concurrency: { outlook: 3, direct: 20 },
        languages: ["fr"],
        supportUrl: "mailto:help@example.org",
        offer: { removing: false, import: true, export: true, mostRows: 100 },
      },
    });
  });

  it("may begin with a byte order mark, as Windows editors write it", () => {
    expect(readConfig('\uFEFF{"route":"outlook"}', page)).toMatchObject({
      ok: true,
      value: { route: "outlook" },
    });
  });

  it("may have a path on the pane's own host as the EWS address", () => {
    expect(read({ ewsUrl: "/EWS/Exchange.asmx" })).toMatchObject({ ok: true, value: { ewsUrl: ews } });
  });

  it("are rejected with all mistakes at once, each with its place", () => {
    expect(read({ rout: "auto", timeouts: { outlookSeconds: 61 }, languages: ["en", "de"] })).toEqual({
      ok: false,
      failure: [
        { kind: "wrong", at: "timeouts.outlookSeconds", found: "61", expected: "5..60" },
        { kind: "wrong", at: "languages.1", found: '"de"', expected: "en | fr | zh-TW" },
        { kind: "unknown", at: "rout" },
      ],
    });
  });

  it.each([
    ["route", "both"],
    ["route", null],
    ["ewsUrl", "http://mail.example.org/EWS/Exchange.asmx"],
    ["ewsUrl", "//mail.example.org/EWS/Exchange.asmx"],
    ["ewsUrl", "/\\mail.example.org/EWS"],
    ["ewsUrl", "https://user@mail.example.org/EWS/Exchange.asmx"],
    ["ewsUrl", "https://user:word@mail.example.org/EWS/Exchange.asmx"],
    ["ewsUrl", `${ews}?wsdl`],
    ["ewsUrl", `${ews}#top`],
    ["ewsUrl", `${ews}?`],
    ["ewsUrl", "https://@mail.example.org/EWS/Exchange.asmx"],
    ["ewsUrl", "https:///mail.example.org/EWS/Exchange.asmx"],
    ["ewsUrl", "https://mail.example.org\\EWS\\Exchange.asmx"],
    ["ewsUrl", "https://mail.example.org"],
    // A browser drops tabs and line ends, and would use another host.
    ["ewsUrl", "/\t/ews.example.org/EWS/Exchange.asmx"],
    ["ewsUrl", "/\n\\ews.example.org/EWS/Exchange.asmx"],
    ["ewsUrl", "https:/\t/ews.example.org/EWS/Exchange.asmx"],
    ["ewsUrl", "https://ews.exa\nmple.org/EWS/Exchange.asmx"],
    ["ewsUrl", ` ${ews}`],
    ["ewsUrl", "/EWS/Exchange.asmx\u0000"],
    ["ewsUrl", "https://[::1/EWS/Exchange.asmx"],
    ["ewsUrl", "javascript:alert(1)"],
    ["ewsUrl", "EWS/Exchange.asmx"],
    ["ewsUrl", 8443],
    ["timeouts", 5],
    ["timeouts", { outlookSeconds: 4 }],
    ["timeouts", { outlookSeconds: 5.5 }],
    ["timeouts", { directSeconds: "30" }],
    ["concurrency", { outlook: 4 }],
    ["concurrency", { direct: 27 }],
    ["languages", []],
    ["languages", "en"],
    ["supportUrl", "javascript:alert(1)"],
    ["supportUrl", "http://help.example.org/"],
    ["offer", { removing: "no" }],
    ["offer", { mostRows: 0 }],
  ])("are rejected with %s %j", (name, value) => {
    const result = read({ [name]: value });
    expect(result.ok ? [] : result.failure.map(({ kind }) => kind)).toEqual(["wrong"]);
    expect(!result.ok && "at" in (result.failure[0] ?? {}) && JSON.stringify(result.failure)).toContain(
      `"at":"${name}`,
    );
  });

  it.each([["[]"], ["null"], ['"text"'], ["7"]])("must be an object, unlike %s", (text) => {
    expect(readConfig(text, page)).toMatchObject({
      ok: false,
      failure: [{ kind: "wrong", at: "config.json" }],
    });
  });

  it("must be JSON", () => {
    expect(readConfig('{"route": "auto",}', page)).toMatchObject({
      ok: false,
      failure: [{ kind: "notJson" }],
    });
  });

  it("need an address for the direct connection", () => {
    expect(read({ route: "direct" })).toEqual({ ok: false, failure: [{ kind: "missing", at: "ewsUrl" }] });
  });

  it("need an EWS origin that the page's policy allows", () => {
    expect(read({ ewsUrl: "https://ews.example.org/EWS/Exchange.asmx" }).ok).toBe(true);
    for (const origin of [
      "https://other.example.org",
      "https://x.example.org",
      "https://mail.example.org:444",
    ])
      expect(read({ ewsUrl: `${origin}/EWS/Exchange.asmx` })).toEqual({
        ok: false,
        failure: [{ kind: "blocked", at: "ewsUrl", origin }],
      });
  });

  it.each([
    ["https://EWS.example.org:443/EWS/Exchange.asmx", "https://ews.example.org", true],
    ["https://ews.example.org/EWS/Exchange.asmx", "HTTPS://EWS.example.org:443", true],
    ["https://\u00e9ws.example.org/EWS/Exchange.asmx", "https://xn--ws-9ia.example.org", true],
    ["https://ews.example.org./EWS/Exchange.asmx", "https://ews.example.org", false],
    ["https://ews.example.org.evil.example/EWS/Exchange.asmx", "https://ews.example.org", false],
    ["https://ews.example.org:8443/EWS/Exchange.asmx", "https://ews.example.org", false],
    ["https://ews.example.org/EWS/Exchange.asmx", "https://ews.example.org/owa/", false],
    ["https://ews.example.org/EWS/Exchange.asmx", "'none'", false],
    // Not recognized as allowed: a release always names the origin itself.
    ["https://ews.example.org/EWS/Exchange.asmx", "https://*.example.org", false],
  ])("allow the address %s with the policy's source %s: %p", (ewsUrl, source, isAllowed) => {
    const policy = `default-src 'none'; Connect-Src 'self' ${source}`;
    const result = readConfig(JSON.stringify({ ewsUrl }), { ...page, policy });
    expect(result.ok).toBe(isAllowed);
    expect(result.ok || result.failure.map(({ kind }) => kind)).toEqual(isAllowed || ["blocked"]);
  });

  it("are checked against the first connect-src of a policy, as in a browser", () => {
    const policy = "connect-src 'self'; connect-src https://ews.example.org";
    const config = JSON.stringify({ ewsUrl: "https://ews.example.org/EWS/Exchange.asmx" });
    expect(readConfig(config, { ...page, policy })).toMatchObject({ failure: [{ kind: "blocked" }] });
  });

  it("must not have a path as the EWS address if the page is not on https", () => {
    const config = JSON.stringify({ ewsUrl: "/EWS/Exchange.asmx" });
    expect(readConfig(config, { ...page, url: "http://mail.example.org/taskpane.html" })).toMatchObject({
      ok: false,
      failure: [{ kind: "wrong", at: "ewsUrl", found: "http://mail.example.org/EWS/Exchange.asmx" }],
    });
  });
});
