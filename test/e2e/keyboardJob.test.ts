import { describe, expect, it } from "@jest/globals";
import type { Frame } from "playwright-core";
import { withoutIsolates } from "../i18n/wordingIn.ts";
import { inMailbox, row, said, selection, settled } from "./listSteps.ts";
import { focusOn, peopleField, tabTo, title } from "./steps.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();
const members = (group: string) => inMailbox(outlook.exchange.mailbox, group);

/** Records what live regions say from now on. Returns the function that returns it, with the role of each region. */
async function recordAnnouncements(frame: Frame): Promise<() => Promise<readonly string[]>> {
  await frame.evaluate(() => {
    const live = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]';
    const said: string[] = [];
    const last = new Map<Element, string>();
    const look = () => {
      for (const region of document.querySelectorAll<HTMLElement>(live)) {
        const text = region.innerText.trim();
        if (last.get(region) === text) continue;
        // A polite region that comes with its text is not announced.
        const isNew = !last.has(region);
        last.set(region, text);
        if (text !== "" && !(isNew && region.role === "status")) said.push(`${region.role ?? ""}: ${text}`);
      }
    };
    look();
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    Object.assign(globalThis, { saidByRegions: said });
  });
  return async () =>
    (await frame.evaluate(() => (globalThis as unknown as { saidByRegions: string[] }).saidByRegions)).map(
      withoutIsolates,
    );
}

describe("The whole main job", () => {
  it("is done by keyboard alone, and everything is announced once", async () => {
    const opened = await outlook.start();
    const { page, pane } = opened;
    const announcements = await recordAnnouncements(await opened.frame());
    const press = (key: string, times = 1) =>
      Array.from({ length: times }).reduce<Promise<void>>(
        async (before) => before.then(() => page.keyboard.press(key)),
        Promise.resolve(),
      );
    const button = (name: string) => pane.getByRole("button", { name, exact: true });

    // A person from the directory, added to a group.
    await tabTo(page, pane, button("New contact"));
    await press("Enter");
    await focusOn(pane, peopleField(pane));
    await page.keyboard.type("toni k");
    await pane.getByRole("option", { name: /Toni Krause/, selected: true }).waitFor();
    await press("Enter");
    await press("Tab");
    await focusOn(pane, pane.getByRole("combobox", { name: "Group" }));
    await page.keyboard.type("Project");
    await press("Tab");
    await focusOn(pane, button("Add contact"));
    await press("Enter");
    await focusOn(pane, title(pane).filter({ hasText: "Toni Krause" }));
    await tabTo(page, pane, button("Done"));
    await press("Enter");
    expect(members("Project Falcon")).toEqual(["Toni Krause"]);

    // Her page, then that of somebody with an email address, and a message.
    await focusOn(pane, row(pane, "Toni Krause"));
    await settled(pane);
    await press("Enter");
    await focusOn(pane, title(pane).filter({ hasText: "Toni Krause" }));
    await press("Shift+Tab");
    await focusOn(pane, button("Back"));
    await press("Enter");
    await focusOn(pane, row(pane, "Toni Krause"));
    await press("Home");
    await page.keyboard.type("design");
    await focusOn(pane, row(pane, "Design team"));
    await press("ArrowRight");
    await row(pane, "Amélie Laurent").waitFor();
    await press("ArrowRight");
    await press("ArrowDown");
    await focusOn(pane, row(pane, "Amélie Laurent"));
    await press("Enter");
    await focusOn(pane, title(pane).filter({ hasText: "Amélie Laurent" }));
    await tabTo(page, pane, button("Send email"));
    await press("Enter");
    const message = page.getByRole("region", { name: "New message" });
    await message.getByText("amelie.laurent@contoso.com").waitFor();
    await message.getByRole("button", { name: "Discard" }).press("Enter");
    await button("Back").focus();
    await press("Enter");
    await focusOn(pane, row(pane, "Amélie Laurent"));

    // Three people, moved to the group, and back.
    await press("Space");
    await press("Shift+ArrowDown", 2);
    await selection(pane, 3).waitFor();
    await pane.getByRole("status").filter({ hasText: "3 selected" }).waitFor({ state: "attached" });
    await press("Shift+F10");
    await focusOn(pane, pane.getByRole("menuitem", { name: "Move 3 people to…" }));
    await press("Enter");
    await focusOn(pane, pane.getByRole("searchbox", { name: "Search groups" }));
    await page.keyboard.type("falcon");
    await pane.getByRole("status").filter({ hasText: "1 group" }).waitFor({ state: "attached" });
    await press("Enter");
    await focusOn(pane, pane.getByRole("option", { name: /^Project Falcon/, selected: true }));
    await press("Enter");
    await said(pane, "3 people moved to Project Falcon").waitFor();
    await settled(pane);
    expect(members("Project Falcon")).toHaveLength(4);
    await press("Control+z");
    await said(pane, "3 people restored").waitFor();
    await settled(pane);
    expect(members("Project Falcon")).toEqual(["Toni Krause"]);
    expect(members("Design team")).toHaveLength(7);

    const all = await announcements();
    // How many there are while the user types depends on how fast that is.
    const isCount = (text: string) => /^status: (\d+|No) (suggestions?|groups?)$/.test(text);
    const counts = all.filter(isCount);
    expect(counts).toEqual(expect.arrayContaining(["status: 1 suggestion", "status: 1 group"]));
    expect(all.filter((text, index) => text === all[index - 1])).toEqual([]);
    expect(all.filter((text) => !isCount(text))).toEqual([
      "status: Toni Krause selected",
      "status: Toni Krause added to Project Falcon",
      "status: 3 selected",
      "status: 3 people moved to Project Falcon. Undo is available.",
      expect.stringMatching(/^status: 3 people restored\s+OK$/),
    ]);
  });
});

describe("A change on a person's page", () => {
  it("is announced once, and so is its undo", async () => {
    const opened = await outlook.start();
    const { page, pane } = opened;
    await row(pane, "Favorites").press("ArrowRight");
    await row(pane, "Nkechi Okafor").press("Enter");
    await focusOn(pane, title(pane).filter({ hasText: "Nkechi Okafor" }));
    const announcements = await recordAnnouncements(await opened.frame());
    await tabTo(page, pane, pane.getByRole("button", { name: "Remove from Favorites" }));
    await page.keyboard.press("Enter");
    const undoButton = pane.getByRole("button", { name: "Undo" });
    await undoButton.waitFor();
    await tabTo(page, pane, undoButton);
    await page.keyboard.press("Enter");
    await pane.getByRole("status").filter({ hasText: "restored" }).waitFor({ state: "attached" });
    expect(await announcements()).toEqual([
      "status: Nkechi Okafor removed from Favorites. Undo is available.",
      "status: Nkechi Okafor restored",
    ]);
  });
});
