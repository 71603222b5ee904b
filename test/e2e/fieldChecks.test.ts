import { describe, expect, it } from "@jest/globals";
import type { FrameLocator, Locator } from "playwright-core";
import { calls, focusOn, shownResult, typeContact, typeGroup, peopleField } from "./steps.ts";
import { usePane } from "./usePane.ts";

describe("A form's check before sending", () => {
  const outlook = usePane();

  it("rejects an unusable group name", async () => {
    const opened = await outlook.start();
    await typeGroup(opened.pane, "x");
    const field = opened.pane.getByRole("textbox", { name: "Group name" });
    for (const [name, words] of [
      ["", /^Enter a group name\.$/],
      ["   ", /^Enter a group name\.$/],
      ["Kes\u0007trel", /^Remove the character \W?U\+0007\W?\. It cannot be used\.$/],
    ] as const) {
      await field.fill(name);
      await opened.pane.getByRole("button", { name: "Create group" }).click();
      await expectFieldError(opened.pane, field, words);
    }
    expect(await calls(opened, "AddImGroup")).toEqual([]);
  });

  it("rejects an unusable IM address", async () => {
    const opened = await outlook.start();
    await typeContact(opened.pane, { address: "x" });
    const field = peopleField(opened.pane);
    for (const [address, words] of [
      ["", /^Enter a name or an IM address\.$/],
      ["  ", /^Enter a name or an IM address\.$/],
      ["mei.lin", /^The address needs an @, such as name@contoso\.com\.$/],
      ["mei@lin@contoso.com", /^An address can have only one @\.$/],
      ["mei lin@contoso.com", /^An address cannot contain spaces\.$/],
      ["@contoso.com", /^Enter the part before the @\.$/],
      ["sip:mei@", /^Enter the part after the @, such as contoso\.com\.$/],
      ["mei\u0007@contoso.com", /^Remove the character \W?U\+0007\W?\. It cannot be used\.$/],
      [`${"m".repeat(443)}@contoso.com`, /^An address can have at most \W?454\W? characters\.$/],
    ] as const) {
      await field.fill(address);
      // The suggestions cover the button.
      await field.blur();
      await opened.pane.getByRole("button", { name: "Add contact" }).click();
      await expectFieldError(opened.pane, field, words);
    }
    expect(await calls(opened, "AddNewImContactToGroup")).toEqual([]);
  });

  it("rejects an unusable display name", async () => {
    const opened = await outlook.start();
    await typeContact(opened.pane, { address: "mei.lin@contoso.com", name: "x" });
    const field = opened.pane.getByRole("textbox", { name: "Display name" });
    await field.fill("Mei\uFFFFLin");
    await opened.pane.getByRole("button", { name: "Add contact" }).click();
    await expectFieldError(opened.pane, field, /^Remove the character \W?U\+FFFF\W?\. It cannot be used\.$/);
    expect(await calls(opened, "AddNewImContactToGroup")).toEqual([]);
  });

  it("accepts corrected input, including an international address of 454 characters", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    await typeContact(pane, { address: "mei.lin" });
    await pane.getByRole("button", { name: "Add contact" }).click();
    const field = peopleField(pane);
    await focusOn(pane, field);
    const longest = `林${"m".repeat(441)}@contoso.com`;
    await field.fill(longest);
    expect(await field.getAttribute("aria-invalid")).not.toBe("true");
    await field.press("Enter");
    await field.press("Enter");
    await shownResult(pane, "added to");
    expect(outlook.exchange.mailbox.contacts.at(-1)?.imAddress).toBe(longest);
  });
});

/** Expects a field to have the focus and to show an error. */
async function expectFieldError(pane: FrameLocator, field: Locator, words: RegExp): Promise<void> {
  await focusOn(pane, field);
  expect(await field.getAttribute("aria-invalid")).toBe("true");
  const described = (await field.getAttribute("aria-describedby")) ?? "";
  const texts = await Promise.all(described.split(" ").map((id) => pane.locator(`[id="${id}"]`).innerText()));
  expect(texts.map((text) => text.trim())).toContainEqual(expect.stringMatching(words));
}
