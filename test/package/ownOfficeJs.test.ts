import { beforeAll, describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { policyHeader } from "../../scripts/package/releasePage.ts";
import type { Release } from "../../scripts/package/releaseFiles.ts";
import { fileOf, releaseWith, settingsWith } from "./testRelease.ts";

const officeJs = "node_modules/@microsoft/office-js";
const { version } = JSON.parse(readFileSync(`${officeJs}/package.json`, "utf8")) as { version: string };
const folder = `site/office-js/${version}/`;

describe("A release with its own office.js", () => {
  let release: Release;
  let page: string;
  beforeAll(async () => {
    release = await releaseWith({ officeJs: "self" });
    page = fileOf(release, "site/taskpane.html");
  });
  const copied = () => [...release.files].filter(([path]) => path.startsWith(folder));
  const scripts = () => [...page.matchAll(/<script\b[^>]* src="([^"]*)"/g)].map(([, src = ""]) => src);

  it("has Microsoft's files unchanged, with their license, in a folder named after their version", () => {
    expect(copied().length).toBeGreaterThan(100);
    for (const [path, bytes] of copied()) {
      const name = path.slice(folder.length);
      const original = readFileSync(join(officeJs, name === "LICENSE.md" ? name : `dist/${name}`));
      expect({ name, same: Buffer.compare(original, bytes) === 0 }).toEqual({ name, same: true });
    }
    expect(release.files.has(`${folder}LICENSE.md`)).toBe(true);
    expect(fileOf(release, "README.txt")).toContain("Microsoft does not support");
  });

  it("has the files that office.js requests in each Outlook, with few others", () => {
    const [, map = ""] =
      /OSF\.HostSpecificFileVersionMap\s*=\s*\{[^]*?outlook:\s*\{([^}]*)\}/.exec(
        readFileSync(`${officeJs}/dist/office.js`, "utf8").replaceAll('"', ""),
      ) ?? [];
    const newest = Object.fromEntries(
      [...map.matchAll(/(\w+):\s*([\d.]+)/g)].map(([, platform = "", newestOf = ""]) => [platform, newestOf]),
    );
    expect(Object.keys(newest).sort()).toEqual(["ios", "mac", "web", "win32"]);
    for (const platform of ["mac", "web", "win32"])
      expect(release.files.has(`${folder}outlook-${platform}-${newest[platform] ?? ""}.js`)).toBe(true);
    for (const locale of ["en-us", "fr-fr", "zh-tw"])
      for (const texts of ["office_strings.js", "outlook_strings.js"])
        expect(release.files.has(`${folder}${locale}/${texts}`)).toBe(true);
    const bytes = copied().reduce((sum, [, { length }]) => sum + length, 0);
    expect(bytes).toBeLessThan(4_000_000);
  });

  it("loads the add-in's own part of MicrosoftAjax, then office.js, both from the page's folder", () => {
    const [first = "", second = ""] = scripts();
    expect(first).toMatch(/^immutable\/microsoftAjax\.[0-9a-f]{20}\.js$/);
    expect(second).toBe(`office-js/${version}/office.js`);
    expect(page).toContain(`<script src="${first}"></script>`);
    for (const src of scripts()) expect(release.files.has(`site/${src}`)).toBe(true);
  });

  it("has a policy without other hosts", () => {
    const policy = policyHeader(page, settingsWith({ frameAncestors: ["https://mail.example.org"] }));
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-src 'self';");
    expect(policy.match(/https?:[^ ;]*/g)).toEqual(["https://mail.example.org"]);
    expect(page).not.toMatch(/appsforoffice|aspnetcdn/);
  });

  it("defines the functions that office.js checks before it would load MicrosoftAjax", () => {
    const script = fileOf(release, `site/${scripts()[0] ?? ""}`);
    const scriptContext = createContext({});
    runInContext(script, scriptContext);
    const found: unknown = runInContext(
      "[typeof Sys.StringBuilder, typeof Type.registerNamespace, typeof Type.registerClass, Sys.Serialization.JavaScriptSerializer.serialize({ a: 1 })]",
      scriptContext,
    );
    expect(JSON.parse(JSON.stringify(found))).toEqual(["function", "function", "function", '{"a":1}']);
  });
});
