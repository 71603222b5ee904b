import { describe, expect, it } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { manifestMistakes } from "../../scripts/package/manifest/manifestMistakes.ts";

const manifest = readFileSync("manifest.xml", "utf8");
const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
const readIcon = (address: string) => {
  const path = address.replace("https://localhost:8444/", "");
  return existsSync(path) ? readFileSync(path) : undefined;
};
const findMistakes = (xml: string) => manifestMistakes(xml, { version: `${version}.0`, readIcon });

/** Returns the manifest with one change that makes it invalid. Fails if there is nothing to change. */
function broken(search: string | RegExp, replacement: string): string {
  const text = manifest.replace(search, replacement);
  expect(text).not.toBe(manifest);
  return text;
}

describe("The manifest", () => {
  it("has no mistakes", () => {
    expect(findMistakes(manifest)).toEqual([]);
  });

  // In a separate process: Jest cannot load the tool, which requires an ES module.
  it("is read by Microsoft's own tool", () => {
    const tool = "node_modules/office-addin-manifest/cli.js";
    const report = execFileSync(process.execPath, [tool, "info", "manifest.xml"], { encoding: "utf8" });
    expect(report).toContain("Name: IM Groups");
    expect(report).toContain("Type: MailApp");
    expect(report).toContain(`Version: ${version}.0`);
  });
});

const lastMatch = (text: string) => new RegExp(`${text}(?![^]*${text})`);

describe("The manifest check", () => {
  it.each<[string, string | RegExp, string, string]>([
    [
      "missing permissions",
      /<Permissions>.*<\/Permissions>/,
      "",
      "Permissions should be ReadWriteMailbox, is missing",
    ],
    [
      "a lower permission",
      "ReadWriteMailbox</",
      "ReadItem</",
      "Permissions should be ReadWriteMailbox, is ReadItem",
    ],
    ["another version than the package's", `>${version}.0<`, ">99.0.0.0<", "Version should be"],
    [
      "an address without TLS",
      'SupportUrl DefaultValue="https',
      'SupportUrl DefaultValue="http',
      "not an https",
    ],
    [
      "a pane address without TLS",
      lastMatch('Taskpane.Url" DefaultValue="https'),
      'Taskpane.Url" DefaultValue="http',
      "not",
    ],
    ["a missing support address", /<SupportUrl.*\/>/, "", "SupportUrl is missing"],
    [
      "an icon that does not exist",
      "assets/icon-64.png",
      "assets/none.png",
      "should be 64 x 64, is not a PNG file",
    ],
    [
      "an icon of a wrong size",
      "assets/icon-128.png",
      "assets/icon-80.png",
      "should be 128 x 128, is 80 x 80",
    ],
    [
      "a button icon of a wrong size",
      lastMatch("assets/icon-32.png"),
      "assets/icon-16.png",
      "should be 32 x 32, is 16 x 16",
    ],
    [
      "a missing mandatory icon size",
      lastMatch('<bt:Image size="80" resid="Icon.80" />'),
      "",
      "no icon of 80 px",
    ],
    [
      "a resource that does not exist",
      lastMatch('resid="Open.Description"'),
      'resid="Gone"',
      "v1_1: the resource Gone does not",
    ],
    [
      "a resource that nothing uses",
      "<bt:Urls>",
      '<bt:Urls><bt:Url id="Spare" DefaultValue="https://a/" />',
      "v1_0: nothing uses the resource Spare",
    ],
    [
      "two resources with the same name",
      'bt:String id="Open.Label"',
      'bt:String id="Group.Label"',
      "v1_0: two resources are named",
    ],
    ["a text without French", lastMatch('<bt:Override Locale="fr-FR" .*/>'), "", "has no text in fr"],
    [
      "an empty text",
      'Locale="zh-TW" Value="立即訊息群組"',
      'Locale="zh-TW" Value=" "',
      "DisplayName has no text in zh-TW",
    ],
    [
      "another base requirement",
      'MinVersion="1.1"',
      'MinVersion="1.5"',
      "Mailbox of the base should be 1.1, is 1.5",
    ],
    [
      "requirements in the wrong order",
      'DefaultMinVersion="1.3"',
      'DefaultMinVersion="1.6"',
      "should be 1.3, is 1.6",
    ],
    [
      "a requirement that is too low for 1.1",
      'DefaultMinVersion="1.5"',
      'DefaultMinVersion="1.3"',
      "should be 1.5, is 1.3",
    ],
    [
      "a surface without a button",
      /MessageComposeCommandSurface/,
      "DetectedEntity",
      "v1_0: MessageComposeCommandSurface has no",
    ],
    [
      "1.1 without a surface",
      lastMatch("AppointmentAttendeeCommandSurface"),
      "DetectedEntity",
      "v1_1: AppointmentAttendee",
    ],
    [
      "pinning in 1.0",
      /(<SourceLocation resid="Taskpane.Url" \/>)/,
      "$1<SupportsPinning>true</SupportsPinning>",
      "must not",
    ],
    [
      "pinning on appointments",
      lastMatch('(<SourceLocation resid="Taskpane.Url" />)'),
      "$1<SupportsPinning>true</SupportsPinning>",
      "must not",
    ],
    ["missing pinning", "<SupportsPinning>true</SupportsPinning>", "", "can be pinned, but"],
    ["GetStarted", "<DesktopFormFactor>", "<DesktopFormFactor><GetStarted />", "GetStarted"],
    [
      "VersionOverrides 1.1 that are not last",
      "</VersionOverrides>\n</OfficeApp>",
      "<Hosts /></VersionOverrides></OfficeApp>",
      "not the last",
    ],
    [
      "a manifest that is too large",
      "</OfficeApp>",
      `<!--${"x".repeat(256 * 1024)}--></OfficeApp>`,
      "larger than 256 KB",
    ],
  ])("reports %s", (_, search, replacement, mistake) => {
    expect(findMistakes(broken(search, replacement)).join("\n")).toContain(mistake);
  });
});
