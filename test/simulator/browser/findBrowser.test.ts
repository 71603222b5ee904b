import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { findBrowser } from "../../../scripts/browser/findBrowser.ts";
import type { BrowserSource } from "../../../scripts/browser/findBrowser.ts";
import type { FoundBrowser } from "../../../scripts/browser/foundBrowser.ts";
import { installedBrowsers, playwrightBrowsers } from "../../../scripts/browser/installedBrowsers.ts";

/** Simulates starting a browser: succeeds if its path contains "good". */
const start = ({ executablePath }: FoundBrowser): Promise<string> =>
  executablePath.includes("good")
    ? Promise.resolve(executablePath)
    : Promise.reject(new Error("it does not run\nand more"));

const source = (name: string, ...paths: readonly string[]): BrowserSource => ({
  name,
  find: () => Promise.resolve(paths.map((executablePath) => ({ executablePath }))),
});

describe("The search for a browser", () => {
  const { BROWSER_PATH, PATH, PLAYWRIGHT_BROWSERS_PATH } = process.env;
  let folder: string;
  beforeEach(async () => {
    delete process.env.BROWSER_PATH;
    folder = await mkdtemp(join(tmpdir(), "im-groups-test-"));
  });
  afterEach(async () => {
    for (const [name, value] of Object.entries({ BROWSER_PATH, PATH, PLAYWRIGHT_BROWSERS_PATH }))
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    await rm(folder, { recursive: true });
  });

  it("prefers BROWSER_PATH to everything else", async () => {
    process.env.BROWSER_PATH = "/mine/good";
    expect(await findBrowser(start, [source("installed", "/usr/bin/good")])).toBe("/mine/good");
  });

  it("fails if BROWSER_PATH does not start, without another browser", async () => {
    process.env.BROWSER_PATH = "/mine/broken";
    const found = findBrowser(start, [source("installed", "/usr/bin/good")]);
    await expect(found).rejects.toThrow(
      "BROWSER_PATH is /mine/broken, which does not start: it does not run",
    );
  });

  it("returns the first browser that starts, from the first source that has one", async () => {
    const sources = [source("none"), source("some", "/a/broken", "/b/good"), source("more", "/c/good")];
    expect(await findBrowser(start, sources)).toBe("/b/good");
  });

  it("does not query further sources after a browser has started", async () => {
    const last = { name: "last", find: () => Promise.reject(new Error("was asked")) };
    expect(await findBrowser(start, [source("first", "/good"), last])).toBe("/good");
  });

  it("lists everything that was tried if no browser starts", async () => {
    const root = { name: "apt-get", find: () => Promise.reject(new Error("only root may")) };
    const found = findBrowser(start, [source("Playwright's cache"), source("installed", "/a/broken"), root]);
    await expect(found).rejects.toThrow(
      [
        "Could not start a browser. Install Chromium, or set BROWSER_PATH. Tried:",
        "  Playwright's cache: none",
        "  installed: /a/broken does not start: it does not run",
        "  apt-get: only root may",
      ].join("\n"),
    );
  });

  const onLinux = process.platform === "linux" ? it : it.skip;

  onLinux("finds browsers installed on the PATH", async () => {
    process.env.PATH = folder;
    await writeProgram(join(folder, "microsoft-edge"));
    await writeProgram(join(folder, "chromium"));
    const found = (await installedBrowsers()).map(({ executablePath }) => executablePath);
    expect(found.slice(0, 2)).toEqual([join(folder, "chromium"), join(folder, "microsoft-edge")]);
  });

  onLinux("finds the newest of Playwright's downloads first", async () => {
    process.env.PLAYWRIGHT_BROWSERS_PATH = folder;
    for (const build of ["chromium-999", "chromium-1208", "firefox-1500"]) {
      await mkdir(join(folder, build, "chrome-linux64"), { recursive: true });
      await writeProgram(join(folder, build, "chrome-linux64/chrome"));
    }
    expect(await playwrightBrowsers()).toEqual([
      { executablePath: join(folder, "chromium-1208/chrome-linux64/chrome") },
      { executablePath: join(folder, "chromium-999/chrome-linux64/chrome") },
    ]);
  });
});

async function writeProgram(path: string): Promise<void> {
  await writeFile(path, "#!/bin/sh\n");
  await chmod(path, 0o755);
}
