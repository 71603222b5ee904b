import { describe, expect, it } from "@jest/globals";
import type { FrameLocator, Locator } from "playwright-core";
import { calls, focusOn, shownResult, typeContact, typeGroup } from "./steps.ts";
import { usePane } from "./usePane.ts";

describe("a field checks before anything is sent", () => {
  const outlook = usePane();

  it.each([
    ["nothing", "", /^Enter a group name\.$/],
    ["blanks alone", "   ", /^Enter a group name\.$/],
    ["a character that XML cannot hold", "Kes\u0007trel", /^The character \W?U\+0007\W? cannot be sent\.$/],
  ])("a group's name: %s", async (_, name, words) => {
    const opened = await outlook.start();
    await typeGroup(opened.pane, "x");
    const field = opened.pane.getByRole("textbox", { name: "Group name" });
    await field.fill(name);
    await opened.pane.getByRole("button", { name: "Create group" }).click();
    await refused(opened.pane, field, words);
    expect(await calls(opened, "AddImGroup")).toEqual([]);
  });

  it.each([
    ["nothing", "", /^Enter an IM address\.$/],
    ["blanks alone", "  ", /^Enter an IM address\.$/],
    ["no @", "mei.lin", /^There is no @ in this address\.$/],
    ["two @", "mei@lin@contoso.com", /^There is more than one @\.$/],
    ["a blank inside", "mei lin@contoso.com", /^There is a blank in this address\.$/],
    ["nothing before the @", "@contoso.com", /^Something is missing before the @\.$/],
    ["nothing after the @", "sip:mei@", /^Something is missing after the @\.$/],
    ["a control character", "mei\u0007@contoso.com", /^The character \W?U\+0007\W? cannot be sent\.$/],
    [
      "455 characters",
      `${"m".repeat(443)}@contoso.com`,
      /^The address is longer than \W?454\W? characters\.$/,
    ],
  ])("an IM address: %s", async (_, address, words) => {
    const opened = await outlook.start();
    await typeContact(opened.pane, { address: "x" });
    const field = opened.pane.getByRole("textbox", { name: "IM address" });
    await field.fill(address);
    await opened.pane.getByRole("button", { name: "Add contact" }).click();
    await refused(opened.pane, field, words);
    expect(await calls(opened, "AddNewImContactToGroup")).toEqual([]);
  });

  it("a display name: a character that XML cannot hold", async () => {
    const opened = await outlook.start();
    await typeContact(opened.pane, { address: "mei.lin@contoso.com", name: "x" });
    const field = opened.pane.getByRole("textbox", { name: "Display name" });
    await field.fill("Mei\uFFFFLin");
    await opened.pane.getByRole("button", { name: "Add contact" }).click();
    await refused(opened.pane, field, /^The character \W?U\+FFFF\W? cannot be sent\.$/);
    expect(await calls(opened, "AddNewImContactToGroup")).toEqual([]);
  });

  it("and sends what was put right, an international address of 454 characters too", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    await typeContact(pane, { address: "mei.lin" });
    await pane.getByRole("button", { name: "Add contact" }).click();
    const field = pane.getByRole("textbox", { name: "IM address" });
    await focusOn(pane, field);
    const longest = `林${"m".repeat(441)}@contoso.com`;
    await field.fill(longest);
    expect(await field.getAttribute("aria-invalid")).not.toBe("true");
    await field.press("Enter");
    await shownResult(pane, "Contact added");
    expect(outlook.exchange.mailbox.contacts.at(-1)?.imAddress).toBe(longest);
  });
});

/** The field says what is wrong with it, has the focus, and nothing else is made of it. */
async function refused(pane: FrameLocator, field: Locator, words: RegExp): Promise<void> {
  await focusOn(pane, field);
  expect(await field.getAttribute("aria-invalid")).toBe("true");
  const described = (await field.getAttribute("aria-describedby")) ?? "";
  const texts = await Promise.all(described.split(" ").map((id) => pane.locator(`[id="${id}"]`).innerText()));
  expect(texts.map((text) => text.trim())).toContainEqual(expect.stringMatching(words));
}
