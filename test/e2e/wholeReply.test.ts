import { describe, expect, it } from "@jest/globals";
import type { FrameLocator, Page } from "playwright-core";
import { replyParts } from "./replyParts.ts";
import { addContact, calls, createGroup, focusOn, result, shownResult } from "./steps.ts";
import { usePane } from "./usePane.ts";

describe("A result", () => {
  const outlook = usePane();

  it.each([
    ["group", "AddImGroup", "ImGroup"],
    ["persona", "AddNewImContactToGroup", "Persona"],
  ])("shows every element and every attribute of the %s in the response", async (_, operation, within) => {
    const opened = await outlook.start();
    await showResultOf(opened.pane, operation);
    await opened.pane.getByRole("tab", { name: "All fields" }).click();
    const parts = await replyParts(opened, operation, within);
    const attributes = parts.flatMap((part) => Object.entries(part.attributes));
    const names = [
      ...parts.map(({ name }) => name),
      ...attributes.map(([name]) => name).filter((name) => name !== "Id"),
    ];
    const values = [
      ...parts.map(({ text, attributes: { Id } }) => (text === "" && Id === undefined ? "empty" : text)),
      ...attributes.map(([, value]) => value),
    ].filter(Boolean);

    const rows = result(opened.pane).locator("li > div");
    const shown = await rows.evaluateAll((all) =>
      all.map((row) => [...row.children].map((half) => half.textContent)),
    );
    expect(parts.length).toBeGreaterThan(operation === "AddImGroup" ? 2 : 40);
    expect(shown.map(([name]) => name).sort()).toEqual(names.sort());
    expect(shown.flatMap(([, value]) => value || []).sort()).toEqual(values.sort());
  });

  it("shows the first 25 elements of a long field, and more on request", async () => {
    outlook.exchange.reset({ groups: 1, contacts: 60 });
    const { pane } = await outlook.start();
    await createGroup(pane, "Group 1");
    await shownResult(pane, "was already in your list");
    await pane.getByRole("tab", { name: "All fields" }).click();
    const members = result(pane).getByText("ItemId", { exact: true });
    const more = result(pane).getByRole("button", { name: "Show 35 more" });
    await more.waitFor();
    expect(await members.count()).toBe(25);
    await more.click();
    expect(await members.count()).toBe(60);
  });

  it("shows the request and the response exactly as sent and received", async () => {
    const opened = await outlook.start();
    await showResultOf(opened.pane, "AddNewImContactToGroup");
    await opened.pane.getByRole("tab", { name: "XML" }).click();
    const [call] = await calls(opened, "AddNewImContactToGroup");
    const shown = await result(opened.pane).locator("pre").allTextContents();
    expect(shown.map((text) => text.split("\n").length > 10)).toEqual([true, true]);
    expect(shown.map(inOneLine)).toEqual([call?.request, call?.reply].map(inOneLine));
    await result(opened.pane)
      .getByRole("heading", { name: /^Response · .* kB.* · .* s · through Outlook$/ })
      .waitFor();
  });

  it("copies IDs in full and XML as shown, in a frame with permission to use the clipboard", async () => {
    const { page, pane } = await outlook.open();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.locator("#frame iframe").evaluate(allowClipboard);
    await pane.getByRole("tree").waitFor();
    await expectCopies(page, pane);
  });

  it("copies even in a frame without permission to use the clipboard", async () => {
    const { page, pane, problems } = await outlook.start();
    await page.context().grantPermissions(["clipboard-read"]);
    await pane.getByRole("tree").waitFor();
    await expectCopies(page, pane);
    // Chromium logs this each time; the pane cannot check the permission first in a way that all web views support.
    const said = problems.console.splice(0);
    expect(said.filter((words) => !words.includes("Clipboard API has been blocked"))).toEqual([]);
  });
});

async function showResultOf(pane: FrameLocator, operation: string): Promise<void> {
  if (operation === "AddImGroup") {
    await createGroup(pane, "R&D <Zürich> 開發");
    await shownResult(pane, "created");
  } else {
    await addContact(pane, { address: "tony.smith@contoso.com", group: "Project Falcon" });
    await shownResult(pane, "added to");
  }
}

async function expectCopies(page: Page, pane: FrameLocator): Promise<void> {
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await createGroup(pane, "Kestrel");
  const shown = await shownResult(pane, "created");
  await pane.getByRole("button", { name: "Copy Store id" }).click();
  await pane.getByRole("status").getByText("Copied").waitFor({ state: "attached" });
  await focusOn(pane, pane.getByRole("button", { name: "Copy Store id" }));
  expect(await clipboard()).toBe(shown["Store ID"]);

  await pane.getByRole("tab", { name: "XML" }).click();
  const request = pane.getByRole("region", { name: "Request" });
  await request.getByRole("button", { name: "Copy" }).click();
  await request.getByRole("status").getByText("Copied").waitFor({ state: "attached" });
  expect(await clipboard()).toBe(await request.locator("pre").textContent());
}

/**
 * Runs in the page that plays Outlook. Gives the frame the clipboard permission, as some clients do, and reloads it,
 * because the permission applies from the next load.
 */
function allowClipboard(frame: Element): void {
  frame.setAttribute("allow", "clipboard-write");
  frame.setAttribute("src", frame.getAttribute("src") ?? "");
}

const inOneLine = (xml: string | undefined): string | undefined => xml?.replaceAll(/>\s+</g, "><");
