import { describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { readSettings, warnings } from "../../scripts/package/settings.ts";
import { example, settingsWith } from "./testRelease.ts";

/** Returns the mistakes in the example's settings after a change. */
function mistakesWith(change: Readonly<Record<string, unknown>>): readonly string[] {
  const read = readSettings(JSON.stringify({ ...example, ...change }));
  return read.ok ? [] : read.failure;
}

describe("The package settings", () => {
  it("can be read from the kit's example", () => {
    expect(readSettings(readFileSync("kit/settings.example.json", "utf8")).ok).toBe(true);
  });

  it("need two addresses, and default to Microsoft's office.js without a direct connection", () => {
    const read = readSettings(
      JSON.stringify({ baseUrl: example.baseUrl, frameAncestors: example.frameAncestors }),
    );
    expect(read).toMatchObject({ ok: true, value: { officeJs: "microsoft", revision: 0, config: {} } });
    expect(read.ok && read.value.ewsUrl).toBeUndefined();
  });

  it("have normalized addresses, as in browsers", () => {
    const { baseUrl, frameAncestors } = settingsWith({
      baseUrl: "https://MAIL.Example.org:443/imgroups/",
      frameAncestors: ["https://Mail.Example.org"],
    });
    expect(baseUrl).toBe("https://mail.example.org/imgroups/");
    expect(frameAncestors).toEqual(["https://mail.example.org"]);
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ["http", { baseUrl: "http://mail.example.org/a/" }, "baseUrl must begin with https://."],
    ["a missing slash", { baseUrl: "https://mail.example.org/a" }, "baseUrl must end in a slash"],
    ["localhost", { baseUrl: "https://localhost/a/" }, "baseUrl names the machine it is opened on"],
    ["a name under localhost", { baseUrl: "https://pane.localhost/" }, "baseUrl names the machine"],
    ["a loopback address", { baseUrl: "https://127.8.8.8/a/" }, "baseUrl names the machine"],
    ["a loopback address in disguise", { baseUrl: "https://0x7f000001/a/" }, "baseUrl names the machine"],
    ["a loopback address of IPv6", { ewsUrl: "https://[::1]/EWS/Exchange.asmx" }, "ewsUrl names the machine"],
    ["a password", { baseUrl: "https://u:p@mail.example.org/a/" }, "baseUrl must not contain a user name"],
    ["a query", { ewsUrl: "https://mail.example.org/EWS/Exchange.asmx?" }, "ewsUrl must not have a query"],
    ["a fragment", { baseUrl: "https://mail.example.org/a/#" }, "baseUrl must not have a query"],
    ["two slashes", { baseUrl: "https://mail.example.org//a/" }, "baseUrl must not have two slashes"],
    ["two slashes in EWS", { ewsUrl: "https://mail.example.org/EWS//a" }, "ewsUrl must not have two slashes"],
    ["only a path", { ewsUrl: "/EWS/Exchange.asmx" }, "ewsUrl must be a complete address"],
    ["a folder as EWS", { ewsUrl: "https://mail.example.org/EWS/" }, "ewsUrl must name EWS itself"],
    [
      "a path that would end a quoted string",
      { baseUrl: "https://a.example/x';y/" },
      "baseUrl must have only letters",
    ],
    [
      "a host name that would end a directive",
      { baseUrl: "https://a;b.example/" },
      "baseUrl has a host name with characters other",
    ],
    [
      "a wildcard",
      { frameAncestors: ["https://*.example.org"] },
      "frameAncestors.0 must not have a wildcard",
    ],
    ["a keyword", { frameAncestors: ["'self'"] }, "frameAncestors.0 must be a complete address"],
    [
      "an ancestor with a path",
      { frameAncestors: ["https://a.example/owa"] },
      "frameAncestors.0 must be an origin",
    ],
    [
      "an ancestor without TLS",
      { frameAncestors: ["http://a.example"] },
      "frameAncestors.0 must begin with https",
    ],
    ["no ancestors", { frameAncestors: [] }, "frameAncestors must name the origin of Outlook on the web"],
    ["missing ancestors", { frameAncestors: undefined }, "frameAncestors is missing."],
    [
      "a support address of another kind",
      { supportUrl: "ftp://help.example.org" },
      "supportUrl must begin with",
    ],
    ["another source of office.js", { officeJs: "cdn" }, 'officeJs must be "microsoft" or "self"'],
    ["a revision that is too high", { revision: 65_536 }, "revision must be 0 to 65535."],
    ["an unknown setting", { baseURL: "https://a.example/" }, "baseURL is not a known setting."],
    [
      "a setting of the pane out of range",
      { config: { timeouts: { directSeconds: 601 } } },
      "config contains 601 as timeouts.directSeconds, which must be 5..600",
    ],
    [
      "an unknown setting of the pane",
      { config: { rout: "auto" } },
      "config contains the unknown setting rout",
    ],
    [
      "an address in the wrong place",
      { config: { ewsUrl: "/EWS/Exchange.asmx" } },
      "config must not contain ewsUrl",
    ],
    [
      "the direct connection without an address",
      { ewsUrl: undefined, upstream: undefined, config: { route: "direct" } },
      'config contains route "direct", but ewsUrl is missing',
    ],
    ["an upstream without an address for the pane", { ewsUrl: undefined }, "upstream needs ewsUrl"],
    [
      "an upstream while the pane calls elsewhere",
      { ewsUrl: "https://ews.example.org/EWS/Exchange.asmx" },
      "upstream needs an ewsUrl on the proxy itself",
    ],
    ["a proxy that would call itself", { upstream: example.ewsUrl }, "upstream and ewsUrl are the same"],
  ])("are rejected with a message for %s", (_, change, words) => {
    expect(mistakesWith(change).join("\n")).toContain(words);
  });

  it("are rejected with all mistakes at once, each with its field", () => {
    const mistakes = mistakesWith({
      baseUrl: "http://localhost/x?y",
      frameAncestors: ["*"],
      revision: -1,
      more: 1,
    });
    expect(mistakes.map((mistake) => mistake.split(" ")[0])).toEqual([
      ...["baseUrl", "baseUrl", "baseUrl", "baseUrl", "frameAncestors.0", "revision", "more"],
    ]);
  });

  it.each(["", "{", "[]", "7", "null"])("are rejected without a stack for the file %j", (text) => {
    const read = readSettings(text);
    expect(read.ok ? "" : read.failure[0]).toMatch(/^(The file|baseUrl is missing)/);
  });
});

describe("The warnings", () => {
  it("are absent if everything is on one host", () => {
    expect(warnings(settingsWith({ frameAncestors: ["https://mail.example.org:444"] }))).toEqual([]);
  });

  it("name each Outlook on the web that has another host name", () => {
    const [warning, ...others] = warnings(settingsWith());
    expect(warning).toContain("owa.example.org");
    expect(others).toEqual([]);
  });

  it("mention EWS on another origin, and what its server has to allow", () => {
    const found = warnings(
      settingsWith({
        frameAncestors: ["https://mail.example.org"],
        ewsUrl: "https://ews.example.org/EWS/Exchange.asmx",
        upstream: undefined,
      }),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("CORS");
  });

  it("mention that Microsoft does not support a copy of office.js", () => {
    expect(warnings(settingsWith({ officeJs: "self" })).join()).toContain("Microsoft does not support");
  });
});
