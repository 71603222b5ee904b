import { describe, expect, it } from "@jest/globals";
import type { FrameLocator, Locator } from "playwright-core";
import { createContact, addMember } from "../../simulator/exchange/mailbox.ts";
import { deleteContact } from "../../simulator/exchange/removal.ts";
import { inMailbox, newName, row, selection, settled } from "./listSteps.ts";
import { calls, focusOn, saying, title } from "./steps.ts";
import type { OpenedOutlook } from "./harness.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();

/** Sets the focus as assistive technology does: without a key or the mouse. */
const focusByScript = (row: Locator): Promise<void> => row.evaluate((item: HTMLElement) => item.focus());

/** Opens a group, and moves to one of its people by typed letters. */
async function goTo({ page, pane }: OpenedOutlook, group: string, letters: string, name: string) {
  await row(pane, group).click();
  await page.keyboard.type(letters);
  await focusOn(pane, row(pane, name));
}

const dialog = (pane: FrameLocator, heading: string): Locator =>
  pane.getByRole("alertdialog", { name: saying(heading, "whole") });
const tabStop = (pane: FrameLocator): Locator => pane.locator('[role="treeitem"][tabindex="0"]');

/** What each key opens for a person that is only in one group, and for a group with people who are only there. */
const keys: readonly (readonly [string, string, (pane: FrameLocator) => Promise<void>])[] = [
  ["Delete", "Yuki Tanaka", (pane) => dialog(pane, "Remove Yuki Tanaka?").waitFor()],
  ["Shift+Delete", "Yuki Tanaka", (pane) => dialog(pane, "Remove Yuki Tanaka?").waitFor()],
  ["Shift+F10", "Yuki Tanaka", (pane) => removeByMenu(pane, "Yuki Tanaka")],
  ["ContextMenu", "Yuki Tanaka", (pane) => removeByMenu(pane, "Yuki Tanaka")],
  ["Enter", "Yuki Tanaka", (pane) => pane.getByText("yuki.tanaka@contoso.com").first().waitFor()],
  ["ArrowUp", "Yuki Tanaka", (pane) => focusOn(pane, row(pane, "Tony Smith"))],
  ["ArrowLeft", "Yuki Tanaka", (pane) => focusOn(pane, row(pane, "Design team"))],
  ["z", "Design team", (pane) => focusOn(pane, row(pane, "Design team"))],
  ["Delete", "Équipe Québec", (pane) => dialog(pane, "Delete “Équipe Québec”?").waitFor()],
  [
    "F2",
    "Équipe Québec",
    async (pane) => {
      await focusOn(pane, newName(pane));
      expect(await newName(pane).inputValue()).toBe("Équipe Québec");
    },
  ],
  [
    "Enter",
    "Équipe Québec",
    (pane) => pane.getByRole("treeitem", { name: "Équipe Québec", expanded: true }).waitFor(),
  ],
];

async function removeByMenu(pane: FrameLocator, name: string): Promise<void> {
  await pane.getByRole("menuitem", { name: "Remove from list…" }).click();
  await dialog(pane, `Remove ${name}?`).waitFor();
}

