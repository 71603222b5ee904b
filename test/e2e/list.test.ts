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
  it("are shown from 80 percent on, each for itself", async () => {
    outlook.exchange.reset({ groups: 51, contacts: 800 });
    const { pane } = await outlook.start();
    expect(await meterState(meter(pane, "800 of 1,000 contacts"))).toEqual([
      800,
      "800 of 1,000 contacts",
      false,
    ]);
    expect(await pane.getByRole("meter").count()).toBe(1);
    outlook.exchange.reset({ groups: 1, contacts: 10 });
    await pane.getByRole("button", { name: "Refresh" }).click();
    await pane.getByRole("meter").waitFor({ state: "detached" });
    await pane.getByRole("region", { name: "List capacity" }).waitFor({ state: "detached" });
  });

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

  it("show a full list, and nothing for an empty list", async () => {
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
    await pane.getByText("Your list is empty").waitFor();
    expect(await pane.getByRole("meter").count()).toBe(0);
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
    const tagged = pane.getByRole("menuitemcheckbox", { name: "Show Tagged group" });
    expect(await tagged.getAttribute("aria-checked")).toBe("false");
    await tagged.click();
    await focusOn(pane, more);
    expect(await groups()).toEqual([...own, "Tagged"]);
    await row(pane, "Tagged").click();
    // Tagged does not count as a group: its members are still "in 3 groups".
    await pane.getByRole("treeitem", { name: "Tony Smith" }).getByText("in 3 groups").waitFor();
    await row(pane, "Tony Smith").click({ button: "right" });
    expect(await pane.getByRole("menuitem").allInnerTexts()).toEqual([
      expect.stringContaining("Add to another group…"),
      expect.stringContaining("Send email"),
      expect.stringContaining("Chat"),
      expect.stringContaining("Copy IM address"),
      expect.stringContaining("Details"),
      expect.stringContaining("Remove from list…"),
    ]);
    await pane.getByRole("menuitem", { name: "Details" }).press("Escape");
    await more.click();
    expect(await tagged.getAttribute("aria-checked")).toBe("true");
    await tagged.click();
    expect(await groups()).toEqual(own);
  });

  it.each([
    [
      "Favorites",
      [
        "Details",
        "Select everyone",
        "Start group chat",
        "Send email to group",
        "Add contact here",
        "Copy all addresses",
      ],
    ],
    ["Contoso All Hands", ["Details", "Send email to group", "Copy IM address", "Remove from list"]],
    ["Project Falcon", ["Details", "Rename", "Add contact here", "Copy all addresses", "Delete group…"]],
  ])("offer only the actions that Exchange allows: %s", async (group, items) => {
    const { pane } = await outlook.start();
    await row(pane, group).click({ button: "right" });
    const texts = await pane.getByRole("menuitem").allInnerTexts();
    expect(texts.map((text) => text.split("\n")[0])).toEqual(items);
  });
});

describe("The view of the list", () => {
  const choose = async (pane: FrameLocator, role: "menuitem" | "menuitemradio", name: string) => {
    await pane.getByRole("banner").getByRole("button", { name: "More" }).click();
    await pane.getByRole(role, { name }).click();
  };
  const announced = (pane: FrameLocator, words: string) =>
    pane.getByRole("status").filter({ hasText: saying(words, "whole") });

  it("has all groups expanded or collapsed by the menu, which says so", async () => {
    const { pane } = await outlook.start();
    await choose(pane, "menuitem", "Expand all");
    await announced(pane, "All groups expanded").waitFor();
    await focusOn(pane, pane.getByRole("banner").getByRole("button", { name: "More" }));
    await row(pane, "Favorites").waitFor();
    expect(await pane.getByRole("treeitem", { expanded: false }).count()).toBe(0);
    await choose(pane, "menuitem", "Collapse all");
    await announced(pane, "All groups collapsed").waitFor();
    expect(await pane.getByRole("treeitem", { expanded: true }).count()).toBe(0);
    expect((await shownRows(pane)).every(({ level }) => level === "1")).toBe(true);
  });

  it("has the newest people first on request, and is the same at the next start", async () => {
    const { mailbox } = outlook.exchange;
    const team = mailbox.groups.find(({ displayName }) => displayName === "Design team");
    const added = createContact(mailbox, { displayName: "Zoe Zimmer", imAddress: "zoe.zimmer@contoso.com" });
    team?.members.push(added.number);
    const { pane } = await outlook.start();
    await row(pane, "Design team").click();
    const names = async () => (await shownRows(pane)).map(({ name }) => name);
    const byName = await names();
    expect(byName.indexOf("Zoe Zimmer")).toBeGreaterThan(byName.indexOf("Yuki Tanaka"));
    await choose(pane, "menuitemradio", "Recently added");
    await announced(pane, "Sorted by recently added").waitFor();
    const byTime = await names();
    expect(byTime.indexOf("Zoe Zimmer")).toBe(byTime.indexOf("Design team") + 1);

    const { pane: again } = await outlook.start();
    await row(again, "Zoe Zimmer").waitFor();
    expect((await shownRows(again)).map(({ name }) => name)).toEqual(byTime);
    await choose(again, "menuitemradio", "Name");
    await announced(again, "Sorted by name").waitFor();
    expect((await shownRows(again)).map(({ name }) => name)).toEqual(byName);
  });
});
