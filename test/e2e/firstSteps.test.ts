import { describe, expect, it } from "@jest/globals";
import type { FrameLocator } from "playwright-core";
import { row } from "./listSteps.ts";
import { createGroup, focusOn, shownResult } from "./steps.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane({ direct: true });

const button = (pane: FrameLocator, name: string) => pane.getByRole("button", { name, exact: true });
const tips = (pane: FrameLocator) => pane.getByRole("region", { name: "Tips" });
const macintosh = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/140.0.0.0";

describe("The tips for new users", () => {
  /** Opens a pane in a new browser profile. Returns the function that starts it again. */
  async function openFirst() {
    const opened = await outlook.open({}, {});
    await opened.pane.getByRole("tree").waitFor();
    const restart = async () => {
      await opened.set({ pane: "closed" });
      await opened.set({ pane: "open" });
      await opened.pane.getByRole("tree").waitFor();
    };
    return { ...opened, restart };
  }

  it("are below the search in the first three starts, without taking the focus", async () => {
    const { pane, restart } = await openFirst();
    await tips(pane).getByText("Right-click a row to do more.").waitFor();
    expect(await pane.locator("body").evaluate(() => document.activeElement === document.body)).toBe(true);
    await createGroup(pane, "Kestrel");
    await button(pane, "Back").click();
    await tips(pane).waitFor();
    await restart();
    await tips(pane).waitFor();
    await restart();
    await tips(pane).waitFor();
    await restart();
    expect(await tips(pane).count()).toBe(0);
  });

  it("do not come back once dismissed, and give the focus to the list", async () => {
    const { pane, restart } = await openFirst();
    await tips(pane).getByRole("button", { name: "Dismiss tips" }).click();
    await tips(pane).waitFor({ state: "detached" });
    await focusOn(pane, row(pane, "Favorites"));
    await restart();
    expect(await tips(pane).count()).toBe(0);
  });

  it("give way to any other card", async () => {
    const { pane } = await openFirst();
    await tips(pane).waitFor();
    outlook.exchange.faults.add({ kind: "http", status: 403 }, { operation: "GetImItemList" });
    await button(pane, "Refresh").click();
    await pane.getByRole("alert").waitFor();
    expect(await tips(pane).count()).toBe(0);

    outlook.exchange.faults.refuseAddIns = true;
    outlook.playground.setConfig({ route: "auto", ewsUrl: "/EWS/Exchange.asmx" });
    const switched = await openFirst();
    await switched.pane.getByRole("region", { name: "You’re now connected directly" }).waitFor();
    expect(await tips(switched.pane).isVisible()).toBe(false);
  });
});

describe("An empty list", () => {
  it("offers what to begin with, and nothing that needs a list", async () => {
    outlook.exchange.reset("empty");
    const { pane } = await outlook.start();
    await pane.getByRole("heading", { name: "Your list is empty" }).waitFor();
    const main = await pane.getByRole("main").ariaSnapshot();
    // Without the live regions, some of which load later.
    expect(main.split("\n").filter((line) => line.trim() !== "- status")).toEqual(
      [
        "- main:",
        '- heading "Your list is empty" [level=2]',
        "- paragraph: Add the people you chat with and organize them in groups.",
        '- button "New contact"',
        '- button "New group"',
        '- button "Import contacts…"',
      ].map((line, index) => (index === 0 ? line : `  ${line}`)),
    );
    expect(await pane.getByRole("searchbox").count()).toBe(0);
    await button(pane, "Import contacts…").click();
    await pane.getByRole("heading", { name: "Import contacts" }).waitFor();
    await button(pane, "Back").click();
    await focusOn(pane, button(pane, "New contact"));
    await createGroup(pane, "Kestrel");
    await shownResult(pane, "created");
    await button(pane, "Done").click();
    await row(pane, "Kestrel").waitFor();
    await row(pane, "Kestrel").press("Delete");
    await pane.getByRole("heading", { name: "Your list is empty" }).waitFor();
    await focusOn(pane, button(pane, "New contact"));
    await button(pane, "Undo").click();
    await row(pane, "Kestrel").waitFor();
  });
});

describe("The keyboard shortcuts", () => {
  it("are shown by ? in the list, and by More, and give the focus back", async () => {
    const { page, pane } = await outlook.start();
    await row(pane, "Design team").focus();
    await page.keyboard.press("?");
    const dialog = pane.getByRole("dialog", { name: "Keyboard shortcuts" });
    await focusOn(pane, dialog.getByRole("button", { name: "Close" }));
    expect((await dialog.locator("dl > div").allInnerTexts()).map((line) => line.split(/\s*\n\s*/))).toEqual([
      ["Move between rows", "↑", "↓"],
      ["Open or close a group", "→", "←"],
      ["Open the group or person", "Enter"],
      ["Show the group’s page", "Alt+Enter"],
      ["Jump to a name", "A – Z"],
      ["Select a person", "Space"],
      ["Select several people", "Shift+↓"],
      ["Select all people shown", "Ctrl+A"],
      ["Clear the selection", "Esc"],
      ["Show the row’s menu", "Shift+F10"],
      ["Rename group", "F2"],
      ["Copy addresses", "Ctrl+C"],
      ["Remove from group, delete group", "Delete"],
      ["Remove from list", "Shift+Delete"],
      ["Undo", "Ctrl+Z"],
      ["Show this list", "?"],
    ]);
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    await focusOn(pane, row(pane, "Design team"));

    const more = pane.getByRole("banner").getByRole("button", { name: "More" });
    await more.click();
    await pane.getByRole("menuitem", { name: "Keyboard shortcuts" }).click();
    await focusOn(pane, dialog.getByRole("button", { name: "Close" }));
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await focusOn(pane, more);
    await pane.getByRole("searchbox").pressSequentially("?");
    expect(await pane.getByRole("searchbox").inputValue()).toBe("?");
    expect(await dialog.count()).toBe(0);
  });

  it("have the symbols of a Mac there, in menus too, and its Delete key removes", async () => {
    const { page, pane } = await outlook.open({}, { userAgent: macintosh });
    await row(pane, "Design team").click();
    await row(pane, "Amélie Laurent").click({ button: "right" });
    await pane.getByRole("menuitem", { name: "Remove from list…" }).getByText("⇧⌫").waitFor();
    await page.keyboard.press("Escape");
    await row(pane, "Amélie Laurent").press("?");
    const dialog = pane.getByRole("dialog", { name: "Keyboard shortcuts" });
    expect(await dialog.locator("kbd").allInnerTexts()).toEqual(
      "↑ ↓ → ← Enter ⌥Enter A–Z Space ⇧↓ ⌘A Esc ⇧F10 F2 ⌘C ⌫ ⇧⌫ ⌘Z ?"
        .split(" ")
        .map((key) => key.replace("A–Z", "A – Z")),
    );
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await page.keyboard.press("Meta+a");
    await pane.getByRole("toolbar", { name: "7 selected" }).waitFor();
    await row(pane, "Amélie Laurent").click({ modifiers: ["Meta"] });
    await pane.getByRole("toolbar", { name: "6 selected" }).waitFor();
    await page.keyboard.press("Escape");
    await pane.getByRole("toolbar").waitFor({ state: "detached" });
    await page.keyboard.press("Backspace");
    await pane
      .getByRole("alertdialog")
      .or(pane.getByRole("button", { name: "Undo" }))
      .first()
      .waitFor();
  });
});
