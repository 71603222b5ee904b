import "./endPlainly.ts";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { startPlayground } from "../simulator/playground.ts";
import { launchBrowser } from "./browser/launchBrowser.ts";
import { addinFolder, buildAddin, root } from "./buildAddin.ts";

const folder = join(root, "docs", "pictures");

/** Runs `npm run pictures`: takes the screenshots for the documents in the running playground. */
async function pictures(): Promise<void> {
  await buildAddin();
  await mkdir(folder, { recursive: true });
  const playground = await startPlayground({ addinFolder });
  const browser = await launchBrowser(playground);
  try {
    const place = { locale: "en-US", timezoneId: "Europe/Berlin" };
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...place });
    await page.goto(playground.url);
    const pane = page.frameLocator("iframe");
    const save = (name: string) => page.screenshot({ path: join(folder, `${name}.png`) });

    await pane.getByRole("treeitem", { name: "Design team" }).click();
    await calm(page);
    await save("list");

    await pane.getByRole("button", { name: "New group" }).click();
    await pane.getByRole("textbox", { name: "Group name" }).fill("Project Kestrel");
    await pane.getByRole("button", { name: "Create group" }).click();
    await pane.getByRole("button", { name: "New contact" }).click();
    await pane.getByRole("textbox", { name: "IM address" }).fill("SIP:Mei.Lin@Contoso.com");
    await pane.getByRole("textbox", { name: "Display name" }).fill("Mei Lin");
    await calm(page);
    await save("new-contact");

    await pane.getByRole("button", { name: "Add contact" }).click();
    await pane.getByRole("region", { name: "Result" }).waitFor();
    await calm(page);
    await save("result");

    await pane.getByRole("button", { name: "Done" }).click();
    await pane.getByRole("button", { name: "More", exact: true }).first().click();
    await pane.getByRole("menuitem", { name: "Import contacts" }).click();
    await pane.getByRole("textbox", { name: "Paste names and addresses" }).fill(team);
    await pane.getByRole("button", { name: /^Check \d/ }).click();
    await calm(page);
    await save("check");
  } finally {
    await browser.close();
    await playground.close();
  }
}

/** Table as a spreadsheet copies it to the clipboard: tab-separated. */
const team = [
  ["Name", "IM address", "Group"],
  ["Bettina Kühn", "bettina.kuehn.contoso.com", "Munich"],
  ["Anthony Smith", "tony.smith@contoso.com", "Munich"],
  ["Jürgen Vogelsang", "juergen.vogelsang@contoso.com", "Munich"],
  ["Amélie Laurent", "amelie.laurent@contoso.com", "Sales"],
  ["Amélie Laurent", "Amelie.Laurent@contoso.com", "Sales"],
]
  .map((row) => row.join("\t"))
  .join("\n");

/** Waits until transitions have ended. */
const calm = (page: Page): Promise<void> => page.waitForTimeout(400);

await pictures();
