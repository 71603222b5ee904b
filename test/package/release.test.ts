import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { manifestMistakes } from "../../scripts/package/manifest/manifestMistakes.ts";
import type { Release } from "../../scripts/package/releaseFiles.ts";
import { createZip, writeRelease } from "../../scripts/package/writeRelease.ts";
import { fileOf, releaseWith } from "./testRelease.ts";

const folder = mkdtempSync(join(tmpdir(), "im-groups-release-"));
let release: Release;
beforeAll(async () => {
  release = await releaseWith();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Returns the value of a policy directive in a page or a configuration. */
const directive = (text: string, name: string) => new RegExp(`${name} ([^;"]*)`).exec(text)?.[1];

describe("A release", () => {
  it("contains the files for the browser, the servers' configurations, and the scripts for Exchange", () => {
    const paths = [...release.files.keys()];
    for (const path of [
      "site/taskpane.html",
      "site/manifest.xml",
      "site/config.json",
      "site/assets/icon-64.png",
    ])
      expect(paths).toContain(path);
    expect(paths.filter((path) => path.startsWith("site/immutable/")).length).toBeGreaterThan(5);
    expect(paths.filter((path) => path.startsWith("servers/"))).toHaveLength(6);
    expect(paths.filter((path) => /^exchange\/.*\.ps1$/.test(path))).toHaveLength(5);
  });

  it("has no unfilled placeholders in its texts, and no development addresses", () => {
    for (const [path, bytes] of release.files) {
      if (/\.(js|png)$/.test(path)) continue;
      expect(`${path}: ${Buffer.from(bytes).toString("utf8")}`).not.toMatch(/\{\{|localhost:8444/);
    }
  });

  it("has a manifest for its address, without mistakes, that Microsoft's own tool can read", () => {
    const manifest = fileOf(release, "site/manifest.xml");
    const readIcon = (address: string) => {
      const bytes = release.files.get(address.replace("https://mail.example.org/imgroups/", "site/"));
      return bytes && Buffer.from(bytes);
    };
    expect(manifestMistakes(manifest, { version: release.version, readIcon })).toEqual([]);
    expect(manifest).toContain('<SupportUrl DefaultValue="https://help.example.org/im?a=1&amp;b=2" />');
    const file = join(folder, "manifest.xml");
    writeFileSync(file, manifest);
    // In a separate process: Jest cannot load the tool, which requires an ES module.
    const tool = "node_modules/office-addin-manifest/cli.js";
    const report = execFileSync(process.execPath, [tool, "info", file], { encoding: "utf8" });
    expect(report).toContain("Name: IM Groups");
    expect(report).toContain(`Version: ${release.version}`);
  });

  it("has the package's version, followed by the settings' revision", async () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(release.version).toBe(`${version}.0`);
    const raised = await releaseWith({ revision: 7 });
    expect(raised.version).toBe(`${version}.7`);
    expect(fileOf(raised, "site/manifest.xml")).toContain(`<Version>${version}.7</Version>`);
  });

  it("contains the pane's settings", async () => {
    const { files } = await releaseWith({ config: { route: "direct", offer: { import: false } } });
    const text = Buffer.from(files.get("site/config.json") ?? "").toString("utf8");
    expect(JSON.parse(text)).toEqual({
      route: "direct",
      offer: { import: false },
      ewsUrl: "https://mail.example.org/EWS/Exchange.asmx",
      supportUrl: "https://help.example.org/im?a=1&b=2",
    });
  });

  it("leaves the built page unchanged if EWS is on the same origin", () => {
    expect(fileOf(release, "site/taskpane.html")).toBe(readFileSync("dist/taskpane.html", "utf8"));
  });

  it("allows the page to call EWS on another origin, and no other origin", async () => {
    const { files } = await releaseWith({
      ewsUrl: "https://ews.example.org/EWS/Exchange.asmx",
      upstream: undefined,
    });
    const page = Buffer.from(files.get("site/taskpane.html") ?? "").toString("utf8");
    expect(directive(page, "connect-src")).toBe("'self' https://ews.example.org");
    expect(directive(page, "script-src")).toContain("https://appsforoffice.microsoft.com");
  });

  it("has checksums of all its files", () => {
    const sums = fileOf(release, "SHA256SUMS").trimEnd().split("\n");
    expect(sums).toHaveLength(release.files.size - 1);
    for (const line of sums) {
      const [sum, path = ""] = line.split("  ");
      expect(
        createHash("sha256")
          .update(release.files.get(path) ?? "")
          .digest("hex"),
      ).toBe(sum);
    }
  });
});

describe("The zip", () => {
  let zip: Uint8Array;
  beforeAll(() => {
    zip = createZip(release.files);
  });

  it("always has the same bytes, also from files in another order", async () => {
    const again = await releaseWith();
    expect(Buffer.compare(createZip(new Map([...again.files].reverse())), zip)).toBe(0);
  });

  // In a separate process: a test cannot change the time zone of its own process.
  it("has the same bytes in another time zone", () => {
    const program = `import { createZip } from "./scripts/package/writeRelease.ts";
      const zip = createZip(new Map([["a.txt", Buffer.from("a")]]));
      console.log(JSON.stringify([Buffer.from(zip).toString("hex"), new Date(0).getTimezoneOffset()]));`;
    const { stdout } = spawnSync(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "--eval", program],
      { encoding: "utf8", env: { ...process.env, TZ: "Pacific/Kiritimati" } },
    );
    const [bytes, offset] = JSON.parse(stdout) as [string, number];
    expect(offset).not.toBe(0);
    expect(bytes).toBe(Buffer.from(createZip(new Map([["a.txt", Buffer.from("a")]]))).toString("hex"));
  });

  it("contains the release's files", () => {
    const unzipped = unzipSync(zip);
    expect(Object.keys(unzipped).sort()).toEqual([...release.files.keys()].sort());
    expect(Buffer.from(unzipped["LICENSE"] ?? "").toString("utf8")).toBe(fileOf(release, "LICENSE"));
  });
});

describe("A release over an earlier release", () => {
  const fileOfEarlierRelease = "site/immutable/list.00000000000000000000.js";
  const fileOfFirstRelease = "site/immutable/list.11111111111111111111.js";

  const earlier = join(folder, "earlier");

  /** Writes an earlier release whose list had another hash, and which kept a file of the release before. */
  beforeAll(async () => {
    const record = JSON.parse(fileOf(release, "release.json")) as { lastingFiles: string[] };
    const lastingFiles = [...record.lastingFiles, fileOfEarlierRelease.slice("site/".length)];
    await writeRelease(
      {
        ...release,
        files: new Map([
          ...release.files,
          [fileOfEarlierRelease, Buffer.from("earlier")],
          [fileOfFirstRelease, Buffer.from("earlier still")],
          ["release.json", Buffer.from(JSON.stringify({ ...record, lastingFiles }))],
        ]),
      },
      earlier,
    );
  });

  it("keeps the earlier hashed files beside the new ones, for one release", async () => {
    const next = await releaseWith({ revision: 1 }, earlier);
    expect(next.kept).toEqual([fileOfEarlierRelease.slice("site/".length)]);
    expect(fileOf(next, fileOfEarlierRelease)).toBe("earlier");
    expect(next.files.has(fileOfFirstRelease)).toBe(false);
    expect(fileOf(next, "release.json")).not.toContain("00000000000000000000");
  });

  it("may be written into the same folder, and removes all other files", async () => {
    const sameFolder = join(folder, "both");
    cpSync(earlier, sameFolder, { recursive: true });
    await writeRelease(await releaseWith({ revision: 1 }, sameFolder), sameFolder);
    expect(readFileSync(join(sameFolder, fileOfEarlierRelease), "utf8")).toBe("earlier");
    expect(() => readFileSync(join(sameFolder, fileOfFirstRelease))).toThrow("ENOENT");
    expect(() => readFileSync(join(sameFolder, `im-groups-${release.version}.zip`))).toThrow("ENOENT");
  });

  it("fails with a message if there is no earlier release", async () => {
    await expect(releaseWith({}, join(folder, "none"))).rejects.toThrow("is not an earlier release");
  });

  it.each([
    '{"version":"1","lastingFiles":["../../etc/passwd"]}',
    '{"version":"1","lastingFiles":["immutable/../../x"]}',
    "{",
  ])("rejects a record that was tampered with: %s", async (record) => {
    writeFileSync(join(folder, "release.json"), record);
    await expect(releaseWith({}, folder)).rejects.toThrow("Cannot read");
  });
});

describe("Writing a release", () => {
  it("never changes a folder with other files", async () => {
    const other = mkdtempSync(join(tmpdir(), "im-groups-other-"));
    writeFileSync(join(other, "letter.txt"), "dear");
    await expect(writeRelease(release, other)).rejects.toThrow("contains files that are not a release");
    expect(readFileSync(join(other, "letter.txt"), "utf8")).toBe("dear");
    // A release among the other files makes no difference.
    writeFileSync(join(other, "release.json"), "{}");
    await expect(writeRelease(release, other)).rejects.toThrow("contains files that are not a release");
    expect(readFileSync(join(other, "letter.txt"), "utf8")).toBe("dear");
    rmSync(other, { recursive: true });
  });
});
