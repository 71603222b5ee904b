import { describe, expect, it } from "@jest/globals";
import type { FrameLocator } from "playwright-core";
import { deleteContact, deleteGroup, removeMember } from "../../simulator/exchange/removal.ts";
import { holdResponses } from "../simulator/exchange/holdResponses.ts";
import { withoutIsolates } from "../i18n/wordingIn.ts";
import {
  cells,
  chips,
  fileRow,
  headings,
  holdAddResponses,
  munich,
  paste,
  report,
  toCheck,
} from "./bulkSteps.ts";
import { inMailbox } from "./listSteps.ts";
import { focusOn, saying, title } from "./steps.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();

const findGroup = (name: string) => {
  const group = outlook.exchange.mailbox.groups.find(({ displayName }) => displayName === name);
  if (!group) throw new Error(`There is no group ${name}`);
  return group;
};
const findContact = (imAddress: string) => {
  const contact = outlook.exchange.mailbox.contacts.find((one) => one.imAddress === imAddress);
  if (!contact) throw new Error(`There is no contact ${imAddress}`);
  return contact;
};

/** Rows for `count` people in the group Berlin. */
const berlin = (count: number) =>
  Array.from({ length: count }, (_, index) => [
    `Other ${index}`,
    `other${index}@northwind.example`,
    "Berlin",
  ]);

async function add(pane: FrameLocator, rows: readonly (readonly string[])[]): Promise<void> {
  await paste(pane, cells(headings, ...rows));
  await toCheck(pane);
  await pane.getByRole("button", { name: `Add ${rows.length} contacts` }).click();
}

const card = async (pane: FrameLocator): Promise<string> =>
  withoutIsolates(await pane.getByRole("main").getByRole("region").first().innerText()).replace(/\s+/g, " ");

describe("The report of a job", () => {
  it("says what the list shows after another client has deleted a group in the middle of the job, and after Retry", async () => {
    const { exchange } = outlook;
    const { pane } = await outlook.start();
    const release = holdAddResponses(exchange);
    await add(pane, [...berlin(6), ...munich(15)]);
    const sent = () =>
      exchange.mailbox.contacts.filter(({ imAddress }) => imAddress?.includes("northwind")).length;
    while (sent() < 3) await pane.getByText(/of 21 contacts/).waitFor();
    exchange.faults.clear();
    release();
    while ((inMailbox(exchange.mailbox, "Munich")?.length ?? 0) < 4)
      await pane.getByText(/of 21/).first().waitFor();
    deleteGroup(exchange.mailbox, findGroup("Munich"));

    expect(await report(pane)).toBe("6 of 21 added");
    expect(await card(pane)).toContain("1 group was deleted: Munich.");
    expect(await card(pane)).toMatch(
      /^\d+ contacts? (was|were) not added\. \d+ (is|are) no longer in your list or group\. The other 6 are in your list\./,
    );
    expect((await chips(pane)).slice(0, 3)).toEqual(["All 21", "Added 6", "Failed 15"]);
    expect(await fileRow(pane, 8).innerText()).toContain("Was in the group, but the group was deleted.");

    // Meanwhile, the other client deletes the second group as well.
    deleteGroup(exchange.mailbox, findGroup("Berlin"));
    await pane.getByRole("button", { name: "Try 15 again" }).click();
    await pane.getByRole("heading", { name: saying("21 of 21 added") }).waitFor();
    expect(await card(pane)).toContain("All 21 are in your list.");
    expect(inMailbox(exchange.mailbox, "Munich")).toHaveLength(15);
    expect(inMailbox(exchange.mailbox, "Berlin")).toHaveLength(6);
  });

  it("tells row by row who was removed or moved meanwhile, and which group has another name now", async () => {
    const { exchange } = outlook;
    const first = await outlook.start();
    await add(first.pane, [...munich(4), ...berlin(2)]);
    expect(await report(first.pane)).toBe("6 of 6 added");
    await first.set({ pane: "closed" });
    const { mailbox } = exchange;
    removeMember(mailbox, findGroup("Munich"), findContact("person1@northwind.example"));
    deleteContact(mailbox, findContact("person2@northwind.example"));
    const group = findGroup("Berlin");
    mailbox.groups[mailbox.groups.indexOf(group)] = { ...group, displayName: "Potsdam" };

    const { pane } = await outlook.start();
    await pane.getByRole("button", { name: "Show report" }).click();
    await pane.getByRole("heading", { name: saying("4 of 6 added") }).waitFor();
    const texts = [
      "removed from it",
      "removed from it",
      "Added",
      "Added",
      "Now in the group Potsdam",
      "Now in the group Potsdam",
    ];
    await pane.getByRole("button", { name: /^All/ }).click();
    for (const [index, text] of texts.entries())
      expect(withoutIsolates(await fileRow(pane, index + 2).innerText())).toContain(text);
    expect(await card(pane)).toContain(
      "2 are no longer in your list or group. The other 4 are in your list.",
    );
  });

  it("says that the list could not be loaded to check it, and checks it on request", async () => {
    const { exchange } = outlook;
    const { pane, problems } = await outlook.start();
    await paste(pane, cells(headings, ...munich(3)));
    await toCheck(pane);
    exchange.faults.add(
      { kind: "response", code: "ErrorInternalServerError" },
      { operation: "GetImItemList" },
    );
    await pane.getByRole("button", { name: "Add 3 contacts" }).click();
    expect(await report(pane)).toBe("3 of 3 added");
    expect(await card(pane)).toContain("All 3 were added. Your list could not be loaded to check this.");
    await pane.getByRole("button", { name: "Check again" }).click();
    await pane.getByText(saying("All 3 are in your list.")).waitFor();
    expect(await pane.getByRole("button", { name: "Check again" }).count()).toBe(0);
    await focusOn(pane, title(pane));
    problems.console.length = 0;
  });

  it("waits in the list if the pane was closed after the last row, before the list was checked", async () => {
    const { exchange } = outlook;
    const first = await outlook.start();
    await paste(first.pane, cells(headings, ...munich(3)));
    await toCheck(first.pane);
    const release = holdResponses(exchange, { operation: "GetImItemList" });
    await first.pane.getByRole("button", { name: "Add 3 contacts" }).click();
    await first.pane.getByText("Checking your list…").waitFor();
    const closed = first.set({ pane: "closed" });
    release();
    await closed;
    const { pane } = await outlook.start();
    await pane.getByRole("region", { name: saying("3 of 3 added") }).waitFor();
    await pane.getByRole("button", { name: "Show report" }).click();
    await pane.getByText(saying("All 3 are in your list.")).waitFor();
  });
});
