import "./endPlainly.ts";
import { readFile, writeFile } from "node:fs/promises";
import { launchBrowser } from "./browser/launchBrowser.ts";

/** Icon sizes that a manifest may name, in pixels: 16 to 80 for buttons, 64 and 128 for the add-in itself. */
const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 128];

// Draws assets/icon-<size>.png from assets/icon.svg. Run `npm run icons` whenever the drawing changes.
const drawing = await readFile("assets/icon.svg", "utf8");
const browser = await launchBrowser({ spkiHash: "" });
try {
  const page = await browser.newPage();
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await writeFile(`assets/icon-${size}.png`, await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
