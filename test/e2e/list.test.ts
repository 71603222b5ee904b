import { describe, expect, it } from "@jest/globals";
import type { FrameLocator, Locator } from "playwright-core";
import { createContact, createGroup, systemGroup } from "../../simulator/exchange/mailbox.ts";
import { row, shownRows } from "./listSteps.ts";
import { focusOn, saying } from "./steps.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();

const meter = (pane: FrameLocator, words: string): Locator =>
  pane.getByRole("meter", { name: saying(words, "whole") });

/** What a screen reader and the eye get from a meter: its value, its text, and whether it has a warning icon. */
async function meterState(meter: Locator): Promise<readonly unknown[]> {
  return [
    Number(await meter.getAttribute("aria-valuenow")),
    (await meter.getAttribute("aria-valuetext"))?.replace(/[\u2068\u2069]/g, ""),
    (await meter.locator("svg").count()) > 0,
  ];
}

describe("The meters of the list", () => {
  it("count toward both limits, with a warning from 90 percent on", async () => {
    const { exchange } = outlook;
    exchange.reset({ groups: 57, contacts: 899 });
    const { pane } = await outlook.start();
    expect(await meterState(meter(pane, "57 of 64 groups"))).toEqual([57, "57 of 64 groups", false]);
    expect(await meterState(meter(pane, "899 of 1,000 contacts"))).toEqual([
      899,
      "899 of 1,000 contacts",
      false,
    ]);

    createGroup(exchange.mailbox, {
      displayName: "Works council",
      type: "DG",
      smtpAddress: "wc@contoso.com",
    });
    systemGroup(exchange.mailbox, "OtherContacts").members.push(
      createContact(exchange.mailbox, { displayName: "Mei Lin", imAddress: "mei.lin@contoso.com" }).number,
    );
    await pane.getByRole("button", { name: "Refresh" }).click();
    await meter(pane, "58 of 64 groups").waitFor();
    expect(await meterState(meter(pane, "58 of 64 groups"))).toEqual([
      58,
      "58 of 64 groups, nearly full",
      true,
    ]);
    expect(await meterState(meter(pane, "900 of 1,000 contacts"))).toEqual([
      900,
      "900 of 1,000 contacts, nearly full",
      true,
    ]);
  });

  it("show a full list and an empty list", async () => {
    outlook.exchange.reset({ groups: 64, contacts: 1 });
    const { pane } = await outlook.start();
    const full = meter(pane, "64 of 64 groups");
    expect((await meterState(full)).slice(0, 1)).toEqual([64]);
    const [bar, track] = await full
      .locator("div")
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().width).sort((a, b) => a - b));
    expect(bar).toBe(track);
    outlook.exchange.reset("empty");
    await pane.getByRole("button", { name: "Refresh" }).click();
    await meter(pane, "0 of 64 groups").waitFor();
    await pane.getByText("No contacts yet").waitFor();
    await pane.getByText("Add the people you chat with and organize them in groups.").waitFor();
  });
});

describe("The groups", () => {
  it("are sorted by the language between Favorites and Other Contacts, with Tagged at the end on request", async () => {
    const { mailbox } = outlook.exchange;
    const tony = mailbox.contacts.find(({ displayName }) => displayName === "Tony Smith");
    systemGroup(mailbox, "Tagged").members.push(tony?.number ?? 0);
    const { pane } = await outlook.start();
    const groups = async () => (await shownRows(pane)).map(({ name }) => name);
    const own = [
      "Favorites",
      "Contoso All Hands",
      "Design team",
      "Équipe Québec",
      'Helpdesk "24/7"',
      "Marketing EMEA",
      "Project Falcon",
      "R&D <Zürich>",
      "Works council",
      "فريق دبي",
      "台北開發部 🎉",
      "Other Contacts",
    ];
    expect(await groups()).toEqual(own);

    const more = pane.getByRole("banner").getByRole("button", { name: "More" });
    await more.click();
    await pane.getByRole("menuitem", { name: "Show Tagged group" }).click();
    await focusOn(pane, more);
    expect(await groups()).toEqual([...own, "Tagged"]);
    await row(pane, "Tagged").click();
    // Tagged does not count as a group: its members are still "in 3 groups".
    await pane.getByRole("treeitem", { name: "Tony Smith" }).getByText("in 3 groups").waitFor();
    await row(pane, "Tony Smith").click({ button: "right" });
    expect(await pane.getByRole("menuitem").allInnerTexts()).toEqual([
      expect.stringContaining("Add to another group…"),
      expect.stringContaining("Copy IM address"),
      expect.stringContaining("Details"),
      expect.stringContaining("Remove from list…"),
    ]);
    await pane.getByRole("menuitem", { name: "Details" }).press("Escape");
    await more.click();
    await pane.getByRole("menuitem", { name: "Hide Tagged group" }).click();
    expect(await groups()).toEqual(own);
  });

  it.each([
    ["Favorites", ["Add contact here", "Copy all addresses"]],
    ["Contoso All Hands", ["Copy IM address", "Remove from list"]],
    ["Project Falcon", ["Rename", "Add contact here", "Copy all addresses", "Delete group…"]],
  ])("offer only the actions that Exchange allows: %s", async (group, items) => {
    const { pane } = await outlook.start();
    await row(pane, group).click({ button: "right" });
    const texts = await pane.getByRole("menuitem").allInnerTexts();
    expect(texts.map((text) => text.split("\n")[0])).toEqual(items);
  });
});
