import "./endPlainly.ts";
import { join } from "node:path";
import { root } from "./buildAddin.ts";
import { saveScreenshot, withPlaygroundPane } from "./withPane.ts";

/** Table as a spreadsheet copies it to the clipboard: tab-separated. */
const table = [
  ["Name", "IM address", "Group"],
  ["Bettina Kühn", "bettina.kuehn.contoso.com", "Munich"],
  ["Anthony Smith", "tony.smith@contoso.com", "Munich"],
  ["Jürgen Vogelsang", "juergen.vogelsang@contoso.com", "Munich"],
  ["Amélie Laurent", "amelie.laurent@contoso.com", "Sales"],
  ["Amélie Laurent", "Amelie.Laurent@contoso.com", "Sales"],
]
  .map((row) => row.join("\t"))
  .join("\n");

// Runs `npm run pictures`: takes the screenshots for the documents in the running playground.
await withPlaygroundPane(
  "packaged",
  async (pane, page) => {
    const save = async (name: string): Promise<void> => {
      // Waits until transitions have ended.
      await page.waitForTimeout(400);
      await saveScreenshot(page, join(root, "docs", "pictures", `${name}.png`));
    };

    await pane.getByRole("button", { name: "Dismiss tips" }).click();
    await pane.getByRole("treeitem", { name: "Design team" }).click();
    await save("list");

    for (const name of [/^Amélie Laurent/, /^Nkechi Okafor/, /^Tony Smith/])
      await pane
        .getByRole("treeitem", { name })
        .first()
        .click({ modifiers: ["Control"] });
    await save("selection");
    await page.keyboard.press("Escape");

    await pane.getByRole("button", { name: "New group" }).click();
    await pane.getByRole("textbox", { name: "Group name" }).fill("Project Kestrel");
    await pane.getByRole("button", { name: "Create group" }).click();
    await pane.getByRole("button", { name: "Add people" }).click();
    const field = pane.getByRole("combobox", { name: "Name or IM address" });
    await field.fill("ton");
    await pane.getByRole("option", { name: "Toni Krause" }).waitFor();
    await save("new-contact");

    await field.fill("SIP:Mei.Lin@Contoso.com");
    await field.press("Enter");
    await pane.getByRole("textbox", { name: "Display name" }).fill("Mei Lin");

    await pane.getByRole("button", { name: "Add contact" }).click();
    await pane.getByRole("region", { name: "Result" }).waitFor();
    await save("result");

    await pane.getByRole("button", { name: "Done" }).click();
    await pane.getByRole("button", { name: "More", exact: true }).first().click();
    await pane.getByRole("menuitem", { name: "Import contacts" }).click();
    await pane.getByRole("textbox", { name: "Paste names and addresses" }).fill(table);
    await pane.getByRole("button", { name: /^Check \d/ }).click();
    await save("check");
  },
  { timezoneId: "Europe/Berlin" },
);
