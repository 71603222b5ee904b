import { describe, expect, it } from "@jest/globals";
import { existsSync, readFileSync } from "node:fs";
import type { FrameLocator, Locator } from "playwright-core";
import { groupsOf } from "../simulator/exchange/imList.ts";
import { withoutIsolates } from "../i18n/wordingIn.ts";
import { report } from "./bulkSteps.ts";
import { changeGivenItem, giveItem, givenPeople, type GivenItem, type GivenRecipient } from "./givenItem.ts";
import { calls, focusOn, saying, title } from "./steps.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();

const strip = (pane: FrameLocator): Locator =>
  pane.getByRole("button", { name: /(people|person) in this (message|appointment)/ });
const rows = (pane: FrameLocator): Locator => pane.getByRole("list").getByRole("listitem");
const box = (pane: FrameLocator, name: string): Locator =>
  rows(pane).filter({ hasText: name }).getByRole("checkbox").first();
const add = (pane: FrameLocator): Locator => pane.getByRole("button", { name: /^Add \S*\d/ });
const asGroup = (pane: FrameLocator, name: string): Locator =>
  pane.getByRole("checkbox", { name: saying(`Add as a distribution group: ${name}`) });
const selectGroup = (pane: FrameLocator, name: string) =>
  pane.getByRole("combobox", { name: "Add to group" }).selectOption(name);

/** Each person: [x] selected, [ ] not selected, - disabled; then the name and what follows it. */
async function readRows(pane: FrameLocator): Promise<readonly string[]> {
  await rows(pane).first().waitFor();
  const texts = await rows(pane).evaluateAll((items) =>
    items.map((item) => {
      const [first] = item.querySelectorAll<HTMLInputElement>("input");
      const lines = (item as HTMLElement).innerText.split("\n").filter((line) => line.length > 2);
      return `${first?.disabled ? "-" : first?.checked ? "[x]" : "[ ]"} ${lines.join("; ")}`;
    }),
  );
  return texts.map(withoutIsolates);
}

const to = (...recipients: readonly (readonly [string, string, unknown?])[]): GivenItem => ({
  to: recipients.map(([emailAddress, displayName, recipientType = "user"]) => ({
    emailAddress,
    displayName,
    recipientType,
  })),
});

const unsure = "May be a person or a distribution group. Outlook does not say which.";

describe("A recipient whose kind Outlook does not say", () => {
  it("is marked and not selected, and is added only as what the user says", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    await giveItem(
      opened,
      to(
        ["all-hands@fabrikam.example", "All Hands of Fabrikam", "other"],
        ["rita@fabrikam.example", "Rita", -1],
        ["ines@fabrikam.example", "Ines"],
      ),
    );
    await strip(pane).getByText("1 new").waitFor();
    await strip(pane).click();
    const shown = await readRows(pane);
    expect(shown[0]).toBe("[x] Ines; To · ines@fabrikam.example");
    expect(shown[1]).toBe(
      `[ ] All Hands of Fabrikam; To · all-hands@fabrikam.example; Show members; ${unsure}`,
    );
    expect(shown[2]).toBe(`[ ] Rita; To · rita@fabrikam.example; Show members; ${unsure}`);
    await box(pane, "Rita").click();
    await rows(pane).filter({ hasText: "Rita" }).getByText("Will be added as a person.").waitFor();
    await box(pane, "All Hands").click();
    await asGroup(pane, "All Hands of Fabrikam").click();
    await pane.getByText("Will be added as a distribution group.").waitFor();
    await selectGroup(pane, "Project Falcon");
    expect(await add(pane).innerText()).toBe("Add 3 entries");
    await add(pane).click();
    expect(await report(pane)).toBe("3 of 3 added");
    expect(groupsOf(outlook.exchange)["Project Falcon"]).toEqual(["Ines", "Rita"]);
    const addresses = outlook.exchange.mailbox.groups.map(({ smtpAddress }) => smtpAddress);
    expect(addresses).toContain("all-hands@fabrikam.example");
  });

  it("is a distribution group once Exchange has shown its members, and maybe not if Exchange knows no such group", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    await giveItem(
      opened,
      to(
        ["falcon-updates@contoso.com", "Falcon updates", "other"],
        ["rita@fabrikam.example", "Rita", "other"],
      ),
    );
    await strip(pane).click();
    await pane.getByRole("button", { name: saying("Show members of Falcon updates") }).click();
    await box(pane, "Marta Reis").waitFor();
    await box(pane, "Falcon updates").click();
    expect(await asGroup(pane, "Falcon updates").isChecked()).toBe(true);
    await pane.getByRole("button", { name: saying("Show members of Rita") }).click();
    await pane.getByText("Exchange found no distribution group with this address.").waitFor();
    await selectGroup(pane, "Project Falcon");
    await add(pane).click();
    expect(await report(pane)).toBe("3 of 3 added");
    const members = groupsOf(outlook.exchange)["Project Falcon"];
    expect(members).toContain("Marta Reis");
    expect(members).not.toContain("Falcon updates");
    const addresses = outlook.exchange.mailbox.groups.map(({ smtpAddress }) => smtpAddress);
    expect(addresses).toContain("falcon-updates@contoso.com");
  });
});

