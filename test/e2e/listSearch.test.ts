import { describe, expect, it } from "@jest/globals";
import type { FrameLocator, Locator } from "playwright-core";
import { inMailbox, row, said, shownRows } from "./listSteps.ts";
import { focusOn, saying } from "./steps.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();

const search = (pane: FrameLocator): Locator =>
  pane.getByRole("searchbox", { name: "Search groups and people" });

/** Waits until the screen reader announcement of the matches. */
const waitForAnnouncement = (pane: FrameLocator, words: string): Promise<void> =>
  pane
    .getByRole("status")
    .filter({ hasText: saying(words, "whole") })
    .waitFor();

/** The names of the rows; contacts are indented. */
const names = async (pane: FrameLocator): Promise<readonly string[]> =>
  (await shownRows(pane)).map(({ level, name }) => (level === "1" ? name : `  ${name}`));

describe("A search", () => {
  it("finds groups, names, addresses, and numbers with each typed letter, counts them, and highlights them", async () => {
    const { page, pane } = await outlook.start();
    const marks = () => pane.locator("mark").allInnerTexts();
    await search(pane).click();
    await page.keyboard.type("smi");
    await waitForAnnouncement(pane, "1 match: 0 groups, 1 person");
    expect(await names(pane)).toEqual([
      "Favorites",
      "  Tony Smith",
      "Design team",
      "  Tony Smith",
      "Marketing EMEA",
      "  Tony Smith",
    ]);
    expect(await marks()).toEqual(["Smi", "smi", "Smi", "smi", "Smi", "smi"]);
    await row(pane, "Design team").getByText(saying("1 of 7")).waitFor();
    await page.keyboard.type("th, no");
    await waitForAnnouncement(pane, "0 matches: 0 groups, 0 people");

    for (const { query, found, shown, marked } of [
      {
        query: "NORTHWINDTRADERS design",
        found: "0 matches: 0 groups, 0 people",
        shown: [],
        marked: [],
      },
      {
        query: "fr zurich",
        found: "0 matches: 0 groups, 0 people",
        shown: [],
        marked: [],
      },
      {
        query: "zurich",
        found: "1 match: 1 group, 0 people",
        shown: ["R&D <Zürich>"],
        marked: ["Zürich"],
      },
      {
        query: "zielinski luk",
        found: "1 match: 0 groups, 1 person",
        shown: ["R&D <Zürich>", "  Łukasz Zieliński"],
        marked: ["Łuk", "Zieliński", "luk", "zielinski"],
      },
      {
        query: "irina.sokolova@",
        found: "1 match: 0 groups, 1 person",
        shown: ["Marketing EMEA", "  Ирина Соколова"],
        marked: ["irina.sokolova@"],
      },
      {
        query: "+49 5670",
        found: "1 match: 0 groups, 1 person",
        shown: ["Design team", "  +49 89 1234 5670", 'Helpdesk "24/7"', "  +49 89 1234 5670"],
        marked: ["+49", "5670", "+49", "5670"],
      },
      {
        query: "team",
        found: "1 match: 1 group, 0 people",
        shown: ["Design team"],
        marked: ["team"],
      },
    ]) {
      await search(pane).fill(query);
      await waitForAnnouncement(pane, found);
      expect(await names(pane)).toEqual(shown);
      expect(await marks()).toEqual(marked);
    }
    await pane.getByRole("treeitem", { name: "Design team", expanded: false }).click();
    expect((await names(pane)).length).toBe(
      1 + (inMailbox(outlook.exchange.mailbox, "Design team")?.length ?? 0),
    );
  });

  it("without a match says where it searched, and shows the list again when cleared", async () => {
    const { pane } = await outlook.start();
    const all = await names(pane);
    await search(pane).fill(" zzyzx ");
    await said(pane, "No matches for “zzyzx”").waitFor();
    await said(pane, "Search covers only your list, not your organization’s directory.").waitFor();
    expect(await pane.getByRole("treeitem").count()).toBe(0);
    await pane.getByText("Clear search").click();
    await focusOn(pane, search(pane));
    await row(pane, "Design team").waitFor();
    expect(await search(pane).inputValue()).toBe("");
    expect(await names(pane)).toEqual(all);
  });

  it("keeps the focus while its matches change, whatever the user did in the list before", async () => {
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

  it("works by keyboard: Down to the first match, Escape to clear, Escape again to the list", async () => {
    const { page, pane } = await outlook.start();
    const press = (key: string) => page.keyboard.press(key);
    await search(pane).fill("northwind");
    await press("Escape");
    await focusOn(pane, search(pane));
    await row(pane, "Favorites").waitFor();
    await press("Escape");
    await focusOn(pane, row(pane, "Favorites"));

    await search(pane).fill("northwind");
    await waitForAnnouncement(pane, "3 matches: 0 groups, 3 people");
    await press("ArrowDown");
    await focusOn(pane, row(pane, "Design team"));
    await press("ArrowDown");
    await focusOn(pane, row(pane, "Konstantin"));
    await press("Enter");
    await pane.getByRole("heading", { level: 1, name: /^Konstantin/ }).waitFor();
    await pane.getByRole("button", { name: "Back" }).click();
    await focusOn(pane, row(pane, "Konstantin"));
    expect(await search(pane).inputValue()).toBe("northwind");

    await search(pane).press("Escape");
    expect(await search(pane).inputValue()).toBe("");
    await row(pane, "Favorites").waitFor();
  });

  it("is updated when the list changes", async () => {
    const { pane } = await outlook.start();
    await search(pane).fill("falcon");
    await waitForAnnouncement(pane, "1 match: 1 group, 0 people");
    await row(pane, "Project Falcon").press("Delete");
    await said(pane, "No matches for “falcon”").waitFor();
    await pane.getByRole("button", { name: "Undo" }).click();
    await row(pane, "Project Falcon").waitFor();
    await waitForAnnouncement(pane, "1 match: 1 group, 0 people");
  });
});
