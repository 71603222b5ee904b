import { describe, expect, it } from "@jest/globals";
import type { FrameLocator, Page } from "playwright-core";
import { readFile } from "node:fs/promises";
import { createContact, createGroup } from "../../simulator/exchange/mailbox.ts";
import { fromHeader, report, toCheck } from "./bulkSteps.ts";
import { inMailbox } from "./listSteps.ts";
import { saying } from "./steps.ts";
import { usePane } from "./usePane.ts";

describe("Everything that was saved", () => {
  const outlook = usePane();
  const names = ["=1+1", "+33", "a;=b", '"quoted", twice', "\u202Eabc", "開發 🎉"];

  /** Puts people of names that spreadsheets take for formulas into groups of such names. */
  const addTraps = () => {
    const { mailbox } = outlook.exchange;
    names.forEach((displayName, index) => {
      const group = createGroup(mailbox, { displayName, type: "UserGroup" });
      const contact = createContact(mailbox, { displayName, imAddress: `trap${index}@northwind.example` });
      group.members.push(contact.number);
    });
  };
  /** The groups with the names of their members; those of the server's own kinds without their names. */
  const whole = () => {
    const { mailbox } = outlook.exchange;
    return mailbox.groups
      .filter(({ type }) => type !== "Tagged")
      .map(({ displayName, type }) => [displayName, type, inMailbox(mailbox, displayName)])
      .sort(([one = ""], [other = ""]) => (String(one) < String(other) ? -1 : 1));
  };
  const save = async (page: Page, pane: FrameLocator, form: string) => {
    await fromHeader(pane, "Export contacts");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      pane.getByRole("button", { name: saying(form) }).click(),
    ]);
    await pane.getByText(/^Handed to the browser/).waitFor();
    await pane.getByRole("button", { name: "Close" }).click();
    return { name: download.suggestedFilename(), buffer: await readFile(await download.path()) };
  };

  it.each([
    ["JSON", /^im-groups-\d{4}-\d\d-\d\d\.json$/, "application/json"],
    ["CSV", /^im-groups-\d{4}-\d\d-\d\d\.csv$/, "text/csv"],
  ])("as %s makes the same list again from nothing", async (form, fileName, mimeType) => {
    addTraps();
    const first = await outlook.start();
    const before = whole();
    const file = await save(first.page, first.pane, `Save ${form}`);
    expect(file.name).toMatch(fileName);

    outlook.exchange.reset("empty");
    const { pane } = await outlook.start();
    await fromHeader(pane, "Add from a file or paste");
    await pane.locator("input[type=file]").setInputFiles({ ...file, mimeType });
    await toCheck(pane);
    await pane.getByRole("button", { name: /^Add \d+ / }).click();
    expect(await report(pane)).toMatch(/^(\d+) of \1 added$/);
    expect(whole()).toEqual(before);
  });

  it("adds what is missing to a list that has changed, and touches nothing else", async () => {
    const first = await outlook.start();
    const file = await save(first.page, first.pane, "Save JSON");
    const { mailbox } = outlook.exchange;
    const team = mailbox.groups.find(({ displayName }) => displayName === "Design team");
    const [gone] = team?.members.splice(0, 1) ?? [];
    if (team)
      team.members.push(createContact(mailbox, { displayName: "New One", imAddress: "new@x" }).number);
    const missing = mailbox.contacts.find(({ number }) => number === gone)?.displayName;

    const { pane } = await outlook.start();
    await fromHeader(pane, "Add from a file or paste");
    await pane.locator("input[type=file]").setInputFiles({ ...file, mimeType: "application/json" });
    await toCheck(pane);
    await pane.getByRole("button", { name: "Add 1 contact" }).click();
    expect(await report(pane)).toBe("1 of 1 added");
    const team2 = inMailbox(outlook.exchange.mailbox, "Design team");
    expect(team2).toContain(missing);
    expect(team2).toContain("New One");
  });
});

describe("Saving in the read-only way", () => {
  const outlook = usePane();

  it("saves what was read by other operations", async () => {
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
