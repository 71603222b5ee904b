import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { cacheFolder } from "../../simulator/cacheFolder.ts";

(process.platform === "win32" ? describe.skip : describe)("The cache folder of the user", () => {
  const { XDG_CACHE_HOME } = process.env;
  let folder: string;
  let temporary: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "im-groups-test-"));
    temporary = join(folder, `im-groups-for-outlook-${process.getuid?.() ?? ""}`);
  });
  afterEach(async () => {
    if (XDG_CACHE_HOME === undefined) delete process.env.XDG_CACHE_HOME;
    else process.env.XDG_CACHE_HOME = XDG_CACHE_HOME;
    await rm(folder, { recursive: true });
  });
  /** Puts a file in place of the folder, so that no user, not even root, can create it. */
  const blockUsual = async (): Promise<void> => {
    process.env.XDG_CACHE_HOME = join(folder, "file");
    await writeFile(join(folder, "file"), "");
  };

  it("is in XDG_CACHE_HOME", async () => {
    process.env.XDG_CACHE_HOME = folder;
    expect(await cacheFolder()).toBe(join(folder, "im-groups-for-outlook"));
  });

  it.each(["", "relative"])("ignores an XDG_CACHE_HOME that is not an absolute path: %j", async (path) => {
    process.env.XDG_CACHE_HOME = path;
    expect(await cacheFolder()).toMatch(/^\/.*\/\.cache\/im-groups-for-outlook$/);
  });

  it("is in the temporary folder if the usual one is not writable", async () => {
    await blockUsual();
    expect(await cacheFolder(folder)).toBe(temporary);
  });

  it("is never one that others can write to", async () => {
    await blockUsual();
    await mkdir(temporary);
    await chmod(temporary, 0o777);
    await expect(cacheFolder(folder)).rejects.toThrow("Name a folder that can by XDG_CACHE_HOME.");
  });
});
