import { describe, expect, it } from "@jest/globals";
import type { FrameLocator } from "playwright-core";
import { failureLines, typeGroup } from "./steps.ts";
import { usePane } from "./usePane.ts";

const refused = "Exchange does not allow add-ins to use your contact list.";

describe("The pane on a server that refuses add-ins, without a direct connection", () => {
  const outlook = usePane();

  /** Starts the pane on a server that refuses add-ins, and opens the list read-only. */
  async function openReadOnly() {
    outlook.exchange.faults.refuseAddIns = true;
    const opened = await outlook.start();
    await failureLines(opened.pane, refused);
    await opened.pane.getByRole("button", { name: "Open read-only" }).click();
    await opened.pane.getByRole("treeitem", { name: "Design team" }).waitFor();
    return opened;
  }
  const person = (pane: FrameLocator, name: string) => pane.getByRole("treeitem", { name });

  it("shows the available options, none of them a direct connection", async () => {
    outlook.exchange.faults.refuseAddIns = true;
    const { pane } = await outlook.start();
    expect((await failureLines(pane, refused))[1]).toBe(
      "Nothing in your list was changed. You have these options:",
    );
    expect(await pane.getByRole("main").getByRole("region").allInnerTexts()).toEqual([
      expect.stringContaining("Read-only view"),
      expect.stringContaining("Ask your administrator"),
    ]);
  });

  it("loads a read-only list by FindItem and GetItem only, with groups, people, and phone numbers", async () => {
    const { pane, wire } = await openReadOnly();
    expect(new Set((await wire()).calls.map(({ operation }) => operation))).toEqual(
      new Set(["GetImItemList", "FindItem", "GetItem"]),
    );
    const { groups } = outlook.exchange.mailbox;
    const shown = await pane.getByRole("treeitem", { level: 1 }).count();
    // Tagged is hidden by default.
    expect(shown).toBe(groups.filter(({ displayName }) => displayName !== "Tagged").length);
    await person(pane, "Design team").click();
    await person(pane, "Tony Smith").waitFor();
    await pane.getByRole("searchbox").fill("tony");
    await pane.getByText("1 match").waitFor();
  });

  it("disables every change in the read-only list and shows the reason, while looking and copying work", async () => {
    const { pane, page } = await openReadOnly();
    const before = JSON.stringify(outlook.exchange.mailbox);
    await pane.getByText("Read-only.").waitFor();
    for (const name of ["New contact", "New group"])
      expect(await pane.getByRole("button", { name }).isDisabled()).toBe(true);
    await pane.getByRole("button", { name: "More" }).first().click();
    for (const name of ["New phone contact", "Add distribution group"])
      expect(await pane.getByRole("menuitem", { name }).getAttribute("aria-disabled")).toBe("true");
    await page.keyboard.press("Escape");

    await person(pane, "Design team").click();
    await person(pane, "Tony Smith").click({ button: "right" });
    expect((await pane.getByRole("menuitem").allInnerTexts()).map((text) => text.split("\n")[0])).toEqual([
      "Send email",
      "Chat",
      "Copy IM address",
      "Details",
    ]);
    await page.keyboard.press("Escape");
    const places = [person(pane, "Amélie Laurent"), person(pane, "Project Falcon")];
    const [from, to] = await Promise.all(places.map((place) => place.boundingBox()));
    await page.mouse.move((from?.x ?? 0) + 100, (from?.y ?? 0) + 20);
    await page.mouse.down();
    await page.mouse.move((to?.x ?? 0) + 100, (to?.y ?? 0) + 20, { steps: 5 });
    expect(await pane.getByText("Hold Ctrl to add them without moving.").count()).toBe(0);
    await page.mouse.up();
    await person(pane, "Amélie Laurent").press("Space");
    expect(
      await pane
        .getByRole("toolbar")
        .getByRole("button")
        .evaluateAll((buttons) => buttons.map((button) => button.getAttribute("title"))),
    ).toEqual(["Clear selection", "Send email to 1 person", "Copy 1 address"]);
    await page.keyboard.press("Escape");
    await person(pane, "Tony Smith").focus();
    await page.keyboard.press("Delete");
    await page.keyboard.press("Shift+Delete");
    await person(pane, "Design team").focus();
    await page.keyboard.press("F2");
    await page.keyboard.press("Delete");
    expect(await pane.getByRole("dialog").count()).toBe(0);
    expect(await pane.getByRole("textbox", { name: "Group name" }).count()).toBe(0);
    expect(JSON.stringify(outlook.exchange.mailbox)).toBe(before);
  });

  it("sends nothing even from a form that was opened before the settings were loaded", async () => {
    const { pane, page, set, wire } = await openReadOnly();
    outlook.exchange.faults.refuseAddIns = false;
    await set({ pane: "closed" });
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route("**/config.json", (route) => released.then(() => route.continue()));
    await set({ pane: "open" });
    await typeGroup(pane, "Project Heron");
    await pane.getByRole("button", { name: "Create group" }).click();
    release();
    const lines = await failureLines(pane, "Exchange does not allow add-ins to create IM groups.");
    expect(lines[1]).toContain("Nothing in your list was changed.");
    await page.unrouteAll();
    expect((await wire()).calls.some(({ operation }) => operation === "AddImGroup")).toBe(false);
    expect(outlook.exchange.mailbox.groups.some(({ displayName }) => displayName === "Project Heron")).toBe(
      false,
    );
  });

  it("keeps the list read-only at the next start, until a new attempt through Outlook succeeds", async () => {
    await openReadOnly();
    const { pane, wire } = await outlook.start();
    await pane.getByText("Read-only.").waitFor();
    await pane.getByRole("treeitem", { name: "Design team" }).waitFor();
    expect((await wire()).calls.some(({ operation }) => operation === "GetImItemList")).toBe(false);
    outlook.exchange.faults.refuseAddIns = false;
    await pane.getByRole("button", { name: "What you can do" }).click();
    await pane.getByRole("button", { name: "Try it" }).click();
    await pane.getByText("Read-only.").waitFor({ state: "detached" });
    expect(await pane.getByRole("button", { name: "New group" }).isEnabled()).toBe(true);
  });
});

describe("An administrator's setting that disables removing", () => {
  const outlook = usePane({
    config: { offer: { removing: false }, supportUrl: "https://help.example.org/" },
  });

  it("hides every action that removes a contact or deletes a group, in menus, buttons, and keys", async () => {
    const { pane, page } = await outlook.start();
    await pane.getByRole("treeitem", { name: "Design team" }).click();
    const tony = pane.getByRole("treeitem", { name: "Tony Smith" });
    await tony.click({ button: "right" });
    expect((await pane.getByRole("menuitem").allInnerTexts()).join()).not.toMatch(/Remove|Delete/);
    await page.keyboard.press("Escape");
    await tony.focus();
    await page.keyboard.press("Shift+Delete");
    await pane.getByRole("treeitem", { name: "Design team" }).focus();
    await page.keyboard.press("Delete");
    expect(await pane.getByRole("dialog").count()).toBe(0);
  });

  it("leaves the administrator's help in a menu, as a link that sends no referrer", async () => {
    const { pane } = await outlook.start();
    await pane.getByRole("button", { name: "More" }).first().click();
    const help = pane.getByRole("menuitem", { name: "Help" });
    expect(await help.getAttribute("href")).toBe("https://help.example.org/");
    expect(await help.getAttribute("rel")).toBe("noreferrer");
  });
});
