import { afterEach, describe, expect, it } from "@jest/globals";
import type { FrameLocator, Locator } from "playwright-core";
import { withoutIsolates } from "../i18n/wordingIn.ts";
import { inMailbox, row, selection, settled, undo } from "./listSteps.ts";
import {
  calls,
  failureLines,
  focusOn,
  holdBack,
  peopleField,
  peopleInField,
  restartWithout,
  result,
  saying,
  shownResult,
  title,
} from "./steps.ts";
import type { OpenedOutlook } from "./harness.ts";
import { usePane } from "./usePane.ts";

const open = (pane: FrameLocator) => pane.getByRole("button", { name: "New contact" }).click();
const option = (pane: FrameLocator, name: string | RegExp) => pane.getByRole("option", { name });
const section = (pane: FrameLocator, name: string) => pane.getByRole("group", { name });
const selectGroup = (pane: FrameLocator, label: string) =>
  pane.getByRole("combobox", { name: "Group" }).selectOption({ label });
const button = (pane: FrameLocator, name: string) => pane.getByRole("button", { name, exact: true });

/** Pastes a text into a field. */
const pasteInto = (field: Locator, text: string) =>
  field.evaluate((field, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
const paste = (pane: FrameLocator, text: string) => pasteInto(peopleField(pane), text);

/** Restarts the pane without a file of its code, and opens New contact. Returns a function that lets the file through. */
async function openWithout(opened: OpenedOutlook, file: string): Promise<() => Promise<unknown>> {
  const release = await restartWithout(opened, file);
  await open(opened.pane);
  return release;
}

describe.each([
  ["through Outlook", false],
  ["over the direct connection", true],
])("People found while typing, %s", (_, isDirect) => {
  let last: OpenedOutlook | undefined;
  afterEach(() => {
    // Somebody without a photo is status 404, which browsers log.
    const { console: logged } = last?.problems ?? { console: [] };
    logged.splice(0, logged.length, ...logged.filter((line) => !/404.*Exchange\.asmx/.test(line)));
  });
  const outlook = usePane(isDirect ? { direct: true } : {});
  const start = async () => {
    if (isDirect) outlook.playground.setConfig({ route: "direct", ewsUrl: "/EWS/Exchange.asmx" });
    return (last = await outlook.start());
  };

  it("are in sections, and one from the directory is added by keyboard", async () => {
    const opened = await start();
    const { page, pane } = opened;
    await open(pane);
    await focusOn(pane, peopleField(pane));
    await page.keyboard.type("ton");
    await option(pane, /Toni Krause/).waitFor();
    expect(await section(pane, "From your organization").getByRole("option").allInnerTexts()).toContainEqual(
      expect.stringMatching(/Toni Krause\s+toni\.krause@contoso\.com\s+Account Manager · Sales/),
    );
    await pane.getByRole("status").filter({ hasText: "suggestions" }).waitFor({ state: "attached" });
    // The first one is active. Toni Krause is reached by arrows.
    const active = pane.getByRole("listbox").getByRole("option", { selected: true });
    for (let presses = 0; !(await active.innerText()).includes("Toni Krause"); presses += 1) {
      if (presses === 10) throw new Error("The arrows do not lead there.");
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Enter");
    expect(await peopleInField(pane)).toEqual(["toni.krause@contoso.com"]);
    await pane
      .getByRole("status")
      .filter({ hasText: saying("Toni Krause selected") })
      .waitFor({ state: "attached" });
    expect(await pane.getByRole("textbox", { name: "Display name" }).count()).toBe(0);
    await selectGroup(pane, "Project Falcon");
    await peopleField(pane).press("Enter");
    await result(pane).getByText(saying("Toni Krause added to Project Falcon")).waitFor();
    await title(pane).getByText("Toni Krause").waitFor();
    expect(outlook.exchange.mailbox.contacts.at(-1)).toMatchObject({
      imAddress: "toni.krause@contoso.com",
      displayName: "Toni Krause",
    });
    const routes = await calls(opened, isDirect ? "FindPeople" : "ResolveNames");
    expect(new Set(routes.map(({ route }) => route))).toEqual(new Set([isDirect ? "direct" : "outlook"]));
  });

  it("can be typed and pasted before the form has loaded: neither text nor focus is lost", async () => {
    const opened = await start();
    const { page, pane } = opened;
    const release = await openWithout(opened, "contact");
    const plain = pane.getByRole("textbox", { name: "Name or IM address" });
    await focusOn(pane, plain);
    await page.keyboard.type("ton");
    await page.keyboard.press("Enter");
    await release();
    await option(pane, /Toni Krause/).waitFor();
    await focusOn(pane, peopleField(pane));
    await page.keyboard.type("i");
    expect(await peopleField(pane).inputValue()).toBe("toni");
    expect(await calls(opened, "AddNewImContactToGroup")).toEqual([]);
  });

  it("are read one by one if several lines were pasted before the form had loaded", async () => {
    const opened = await start();
    const { pane } = opened;
    const release = await openWithout(opened, "contact");
    const plain = pane.getByRole("textbox", { name: "Name or IM address" });
    await focusOn(pane, plain);
    await pasteInto(plain, "Bo Ek <bo@contoso.example>\r\nCai Ek <cai@contoso.example>\r\n");
    expect(await plain.inputValue()).toBe("Bo Ek <bo@contoso.example>; Cai Ek <cai@contoso.example>");
    await release();
    await button(pane, "Add 2 contacts").waitFor();
    await focusOn(pane, peopleField(pane));
    expect(await peopleInField(pane)).toEqual(["bo@contoso.example", "cai@contoso.example"]);
  });

  it("are not forgotten if they are pasted beside a typed one, before what reads them has loaded", async () => {
    const opened = await start();
    const { page, pane } = opened;
    const release = await openWithout(opened, "bulk");
    await focusOn(pane, peopleField(pane));
    await page.keyboard.type("eva@contoso.example");
    await paste(pane, "Bo Ek <bo@contoso.example>\nCai Ek <cai@contoso.example>");
    await page.keyboard.press("Enter");
    await pane.locator("[aria-invalid=true]").and(peopleField(pane)).waitFor();
    expect(await peopleField(pane).inputValue()).toBe(
      "eva@contoso.example; Bo Ek <bo@contoso.example>; Cai Ek <cai@contoso.example>",
    );
    await release();
    await button(pane, "Add 3 contacts").waitFor();
    expect(await peopleInField(pane)).toEqual([
      "eva@contoso.example",
      "bo@contoso.example",
      "cai@contoso.example",
    ]);
    await focusOn(pane, peopleField(pane));
    expect(await calls(opened, "AddNewImContactToGroup")).toEqual([]);
    // Words that are no person yet stay.
    await page.keyboard.type("ton");
    await paste(pane, "dan@contoso.example; fay@contoso.example");
    await button(pane, "Add 5 contacts").waitFor();
    expect(await peopleField(pane).inputValue()).toBe("ton");
  });

  it("have the IM address that the directory knows, and a guess has to be confirmed", async () => {
    const opened = await start();
    const { pane } = opened;
    await open(pane);
    await peopleField(pane).fill("duarte lima");
    await option(pane, /Duarte Lima/).click();
    if (isDirect) {
      expect(await peopleInField(pane)).toEqual(["d.lima@im.contoso.com"]);
      return;
    }
    await pane.getByText(saying("The directory has no IM address for Duarte Lima.")).waitFor();
    await button(pane, "Add contact").click();
    await pane.getByRole("alert").filter({ hasText: "Confirm the IM address first." }).waitFor();
    expect(await calls(opened, "AddNewImContactToGroup")).toEqual([]);
    await button(pane, "Use this address").click();
    await focusOn(pane, peopleField(pane));
    await button(pane, "Add contact").click();
    await shownResult(pane, "added to");
    expect(outlook.exchange.mailbox.contacts.at(-1)?.imAddress).toBe("duarte.lima@contoso.com");
  });

  it("are found by a name with a title and a comma, and who has no address is counted", async () => {
    const { pane } = await start();
    await open(pane);
    await peopleField(pane).fill("Dr. Krause, Toni (Sales)");
    await option(pane, /Toni Krause/).waitFor();
    // ResolveNames does not return her email address.
    await peopleField(pane).fill("Petrov, Olga");
    if (isDirect) await option(pane, /Olga Petrov/).waitFor();
    else await pane.getByText("The directory has no address for 1 person who was found.").waitFor();
  });

  it("are waited for while the sections of the pane itself are there, and nobody found is said", async () => {
    const opened = await start();
    const { pane } = opened;
    const release = await holdBack(opened, isDirect ? "FindPeople" : "ResolveNames");
    await open(pane);
    await peopleField(pane).fill("ton");
    await option(pane, /Tony Smith/).waitFor();
    await pane.getByText("Searching…").waitFor();
    await release();
    await option(pane, /Toni Krause/).waitFor();
    await peopleField(pane).fill("zzyzx");
    await pane.getByText(saying("No one found for “zzyzx”.")).waitFor();
    await pane.getByRole("status").filter({ hasText: "No suggestions" }).waitFor({ state: "attached" });
  });
});

describe("The field for people", () => {
  const outlook = usePane();

  it("says once that the directory cannot be searched, and works without it", async () => {
    outlook.exchange.faults.refuseDirectory = true;
    const opened = await outlook.start();
    const { pane } = opened;
    await open(pane);
    await peopleField(pane).fill("ton");
    const note = pane.getByText("Your organization’s directory cannot be searched here.");
    await note.waitFor();
    await option(pane, /Tony Smith/).waitFor();
    await peopleField(pane).fill("ant");
    await option(pane, /Konstantin/)
      .first()
      .waitFor();
    expect(await note.count()).toBe(0);
    expect(await calls(opened, "ResolveNames")).toHaveLength(1);
  });

  it("offers to try again if the directory did not respond", async () => {
    outlook.exchange.faults.add(
      { kind: "response", code: "ErrorInternalServerError" },
      { operation: "ResolveNames" },
    );
    const { pane } = await outlook.start();
    await open(pane);
    await peopleField(pane).fill("toni k");
    await pane.getByText("The directory did not respond.").waitFor();
    await peopleField(pane).press("ArrowDown");
    await pane.getByRole("option", { name: "Try again", selected: true }).waitFor();
    await peopleField(pane).press("Enter");
    await option(pane, /Toni Krause/).waitFor();
    await focusOn(pane, peopleField(pane));
  });

  it("suggests people of the message at once, and shows who is in the group already", async () => {
    const { pane } = await outlook.start();
    await open(pane);
    const people = section(pane, "From this message").getByRole("option");
    await people.first().waitFor();
    expect(await people.count()).toBe(3);
    await selectGroup(pane, "Design team");
    await peopleField(pane).fill("tony");
    const there = option(pane, /Tony Smith/);
    await there.getByText(saying("Already in Design team")).waitFor();
    expect(await there.getAttribute("aria-disabled")).toBe("true");
    await there.click({ force: true });
    expect(await peopleField(pane).inputValue()).toBe("tony");
  });

  it("is a combobox with groups of options, of which one is active, and people that one tab stop reaches", async () => {
    const { pane } = await outlook.start();
    await open(pane);
    const field = peopleField(pane);
    await field.fill("ton");
    await option(pane, /Toni Krause/).waitFor();
    const list = pane.getByRole("listbox", { name: "Suggestions" });
    expect(await field.getAttribute("aria-expanded")).toBe("true");
    expect(await field.getAttribute("aria-controls")).toBe(await list.getAttribute("id"));
    const active = await list.getByRole("option", { selected: true }).getAttribute("id");
    expect(await field.getAttribute("aria-activedescendant")).toBe(active);
    const names = (elements: Element[]) => elements.map((one) => one.getAttribute("aria-label"));
    expect(await list.getByRole("group").evaluateAll(names)).toEqual([
      "From this message",
      "From your organization",
    ]);
    await field.press("Escape");
    expect(await field.getAttribute("aria-expanded")).toBe("false");
    expect(await field.inputValue()).toBe("ton");
    await field.press("Alt+ArrowDown");
    expect(await field.getAttribute("aria-expanded")).toBe("true");
    await field.press("Alt+ArrowUp");
    expect(await field.getAttribute("aria-expanded")).toBe("false");
    await field.press("ArrowUp");
    await option(pane, /Toni Krause/).waitFor();
    const last = list.getByRole("option").last();
    expect(await last.getAttribute("aria-selected")).toBe("true");
    await field.press("Escape");
    await field.fill("");
    await paste(pane, "one@x.example; two@x.example");
    const people = pane.getByRole("group", { name: "People to add" }).getByRole("button");
    await people.last().waitFor();
    expect(await people.evaluateAll((all) => all.map((one) => (one as HTMLElement).tabIndex))).toEqual([
      -1, -1, 0, -1,
    ]);
  });

  it("makes people of typed and pasted addresses, marks what it cannot read, and makes a text of one again", async () => {
    const { page, pane } = await outlook.start();
    await open(pane);
    await peopleField(pane).pressSequentially("ina@x.example,ben@x.example;");
    await paste(pane, 'Cleo Marsh <cleo@x.example>\nbettina.x.example; "Ott, Dan" <dan@x.example>');
    await pane.getByRole("button", { name: saying("bettina.x.example, select to correct") }).waitFor();
    expect(await peopleInField(pane)).toEqual([
      "ina@x.example",
      "ben@x.example",
      "cleo@x.example",
      "bettina.x.example",
      "dan@x.example",
    ]);
    expect(await peopleField(pane).getAttribute("aria-invalid")).toBe("true");
    await pane
      .getByRole("alert")
      .filter({ hasText: saying("Select “bettina.x.example” to correct it, or remove it.") })
      .waitFor();
    // Backspace leads to the last one, the arrow to the one before, and Enter makes a text of it.
    await peopleField(pane).press("Backspace");
    await focusOn(pane, pane.getByRole("button", { name: saying("Ott, Dan, select to change") }));
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await focusOn(pane, peopleField(pane));
    expect(await peopleField(pane).inputValue()).toBe("bettina.x.example");
    await peopleField(pane).fill("bettina@x.example");
    await peopleField(pane).press("Tab");
    await button(pane, "Add 5 contacts").waitFor();
    await peopleField(pane).focus();
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Backspace");
    await pane
      .getByRole("status")
      .filter({ hasText: saying("bettina@x.example removed") })
      .waitFor({ state: "attached" });
    await button(pane, "Add 4 contacts").waitFor();
  });

  it("adds several people to a group, selects them in the list, and undoes that", async () => {
    const { pane } = await outlook.start();
    await open(pane);
    await selectGroup(pane, "Project Falcon");
    await paste(pane, "new.one@x.example; Tony Smith <tony.smith@contoso.com>; two@x.example");
    await pane
      .getByText(saying("Tony Smith is already in your list and will also be added to this group."))
      .waitFor();
    const before = outlook.exchange.mailbox.contacts.length;
    await button(pane, "Add 3 contacts").click();
    await selection(pane, 3).waitFor();
    await focusOn(pane, row(pane, "new.one@x.example"));
    await pane.getByText(saying("3 people added to Project Falcon")).first().waitFor();
    expect(inMailbox(outlook.exchange.mailbox, "Project Falcon")).toHaveLength(3);
    await undo(pane);
    await row(pane, "new.one@x.example").waitFor({ state: "detached" });
    await settled(pane);
    expect(inMailbox(outlook.exchange.mailbox, "Project Falcon")).toEqual([]);
    expect(outlook.exchange.mailbox.contacts).toHaveLength(before);
  });

  it("keeps those who were not added, and says how many were", async () => {
    outlook.exchange.reset({ groups: 2, contacts: 999 });
    const { pane } = await outlook.start();
    await open(pane);
    await paste(pane, "one@x.example; two@x.example");
    await button(pane, "Add 2 contacts").click();
    const title = "Your list already has 1,000 contacts, the maximum.";
    const [, text] = (await failureLines(pane, title)).map(withoutIsolates);
    expect(text).toBe(
      "1 of 2 contacts was added. The contact was not added. Remove a contact you no longer need, then try again.",
    );
    expect(await peopleInField(pane)).toEqual(["two@x.example"]);
    expect(outlook.exchange.mailbox.contacts).toHaveLength(1000);
  });

  it("leads a paste of more than 20 people to the check", async () => {
    const { pane } = await outlook.start();
    await open(pane);
    await selectGroup(pane, "Project Falcon");
    const many = Array.from({ length: 21 }, (_, number) => `Person ${number} <p${number}@x.example>`);
    await paste(pane, many.join("\n"));
    await pane.getByText(saying("That’s 21 people. At most 20 can be added here at once.")).waitFor();
    await button(pane, "Check them first").click();
    await button(pane, "Add 21 contacts").waitFor();
    await pane.getByText("Project Falcon").first().waitFor();
    await button(pane, "Back").click();
    await title(pane).getByText("New contact").waitFor();
    // The check is still open.
    await button(pane, "Back").click();
    await button(pane, "More").first().click();
    await pane.getByRole("menuitem", { name: "Import contacts" }).click();
    await button(pane, "Add 21 contacts").waitFor();
    await button(pane, "Cancel").click();
  });
});
