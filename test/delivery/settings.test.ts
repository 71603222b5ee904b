import { describe, expect, it } from "@jest/globals";
import { existsSync, readFileSync } from "node:fs";
import { contentSecurityPolicy } from "../../webpack/contentSecurityPolicy.js";
import { manifestFor } from "../../webpack/manifestFor.js";
import { readSettings } from "../../webpack/settings.js";
import { manifestMistakes } from "../../scripts/package/manifest/manifestMistakes.ts";

describe("The settings of a build", () => {
  it("default to the development addresses and Microsoft's office.js", () => {
    expect(readSettings({})).toEqual({
      baseUrl: "https://localhost:8444/",
      officeJs: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    });
  });

  it("end the base address with exactly one slash", () => {
    const address = (value: string) => readSettings({ BASE_URL: value }).baseUrl;
    expect(address("https://mail.example.com/imgroups")).toBe("https://mail.example.com/imgroups/");
    expect(address("https://mail.example.com/imgroups//")).toBe("https://mail.example.com/imgroups/");
  });

  it.each([
    ["http://mail.example.com/", "BASE_URL"],
    ["mail.example.com", "BASE_URL"],
    ["https://mail.example.com/?tenant=1", "BASE_URL"],
  ])("reject the base address %s", (value, name) => {
    expect(() => readSettings({ BASE_URL: value })).toThrow(name);
  });

  it.each(["https://cdn.example.com/other.js", "http://cdn.example.com/office.js"])(
    "reject %s as office.js",
    (value) => {
      expect(() => readSettings({ OFFICE_JS: value })).toThrow("OFFICE_JS");
    },
  );
});

describe("The manifest of a build for another address", () => {
  const manifest = manifestFor(readFileSync("manifest.xml", "utf8"), "https://mail.example.com/imgroups/");

  it("has only that address, and no mistakes", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    const readIcon = (address: string) => {
      const path = address.replace("https://mail.example.com/imgroups/", "");
      return existsSync(path) ? readFileSync(path) : undefined;
    };
    expect(manifest).not.toContain("localhost");
    expect(manifestMistakes(manifest, { version: `${version}.0`, readIcon })).toEqual([]);
  });
});

describe("The policy of a build with its own office.js", () => {
  it("allows the host of office.js instead of Microsoft's", () => {
    const policy = contentSecurityPolicy({
      officeJs: "https://cdn.example.com/o/office.js",
      inlineStyle: "",
    });
    expect(policy).toContain("script-src 'self' https://cdn.example.com https://ajax.aspnetcdn.com;");
    expect(policy).toContain("frame-src https://cdn.example.com;");
    expect(policy).not.toContain("appsforoffice");
  });

  it("allows no other host if office.js is served beside the page", () => {
    const policy = contentSecurityPolicy({ officeJs: "office/office.js", inlineStyle: "" });
    expect(policy).toContain("script-src 'self' https://ajax.aspnetcdn.com;");
    expect(policy).toContain("frame-src 'self';");
  });
});