describe("Recipients that Outlook may have cut", () => {
  it.each<[string, GivenItem, string, string | undefined]>([
    [
      "20 in To",
      { to: givenPeople(20) },
      "20 or more people in this message",
      "Outlook gave 20 recipients, as it does while the rest are hidden.",
    ],
    [
      "20 in Cc",
      { to: givenPeople(2), cc: givenPeople(20) },
      "20 or more people in this message",
      "Show all recipients in the message, then select Update.",
    ],
    [
      "100",
      { to: givenPeople(100) },
      "100 or more people in this message",
      "Outlook gave 100 recipients, the most it gives. There may be more.",
    ],
    [
      "500",
      { to: givenPeople(500) },
      "500 or more people in this message",
      "Outlook gave 500 recipients, the most it gives.",
    ],
    [
      "1,000",
      { cc: givenPeople(1_000) },
      "1,000 or more people in this message",
      "Outlook gave 1,000 recipients, the most it gives.",
    ],
    [
      "100 attendees",
      { itemType: "appointment", requiredAttendees: givenPeople(100) },
      "100 or more people in this appointment",
      "Outlook gave 100 attendees, the most it gives.",
    ],
    ["19", { to: givenPeople(19) }, "19 people in this message", undefined],
    ["21", { to: givenPeople(21) }, "21 people in this message", undefined],
    ["99", { to: givenPeople(99) }, "99 people in this message", undefined],
    [
      "12 and 8",
      { to: givenPeople(12), cc: givenPeople(20).slice(12) },
      "20 people in this message",
      undefined,
    ],
  ])("are told: %s", async (_, item, words, warning) => {
    const opened = await outlook.start();
    const { pane } = opened;
    await giveItem(opened, item);
    await strip(pane).filter({ hasText: words }).click();
    await rows(pane).first().waitFor();
    const card = pane.getByRole("region", { name: "Some people may be missing." });
    if (warning === undefined) expect(await card.count()).toBe(0);
    else await card.getByText(saying(warning)).waitFor();
    expect(await card.getByRole("button").count()).toBe(
      warning !== undefined && /20|Update/.test(warning) ? 1 : 0,
    );
  });

  it("come with Update after the user has shown them: the selection is kept, and the number announced", async () => {
    const opened = await outlook.start();
    const { pane, page } = opened;
    await giveItem(opened, { to: givenPeople(20) });
    await strip(pane).click();
    await box(pane, "Person 7").click();
    const update = pane.getByRole("button", { name: "Update", exact: true });
    await changeGivenItem(opened, { to: givenPeople(20) });
    await update.press("Enter");
    await pane.getByRole("status").filter({ hasText: "20 people" }).waitFor();
    await focusOn(pane, update);
    await changeGivenItem(opened, { to: givenPeople(31) });
    await page.keyboard.press("Enter");
    await pane.getByRole("status").filter({ hasText: "31 people" }).waitFor();
    await update.waitFor({ state: "detached" });
    await focusOn(pane, title(pane));
    await pane.getByText(saying("30 of 31 selected")).waitFor();
    expect(await box(pane, "Person 7").isChecked()).toBe(false);
  });

  it("are told if a field cannot be read, and come with Update once it can", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    const frame = await opened.frame();
    await giveItem(opened, { to: givenPeople(3) });
    await frame.evaluate(() => {
      const { item } = Office.context.mailbox;
      const ignore = () => {};
      Object.defineProperty(Office.context.mailbox, "item", {
        configurable: true,
        get: () => ({
          ...item,
          get to(): never {
            throw new Error("not now");
          },
        }),
        set: ignore,
      });
    });
    await opened.set({ item: "review" });
    await pane.getByRole("button", { name: "People in this message" }).click();
    await pane
      .getByText("Outlook did not return all names and addresses. Select Update to try again.")
      .waitFor();
    expect(await pane.getByText("There is nobody here but you.").count()).toBe(0);
    await changeGivenItem(opened, { to: givenPeople(3) });
    await pane.getByRole("button", { name: "Update", exact: true }).click();
    expect(await readRows(pane)).toHaveLength(3);
  });
});

