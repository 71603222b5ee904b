import { beforeAll, describe, expect, it } from "@jest/globals";
import { XmlDocument } from "libxml2-wasm";
import { extname } from "node:path";
import { fillTemplate } from "../../scripts/package/fillTemplate.ts";
import { filePattern } from "../../scripts/package/serverFiles.ts";
import type { Release } from "../../scripts/package/releaseFiles.ts";
import { fileOf, releaseWith } from "./testRelease.ts";

const iis = ["servers/iis/exchange-site/web.config", "servers/iis/proxy/web.config"];
const proxies = ["servers/nginx.conf", "servers/haproxy.cfg", "servers/apache.conf", iis[1] ?? ""];

describe("The server configurations", () => {
  let release: Release;
  let filesOnly: Release;
  beforeAll(async () => {
    release = await releaseWith();
    filesOnly = await releaseWith({ ewsUrl: undefined, upstream: undefined });
  });
  /** Returns the texts at an XPath of a web.config. Throws if the web.config is not well-formed. */
  const all = (path: string, xpath: string, from = release): string[] =>
    XmlDocument.fromString(fileOf(from, path))
      .root.find(xpath)
      .map((node) => node.content);

  it.each(iis)("contain the policy and the cache time of each folder, as XML, in %s", (path) => {
    const [policy = ""] = all(path, "//customHeaders/add[@name='Content-Security-Policy']/@value");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(
      /; frame-ancestors https:\/\/mail\.example\.org https:\/\/owa\.example\.org:8443$/,
    );
    for (const header of ["X-Content-Type-Options", "Referrer-Policy"])
      expect(all(path, `//customHeaders/add[@name='${header}']`)).toHaveLength(1);
    expect(all(path, "//customHeaders/remove[@name='X-Frame-Options']")).toHaveLength(1);
    const folder = path.includes("proxy") ? "imgroups/" : "";
    expect(all(path, `//location[@path='${folder}immutable']//@cacheControlMaxAge`)).toEqual([
      "365.00:00:00",
    ]);
    expect(all(path, "/configuration/system.webServer/staticContent/clientCache/@cacheControlMode")).toEqual([
      "DisableCache",
    ]);
  });

  it("reject requests before they pass others on to one address, for IIS as a proxy", () => {
    const [, path = ""] = iis;
    const rules = "/configuration/system.webServer/rewrite/rules/rule";
    expect(new Set(all(path, `${rules}/@stopProcessing`))).toEqual(new Set(["true"]));
    expect(all(path, `${rules}/action/@statusCode`)).toEqual([
      "404",
      "405",
      "405",
      "404",
      "415",
      "403",
      "400",
    ]);
    expect(all(path, `${rules}[last()]/action/@url`)).toEqual([
      "https://exchange01.corp.example.org/EWS/Exchange.asmx",
    ]);
    expect(new Set(all(path, `${rules}/match/@url`))).toEqual(new Set([".*", "^EWS/Exchange\\.asmx$"]));
    const emptied = all(path, `${rules}[last()]/serverVariables/set[@value='']/@name`);
    for (const name of ["HTTP_X_FORWARDED_FOR", "HTTP_FORWARDED", "HTTP_X_REAL_IP", "HTTP_COOKIE"])
      expect(emptied).toContain(name);
    const hidden = all(path, "//outboundRules/rule/match/@serverVariable");
    for (const name of ["RESPONSE_Access_Control_Allow_Origin", "RESPONSE_Location", "RESPONSE_Set_Cookie"])
      expect(hidden).toContain(name);
    expect(all(path, "//requestLimits/@maxAllowedContentLength")).toEqual([String(4 * 1024 * 1024)]);
  });

  it("forward only calls whose headers browsers send or other proxies add, for IIS as a proxy", () => {
    const [pattern = ""] = all(iis[1] ?? "", "//add[@input='{ALL_HTTP}']/@pattern");
    const isRefused = (...names: readonly string[]) =>
      new RegExp(pattern, "i").test(names.map((name) => `HTTP_${name}:x:HTTP_Y`).join("\n"));
    const usual =
      "ACCEPT ACCEPT_LANGUAGE AUTHORIZATION CONTENT_TYPE HOST SEC_CH_UA SEC_FETCH_SITE X_IM_GROUPS";
    expect(isRefused(...usual.split(" "), "COOKIE", "VIA", "X_FORWARDED_FOR")).toBe(false);
    for (const name of ["X_ANCHORMAILBOX", "X_NOBODY_KNOWS", "ACCEPTED", "X_IM_GROUPS2", "TEST"]) {
      expect(isRefused("HOST", name)).toBe(true);
      expect(isRefused(name, "HOST")).toBe(true);
    }
  });

  it("serve every file of a release, and no other spelling of its path", async () => {
    const own = await releaseWith({ officeJs: "self" });
    const served = new RegExp(`^(${filePattern})$`);
    for (const path of own.files.keys())
      if (path.startsWith("site/")) expect(path.slice("site/".length)).toMatch(served);
    for (const path of [
      ...["taskpane%2Ehtml", "Taskpane.html", "taskpane.html/", "./taskpane.html", "taskpane_html"],
      ...["immutable/../taskpane.js", "immutable/.x.js", "immutable//x.js", "office-js/1/../../x.js"],
      ...[
        "immutable/x.js/",
        "immutable/x.html",
        "assets/x/y.png",
        "assets/..png",
        "web.config",
        "immutable.js",
      ],
    ])
      expect(path).not.toMatch(served);
  });

  it("have the headers in each location of nginx, which can be moved to another server block", () => {
    const text = fileOf(release, "servers/nginx.conf");
    for (const location of ["/imgroups/", "= /EWS/Exchange.asmx", "@im_groups_redirect"]) {
      const [block = ""] = new RegExp(`^ {4}location ${location} \\{$[^]*?^ {4}\\}$`, "m").exec(text) ?? [];
      const names = [...block.matchAll(/add_header (\S+) .* always;/g)].map(([, name]) => name);
      for (const name of [
        "Cache-Control",
        "Content-Security-Policy",
        "X-Content-Type-Options",
        "Referrer-Policy",
      ])
        expect(names).toContain(name);
    }
  });

  it("have an IPv6 address as it is, not as a set of characters", async () => {
    const pane = "https://[2001:db8::1]";
    const ipv6 = await releaseWith({ baseUrl: `${pane}/a/`, ewsUrl: `${pane}/EWS/Exchange.asmx` });
    expect(fileOf(ipv6, "servers/haproxy.cfg")).toContain(String.raw`'^\[2001:db8::1\](:[0-9]+)?$'`);
    expect(fileOf(ipv6, "servers/apache.conf")).toContain(String.raw`"!^\[2001:db8::1\](:\d+)?$"`);
  });

  it("serve only kinds of files that a release has, by GET and HEAD, for IIS in the Exchange web site", () => {
    const [path = ""] = iis;
    const filter = "//requestFiltering";
    expect(all(path, `${filter}//@allowUnlisted`)).toEqual(["false", "false"]);
    expect(all(path, `${filter}/verbs/add/@verb`)).toEqual(["GET", "HEAD"]);
    const kinds = new Set(
      [...release.files.keys()].filter((name) => name.startsWith("site/")).map((name) => extname(name)),
    );
    expect(new Set(all(path, `${filter}/fileExtensions/add/@fileExtension`))).toEqual(
      new Set([...kinds, ".md"]),
    );
  });

  it.each(proxies)(
    "wait longer than the pane does, and serve only files without an upstream, in %s",
    async (path) => {
      const slowRelease = await releaseWith({ config: { timeouts: { directSeconds: 300 } } });
      expect(fileOf(slowRelease, path)).toMatch(/\b320s?\b|00:05:20/);
      expect(fileOf(release, path)).toContain("exchange01.corp.example.org");
      expect(fileOf(filesOnly, path)).not.toMatch(/exchange01|EWS\/|undefined|Sec-Fetch-Site/i);
      expect(fileOf(filesOnly, path)).toContain("default-src 'none'");
    },
  );

  it.each([...proxies, ...iis])("allow photos by blob URLs, as the page does, in %s", (path) => {
    const text = fileOf(release, path).replaceAll(/&(apos|#39);/g, "'");
    expect(text).toContain("; img-src 'self' blob:; ");
    expect(text).not.toMatch(/img-src 'self'(?! blob:;)/);
  });

  it("contain no name of this machine and no unfilled placeholder", () => {
    for (const [path, bytes] of release.files)
      if (/^(servers|exchange)\//.test(path))
        expect(Buffer.from(bytes).toString("utf8")).not.toMatch(/\{\{|localhost|undefined/);
  });
});

describe("A template", () => {
  const filling = { texts: { name: "Ana" }, parts: { shown: true, hidden: false } };

  it("is filled in with texts, and its parts are kept or removed without their marks", () => {
    const template = "a {{name}}\n# {{#shown}}\nb\n# {{#hidden}}\nc\n# {{/hidden}}\n# {{/shown}}\nd\n";
    expect(fillTemplate(template, filling)).toBe("a Ana\nb\nd\n");
  });

  it.each(["{{other}}", "# {{#other}}\nx\n# {{/other}}\n", "# {{#shown}}\nnever ended"])(
    "is rejected with an unknown name or an unclosed part: %j",
    (template) => {
      expect(() => fillTemplate(template, filling)).toThrow();
    },
  );
});
