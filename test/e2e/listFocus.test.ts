import { describe, it } from "@jest/globals";
import type { FrameLocator, Locator } from "playwright-core";
import { fromMenu, newName, row } from "./listSteps.ts";
import { focusOn } from "./steps.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();

const search = (pane: FrameLocator): Locator => pane.getByRole("searchbox");

describe("the focus in the list", () => {
  it("stays in the search that Escape clears, and goes to the list by a second Escape", async () => {
    const { page, pane } = await outlook.start();
    await search(pane).fill("northwind");
    await page.keyboard.press("Escape");
    await focusOn(pane, search(pane));
    await row(pane, "Favorites").waitFor();
    await page.keyboard.press("Escape");
    await focusOn(pane, row(pane, "Favorites"));
  });

  it("goes to the search that is cleared for want of a match", async () => {
    const { pane } = await outlook.start();
    await search(pane).fill("zzyzx");
    await pane.getByText("Clear search").click();
    await focusOn(pane, search(pane));
  });

  it("stays in the search while matches come and go, whatever was done in the list before", async () => {
    const { page, pane } = await outlook.start();
    await row(pane, "Favorites").click({ button: "right" });
    await pane.getByRole("menu").waitFor();
    await page.keyboard.press("Escape");
    await search(pane).fill("zzyzx");
    await pane.getByText("Clear search").waitFor();
    await search(pane).fill("z");
    await row(pane, "Marketing EMEA").waitFor();
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await focusOn(pane, search(pane));
  });

  it("goes back by Escape to the row or the button whose menu was open", async () => {
    const { page, pane } = await outlook.start();
    await row(pane, "Design team").click({ button: "right" });
    await focusOn(pane, pane.getByRole("menuitem").first());
    await page.keyboard.press("Escape");
    await focusOn(pane, row(pane, "Design team"));
    const more = pane.getByRole("banner").getByRole("button", { name: "More" });
    await more.click();
    await focusOn(pane, pane.getByRole("menuitem").first());
    await page.keyboard.press("Escape");
    await focusOn(pane, more);
  });

  it("goes back by Escape to the row whose name was being changed, or whose choice was taken back", async () => {
    const { page, pane } = await outlook.start();
    await fromMenu(pane, "Project Falcon", "Rename");
    await focusOn(pane, newName(pane));
    await page.keyboard.press("Escape");
    await focusOn(pane, row(pane, "Project Falcon"));
    await row(pane, "Design team").click();
    await row(pane, "Amélie Laurent").click({ modifiers: ["Control"] });
    await page.keyboard.press("Escape");
    await focusOn(pane, row(pane, "Amélie Laurent"));
  });
});
