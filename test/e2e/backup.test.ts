import { describe, expect, it } from "@jest/globals";
import type { FrameLocator, Page } from "playwright-core";
import { readFile } from "node:fs/promises";
import { createContact, createGroup } from "../../simulator/exchange/mailbox.ts";
import { fromHeader, report, toCheck } from "./bulkSteps.ts";
import { inMailbox } from "./listSteps.ts";
import { saying } from "./steps.ts";
import { usePane } from "./usePane.ts";

describe("An exported contact list", () => {
  const outlook = usePane();
  const names = ["=1+1", "+33", "a;=b", '"quoted", twice', "\u202Eabc", "開發 🎉"];

  /** Creates groups and contacts with names that a spreadsheet could run as formulas. */
  const addFormulaNames = () => {
    const { mailbox } = outlook.exchange;
    names.forEach((displayName, index) => {
      const group = createGroup(mailbox, { displayName, type: "UserGroup" });
      const contact = createContact(mailbox, { displayName, imAddress: `trap${index}@northwind.example` });
      group.members.push(contact.number);
    });
  };
  /** The groups and the names of their members, sorted by name; without Tagged. */
  const sortedList = () => {
    const { mailbox } = outlook.exchange;
    return mailbox.groups
      .filter(({ type }) => type !== "Tagged")
      .map(({ displayName, type }) => [displayName, type, inMailbox(mailbox, displayName)])
      .sort(([one = ""], [other = ""]) => (String(one) < String(other) ? -1 : 1));
  };
  const exportList = async (page: Page, pane: FrameLocator, form: string) => {
    await fromHeader(pane, "Export contacts");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      pane.getByRole("button", { name: saying(form) }).click(),
    ]);
    await pane.getByText(/^Your browser is saving/).waitFor();
    await pane.getByRole("button", { name: "Close" }).click();
    return { name: download.suggestedFilename(), buffer: await readFile(await download.path()) };
  };

  it.each([
    ["JSON", /^im-groups-\d{4}-\d\d-\d\d\.json$/, "application/json"],
    ["CSV", /^im-groups-\d{4}-\d\d-\d\d\.csv$/, "text/csv"],
  ])("as %s recreates the same list in an empty mailbox", async (form, fileName, mimeType) => {
    addFormulaNames();
    const exported = await outlook.start();
    const before = sortedList();
    const file = await exportList(exported.page, exported.pane, `Save ${form}`);
    expect(file.name).toMatch(fileName);

    outlook.exchange.reset("empty");
    const { pane } = await outlook.start();
    await fromHeader(pane, "Import contacts");
    await pane.locator("input[type=file]").setInputFiles({ ...file, mimeType });
    await toCheck(pane);
    await pane.getByRole("button", { name: /^Add \d+ / }).click();
    expect(await report(pane)).toMatch(/^(\d+) of \1 added$/);
    expect(sortedList()).toEqual(before);
  });

  it("adds what is missing to a list that has changed, and changes nothing else", async () => {
    const exported = await outlook.start();
    const file = await exportList(exported.page, exported.pane, "Save JSON");
    const { mailbox } = outlook.exchange;
    const team = mailbox.groups.find(({ displayName }) => displayName === "Design team");
    const [removedNumber] = team?.members.splice(0, 1) ?? [];
    if (team)
      team.members.push(createContact(mailbox, { displayName: "New One", imAddress: "new@x" }).number);
    const missing = mailbox.contacts.find(({ number }) => number === removedNumber)?.displayName;

    const { pane } = await outlook.start();
    await fromHeader(pane, "Import contacts");
    await pane.locator("input[type=file]").setInputFiles({ ...file, mimeType: "application/json" });
    await toCheck(pane);
    await pane.getByRole("button", { name: "Add 1 contact" }).click();
    expect(await report(pane)).toBe("1 of 1 added");
    const team2 = inMailbox(outlook.exchange.mailbox, "Design team");
    expect(team2).toContain(missing);
    expect(team2).toContain("New One");
  });
});

describe("Export in read-only mode", () => {
  const outlook = usePane();

  it("contains what the other operations returned", async () => {
    outlook.playground.setConfig({ route: "outlook" });
    outlook.exchange.faults.refuseAddIns = true;
    const { page, pane } = await outlook.start();
    await pane.getByRole("button", { name: "Open read-only" }).click();
    await pane.getByRole("tree").waitFor();
    await fromHeader(pane, "Export contacts");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      pane.getByRole("button", { name: saying("Save CSV") }).click(),
    ]);
    const text = await readFile(await download.path(), "utf8");
    expect(text.startsWith('\uFEFF"IM Groups 1","Group","Display name","Address"\r\n')).toBe(true);
    expect(text).toContain('"person","Design team","Tony Smith","tony.smith@contoso.com"');
  });
});