describe("Names and addresses as Outlook gives them", () => {
  it("are added without quotation marks and apostrophes around them, and a name that is the address is none", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    await giveItem(opened, {
      from: { emailAddress: "piet@fabrikam.example", displayName: "'piet@fabrikam.example'" },
      ...to(
        ["'mina@fabrikam.example'", "'Kruse, Mina'"],
        ["olaf@fabrikam.example", '"Berg, Olaf"'],
        ["Nils.Kern@fabrikam.example", "nils.kern@Fabrikam.example"],
        ["SIP:tony.smith@contoso.com", "Tony S."],
      ),
    });
    await strip(pane).click();
    expect(await readRows(pane)).toEqual([
      "[x] piet@fabrikam.example; From",
      "[x] Kruse, Mina; To · mina@fabrikam.example",
      "[x] Berg, Olaf; To · olaf@fabrikam.example",
      "[x] Nils.Kern@fabrikam.example",
      "[ ] Tony S.; To · tony.smith@contoso.com; In your list",
    ]);
    await selectGroup(pane, "Project Falcon");
    await add(pane).click();
    expect(await report(pane)).toBe("4 of 4 added");
    const sent = await calls(opened, "AddNewImContactToGroup");
    const [, ...texts] = sent
      .map(({ request }) => request.replace(/<[^>]*>/g, " "))
      .join(" ")
      .split(/\s+/);
    expect(texts.filter((text) => text.includes("@"))).toEqual([
      "piet@fabrikam.example",
      "mina@fabrikam.example",
      "olaf@fabrikam.example",
      "nils.kern@fabrikam.example",
    ]);
    expect(groupsOf(outlook.exchange)["Project Falcon"]).toEqual(
      expect.arrayContaining(["Kruse, Mina", "Berg, Olaf"]),
    );
  });
});

const cases = "../shared/cases";
const isThere = existsSync(cases);
if (!isThere) console.warn(`${cases} is absent: only the items of this file are tried.`);

(isThere ? describe : describe.skip)("The items of real reports", () => {
  const read = (name: string) => JSON.parse(readFileSync(`${cases}/${name}.json`, "utf8")) as GivenItem;
  const recipients = ({ to: people = [] }: GivenItem): readonly GivenRecipient[] => people;

  it.each(["05-twenty-of-many", "06-list-as-other", "07-apostrophes"])("%s", async (name) => {
    const opened = await outlook.start();
    const { pane } = opened;
    const item = read(name);
    await giveItem(opened, item);
    await strip(pane).click();
    const shown = await readRows(pane);
    if (name.startsWith("05"))
      await pane
        .getByText(saying("Outlook gave 20 recipients, as it does while the rest are hidden."))
        .waitFor();
    if (name.startsWith("06")) {
      expect(shown).toHaveLength(recipients(item).length);
      for (const line of shown) expect(line).toMatch(/^\[ \].*May be a person or a distribution group/);
    }
    if (name.startsWith("07"))
      expect(shown.map((line) => line.slice(4).split(";")[0])).toEqual([
        "tony@contoso.example",
        "Vale, Ana",
        "Hart, Bob",
        "Eve.Nolan@contoso.example",
      ]);
  });
});
