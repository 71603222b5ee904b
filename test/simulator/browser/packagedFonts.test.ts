import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { launchBrowser } from "../../../scripts/browser/launchBrowser.ts";

/** The names of the fonts that a page's text is drawn with. */
async function fontsOf(page: Page): Promise<readonly string[]> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send("DOM.enable");
  await devTools.send("CSS.enable");
  const { root } = await devTools.send("DOM.getDocument");
  const { nodeIds } = await devTools.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: "p" });
  const found = await Promise.all(
    nodeIds.map((nodeId) => devTools.send("CSS.getPlatformFontsForNode", { nodeId })),
  );
  return found.flatMap(({ fonts }) => fonts.map(({ familyName }) => familyName));
}

(process.platform === "linux" ? describe : describe.skip)("the browser of the tests", () => {
  const { FONTCONFIG_FILE } = process.env;
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "im-groups-fonts-"));
  });
  afterEach(async () => {
    if (FONTCONFIG_FILE === undefined) delete process.env.FONTCONFIG_FILE;
    else process.env.FONTCONFIG_FILE = FONTCONFIG_FILE;
    await rm(folder, { recursive: true });
  });

  it("draws with the packaged fonts alone, whatever fonts the machine is set to", async () => {
    const settings = join(folder, "fonts.conf");
    await writeFile(settings, `<fontconfig><dir>${folder}</dir></fontconfig>`);
    process.env.FONTCONFIG_FILE = settings;
    const browser = await launchBrowser({ spkiHash: "" });
    try {
      const page = await browser.newPage();
      await page.setContent(
        ["'Segoe UI', sans-serif", "'DejaVu Serif', serif", "Consolas, monospace"]
          .map((family) => `<p style="font-family: ${family}">Reply</p>`)
          .join(""),
      );
      expect(await fontsOf(page)).toEqual(["Open Sans", "Open Sans", "Open Sans"]);
    } finally {
      await browser.close();
    }
  });
});
