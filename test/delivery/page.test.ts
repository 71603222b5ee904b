import { describe, expect, it } from "@jest/globals";
import { languageTags } from "../../src/i18n/language.ts";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

// The output of `npm run build`. scripts/test.ts builds before it runs the tests.
const page = readFileSync("dist/taskpane.html", "utf8");
const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(page)?.[1] ?? "";
const directive = (name: string) => new RegExp(`(?:^|; )${name} ([^;]*)`).exec(policy)?.[1]?.split(" ");
const styles = [...page.matchAll(/<style>([^]*?)<\/style>/g)].map(([, text]) => text ?? "");
const scripts = [...page.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/g)].map(
  ([, attributes = "", text]) => ({
    attributes,
    src: /\bsrc="([^"]*)"/.exec(attributes)?.[1] ?? "",
    text,
  }),
);
const own = scripts.filter(({ src }) => !src.startsWith("https:"));
const sha256 = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

describe("The policy of the built page", () => {
  it("allows nothing by default", () => {
    expect(directive("default-src")).toEqual(["'none'"]);
    for (const name of ["base-uri", "form-action", "object-src"]) expect(directive(name)).toEqual(["'none'"]);
  });

  it("allows no inline code, no eval, and no hosts except its own and two of Microsoft's", () => {
    expect(policy).not.toMatch(/unsafe|\*|http:|data:|nonce|strict-dynamic/);
    const microsoft = ["https://appsforoffice.microsoft.com", "https://ajax.aspnetcdn.com"];
    expect(directive("script-src")).toEqual(["'self'", ...microsoft]);
    expect(directive("frame-src")).toEqual([microsoft[0]]);
    expect(directive("connect-src")).toEqual(["'self'"]);
    expect(directive("worker-src")).toEqual(["'self'"]);
  });

  it("allows blob URLs for images, and for nothing else", () => {
    expect(directive("img-src")).toEqual(["'self'", "blob:"]);
    expect(policy.match(/blob:/g)).toHaveLength(1);
  });

  it("allows the skeleton's style by its hash, and the empty style elements that Fluent fills", () => {
    expect(styles).toHaveLength(1);
    expect(directive("style-src")).toEqual(["'self'", sha256(""), sha256(styles[0] ?? "")]);
  });

  it("leaves frame-ancestors to the server's header, the only place where it has an effect", () => {
    expect(policy).not.toContain("frame-ancestors");
  });
});

describe("The build", () => {
  it("puts the package's version into the page", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(/<html [^>]*\bdata-version="([^"]*)"/.exec(page)?.[1]).toBe(version);
  });

  it("writes an empty config.json beside the page", () => {
    expect(JSON.parse(readFileSync("dist/config.json", "utf8"))).toEqual({});
  });
});

describe("The built page", () => {
  it("has no inline script, event handler, or style attribute", () => {
    expect(scripts.filter(({ src, text }) => src === "" || text !== "")).toEqual([]);
    expect(page).not.toMatch(/<[^>]*\s(on\w+|style)=|javascript:/);
  });

  it("loads office.js from Microsoft without blocking the page", () => {
    const office = scripts.filter(({ src }) => src.endsWith("office.js"));
    expect(office.map(({ src }) => src)).toEqual([
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    ]);
    expect(scripts.filter(({ attributes }) => !/\basync\b|type="module"/.test(attributes))).toEqual([]);
  });

  it("has relative addresses for its own scripts, each with a hash, in the folder that may be cached forever", () => {
    expect(own.map(({ src }) => /(\w+)\./.exec(src)?.[1])).toEqual(["preload", "react", "main"]);
    for (const { src } of own) {
      expect(src).toMatch(/^immutable\/\w+\.[0-9a-f]{20}\.js$/);
      expect(existsSync(join("dist", src))).toBe(true);
    }
  });

  it("has no code that the policy would block", () => {
    for (const { src } of own) {
      expect(readFileSync(join("dist", src), "utf8")).not.toMatch(/\beval\(|\bnew Function\(/);
    }
  });

  it("shows a skeleton without text, marked as busy, before any script", () => {
    const skeleton = /<div id="root">([^]*?)<script/.exec(page)?.[1] ?? "";
    expect(skeleton).toContain('aria-busy="true"');
    expect(skeleton.replaceAll(/<!--[^]*?-->|<[^>]*>/g, "").trim()).toBe("");
  });

  it.each([
    ["web views that are too old", /<div class="notice too-old">([^]*?)<\/div>/],
    ["disabled scripts", /<noscript>([^]*?)<\/noscript>/],
    ["a pane of which a part is missing", /<div class="notice" id="not-loaded" hidden>([^]*?)<\/div>/],
  ])("has a notice for %s in all languages", (_, pattern) => {
    const notice = pattern.exec(page)?.[1] ?? "";
    expect([...notice.matchAll(/<p lang="([^"]+)">\s*\S/g)].map(([, language]) => language)).toEqual(
      languageTags,
    );
  });
});
