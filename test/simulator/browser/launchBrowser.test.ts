import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../../../scripts/browser/launchBrowser.ts";
import { localhostCertificate } from "../../../simulator/localhostCertificate.ts";
import { serveOnLoopback, type LoopbackServer } from "../../../simulator/loopbackServer.ts";

/** The names of the fonts that render a page's paragraphs. */
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

describe("The tests' browser", () => {
  const { FONTCONFIG_FILE, HTTPS_PROXY } = process.env;
  let folder: string;
  let server: LoopbackServer | undefined;
  let browser: Browser | undefined;
  const newPage = (): Promise<Page> => {
    if (!browser) throw new Error("No browser was started.");
    return browser.newPage();
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "im-groups-fonts-"));
    process.env.FONTCONFIG_FILE = join(folder, "fonts.conf");
    // No server listens on this port.
    process.env.HTTPS_PROXY = "http://127.0.0.1:9";
    await writeFile(process.env.FONTCONFIG_FILE, `<fontconfig><dir>${folder}</dir></fontconfig>`);
    const certificate = await localhostCertificate();
    server = await serveOnLoopback((_, response) => response.end("Here."), certificate, 0, "PORT");
    browser = await launchBrowser({
      spkiHash: certificate.spkiHash,
      moreArguments: ["--host-resolver-rules=MAP mail.example.org 127.0.0.1"],
    });
  });
  afterAll(async () => {
    for (const [name, value] of Object.entries({ FONTCONFIG_FILE, HTTPS_PROXY }))
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    await browser?.close();
    await server?.close();
    await rm(folder, { recursive: true });
  });

  const onLinux = process.platform === "linux" ? it : it.skip;

  onLinux("draws only with the packaged fonts, whatever fonts the machine is configured to use", async () => {
    const page = await newPage();
    await page.setContent(
      ["'Segoe UI', sans-serif", "'DejaVu Serif', serif", "Consolas, monospace"]
        .map((family) => `<p style="font-family: ${family}">Reply</p>`)
        .join(""),
    );
    expect(await fontsOf(page)).toEqual(["Open Sans", "Open Sans", "Open Sans"]);
  });

  it("uses no proxy, whatever proxy the machine is configured to use", async () => {
    const page = await newPage();
    await page.goto(`https://mail.example.org:${server?.port ?? 0}/`);
    expect(await page.innerText("body")).toBe("Here.");
  });
});
