import { withPlaygroundPane } from "./withPane.ts";
const width = Number(process.argv[2] ?? 350);
await withPlaygroundPane(
  "machine",
  async (pane: any, page: any) => {
    const shot = (n: string) => page.locator("#frame").screenshot({ path: `/tmp/shots/${n}.${width}.png` });
    await pane.getByRole("tree").waitFor();
    await pane.getByRole("treeitem", { name: /Design team/ }).click();
    await pane
      .getByRole("treeitem", { name: /Nkechi/ })
      .first()
      .click();
    await pane.getByRole("heading", { level: 1, name: /Nkechi/ }).waitFor();
    await shot("person");
    await pane.getByRole("button", { name: "More" }).click();
    await shot("person-more");
    await page.keyboard.press("Escape");
    await pane.getByRole("button", { name: "Technical details" }).click();
    await shot("person-tech");
    await pane.getByRole("button", { name: /^Design team$/ }).click();
    await pane.getByRole("heading", { level: 1, name: /Design team/ }).waitFor();
    await shot("group");
    await pane
      .getByRole("button", { name: /Remove .* from group/ })
      .first()
      .click();
    await page.waitForTimeout(800);
    await shot("group-removed");
    await pane.getByRole("button", { name: "Back" }).click();
    await pane.getByRole("button", { name: "New group" }).click();
    await pane.getByRole("textbox").fill("Project Kestrel");
    await pane.getByRole("button", { name: "Create group" }).click();
    await pane.getByRole("heading", { level: 1, name: "Project Kestrel" }).waitFor();
    await shot("created");
    await pane.getByRole("button", { name: "Add people" }).click();
    await pane.getByRole("textbox", { name: "IM address" }).fill("mei.lin@contoso.com");
    await pane.getByRole("textbox", { name: "Display name" }).fill("Mei Lin");
    await pane.getByRole("button", { name: "Add contact" }).click();
    await pane.getByRole("heading", { level: 1, name: /Mei Lin/ }).waitFor();
    await shot("added");
  },
  { viewport: { width: 1280, height: 800 } },
);