describe("A key", () => {
  it.each(keys)(
    "acts on the row on which a script has set the focus: %s on %s",
    async (key, name, opened) => {
      const outlookPage = await outlook.start();
      const { page, pane } = outlookPage;
      await goTo(outlookPage, "Design team", "nk", "Nkechi Okafor");
      await focusByScript(row(pane, name));
      await focusOn(pane, tabStop(pane).and(row(pane, name)));
      expect(await tabStop(pane).count()).toBe(1);
      await page.keyboard.press(key);
      await opened(pane);
      expect(await calls(outlookPage, "RemoveImContactFromGroup")).toEqual([]);
    },
  );

  it.each(keys.slice(0, 5))(
    "acts on the row with the focus after another client's change: %s on %s",
    async (key, name, opened) => {
      const outlookPage = await outlook.start();
      const { page, pane } = outlookPage;
      await goTo(outlookPage, "Design team", "nk", "Nkechi Okafor");
      await focusByScript(row(pane, name));
      changeElsewhere();
      // The focus stays where it is: the script clicks without setting it.
      await pane.getByRole("button", { name: "Refresh" }).evaluate((button: HTMLElement) => button.click());
      await row(pane, "Aaron Ames").waitFor();
      await settled(pane);
      await focusOn(pane, row(pane, name));
      await page.keyboard.press(key);
      await opened(pane);
    },
  );

  it.each(keys.slice(0, 5))(
    "acts on the row with the focus in a search: %s on %s",
    async (key, name, opened) => {
      const { page, pane } = await outlook.start();
      // Amélie Laurent, Konstantin, and Yuki Tanaka are found in the group.
      await pane.getByRole("searchbox").fill("an");
      await row(pane, name).waitFor();
      await pane.getByRole("searchbox").press("ArrowDown");
      await focusByScript(row(pane, name));
      await page.keyboard.press(key);
      await opened(pane);
    },
  );

  it("acts on a row in which it is dispatched without any focus, and on a button's row", async () => {
    const outlookPage = await outlook.start();
    const { page, pane } = outlookPage;
    await goTo(outlookPage, "Design team", "nk", "Nkechi Okafor");
    await row(pane, "Yuki Tanaka").dispatchEvent("keydown", { key: "Delete", bubbles: true });
    await dialog(pane, "Remove Yuki Tanaka?").getByRole("button", { name: "Cancel" }).click();
    await focusOn(pane, row(pane, "Yuki Tanaka"));

    for (const key of ["Delete", "Enter"]) {
      await page.mouse.move(0, 0);
      await row(pane, "Amélie Laurent").hover();
      await focusByScript(row(pane, "Amélie Laurent").getByRole("button", { name: "More" }));
      await page.keyboard.press(key);
      if (key === "Delete")
        await dialog(pane, "Remove Amélie Laurent?").getByRole("button", { name: "Cancel" }).click();
      else {
        await title(pane).getByText("Amélie Laurent").waitFor();
        await pane.getByText("amelie.laurent@contoso.com").first().waitFor();
        await pane.getByRole("button", { name: "Back" }).click();
      }
      await focusOn(pane, row(pane, "Amélie Laurent"));
    }
    expect(await pane.getByRole("menu").count()).toBe(0);
  });

  it("copies the address of the row with the focus, and all addresses of its group also in a search", async () => {
    const outlookPage = await outlook.start();
    const { page, pane, problems } = outlookPage;
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const copied = async (): Promise<string> => {
      await page.evaluate(() => navigator.clipboard.writeText(""));
      await page.keyboard.press("Control+c");
      await page.waitForFunction(async () => (await navigator.clipboard.readText()) !== "");
      return page.evaluate(() => navigator.clipboard.readText());
    };
    await goTo(outlookPage, "Équipe Québec", "no", "Noémie Tremblay");
    await focusByScript(row(pane, "Étienne Gagnon"));
    expect(await copied()).toBe("etienne.gagnon@contoso.com");
    await pane.getByRole("searchbox").fill("gagnon");
    await row(pane, "Noémie Tremblay").waitFor({ state: "detached" });
    await focusByScript(row(pane, "Équipe Québec"));
    expect((await copied()).split("; ").sort()).toEqual([
      "etienne.gagnon@contoso.com",
      "noemie.tremblay@contoso.com",
    ]);
    // Chromium logs that the frame lacks the clipboard permission; the pane then copies by other means.
    problems.console.length = 0;
    problems.violations.length = 0;
  });

  it("acts on the row with the focus after it was scrolled out of view, whose menu then opens in view", async () => {
    outlook.exchange.reset({ groups: 1, contacts: 1_000 });
    const { page, pane } = await outlook.start();
    await row(pane, "Group 1").click();
    await page.keyboard.press("ArrowRight");
    await focusOn(pane, row(pane, "Aiko Abbot 1"));
    const far = row(pane, "Aiko Baker 11");
    const scrollTo = (top: number) =>
      pane.getByRole("main").evaluate((main, to) => (main.scrollTop = to), top);
    await scrollTo(400);
    await focusByScript(far);
    for (const top of [1e6, 0]) {
      await scrollTo(top);
      await row(pane, top === 0 ? "Favorites" : "Other Contacts").waitFor();
      await focusOn(pane, far);
      await page.keyboard.press("Shift+F10");
      const item = pane.getByRole("menuitem", { name: "Remove from list…" });
      await focusOn(pane, pane.getByRole("menuitem").first());
      expect(await far.evaluate(isInView)).toBe(true);
      await item.click();
      await dialog(pane, "Remove Aiko Baker 11?").waitFor();
      await page.keyboard.press("Escape");
      await focusOn(pane, far);
    }
    await scrollTo(1e6);
    await page.keyboard.press("Shift+Delete");
    await dialog(pane, "Remove Aiko Baker 11?").waitFor();
  });

  it("selects from the row with the focus", async () => {
    const outlookPage = await outlook.start();
    const { page, pane } = outlookPage;
    await goTo(outlookPage, "Design team", "am", "Amélie Laurent");
    await focusByScript(row(pane, "Søren Mikkelsen"));
    expect(await pane.getByRole("treeitem", { selected: true }).count()).toBe(0);
    await page.keyboard.press("Shift+ArrowDown");
    await selection(pane, 2).waitFor();
    await focusByScript(row(pane, "Yuki Tanaka"));
    await page.keyboard.press("Space");
    await selection(pane, 3).waitFor();
    await focusByScript(row(pane, "Amélie Laurent"));
    await selection(pane, 3).waitFor();
    // The row is not one of the selected.
    await page.keyboard.press("Delete");
    await dialog(pane, "Remove Amélie Laurent?").waitFor();
  });
});

/** Another client adds someone at the top of the group and deletes the contact that was active before. */
function changeElsewhere(): void {
  const { mailbox } = outlook.exchange;
  const group = mailbox.groups.find(({ displayName }) => displayName === "Design team");
  const nkechi = mailbox.contacts.find(({ displayName }) => displayName === "Nkechi Okafor");
  if (!group || !nkechi) throw new Error("not the demonstration mailbox");
  addMember(
    mailbox,
    group,
    createContact(mailbox, { displayName: "Aaron Ames", imAddress: "aaron@contoso.com" }),
  );
  deleteContact(mailbox, nkechi);
  expect(inMailbox(mailbox, "Design team")).toHaveLength(7);
}

/** True if a row is between the search field and the status line. Runs in the pane. */
function isInView(item: Element): boolean {
  const { top, bottom } = item.getBoundingClientRect();
  const main = item.closest("main")?.getBoundingClientRect();
  return main !== undefined && top >= main.top && bottom <= main.bottom;
}
