import type { Exchange } from "../../simulator/exchange/startExchange.ts";
import { deleteGroup } from "../../simulator/exchange/removal.ts";
import type { Messages } from "../../src/i18n/messages.ts";
import { giveItem, givenPeople } from "./givenItem.ts";
import type { OpenedOutlook } from "./harness.ts";
import { holdResponses } from "../simulator/exchange/holdResponses.ts";
import type { Visit } from "./visit.ts";

/** Several people, an address that is a guess, nobody, and one person. */
const names = ["Tomas Berg", "Noor Haddad", "Nobody ".repeat(12), "Toni Krause"];

const table = [
  ["Name", "IM address", "Group"],
  ["Bettina ".repeat(12), "bettina.kuehn.contoso.com", "Munich"],
  ["Anthony Smith", "tony.smith@contoso.com", "Konstantin Schmidt-Rottluff von Hohenlohe-Langenburg"],
  [
    `Two, also ${"other.name.".repeat(9)}@contoso.com`,
    "tony.smith@contoso.com",
    "Konstantin Schmidt-Rottluff von Hohenlohe-Langenburg",
  ],
  ["\u202Egnp.exe", `${"long.name.".repeat(12)}@contoso.com`, "Munich"],
  ...Array.from({ length: 8 }, (_, index) => [`Person ${index}`, `person${index}@contoso.com`, "Munich"]),
];

/**
 * Visits every screen for adding many people: from a message and from a paste, with check, job, and report; then
 * export.
 */
export async function everyBulkScreen(
  opened: OpenedOutlook,
  exchange: Exchange,
  words: Messages,
  visit: Visit,
): Promise<void> {
  const { pane, set } = opened;
  const button = (name: string) => pane.getByRole("button", { name, exact: true });
  const primary = pane.locator("footer button").first();
  const fromHeader = async (item: string) => {
    await button(words.more).first().click();
    await pane.getByRole("menuitem", { name: item }).click();
  };
  const heading = (name: string) => pane.getByRole("heading", { level: 1, name }).waitFor();

  await set({ item: "agenda" });
  await fromHeader(words.addFromItem);
  await pane.locator("footer select").selectOption(words.newGroupChoice);
  exchange.faults.add({ kind: "refused" }, { operation: "ExpandDL" });
  await pane.getByRole("listitem").getByRole("button").first().click();
  await pane.getByText(words.listsRefused).waitFor();
  await visit("people of a message, one distribution group not expanded");
  await pane.getByRole("listitem").getByRole("checkbox").first().uncheck();
  await set({ item: "falcon" });
  await button(words.showItsPeople).waitFor();
  await visit("people of a message, while another message is selected");
  await button(words.showItsPeople).click();
  await button(words.back).click();

  await giveItem(opened, { to: givenPeople(20).map((one) => ({ ...one, recipientType: "other" })) });
  await fromHeader(words.addFromItem);
  await pane.getByRole("listitem").first().getByRole("checkbox").click();
  await primary.click();
  await visit(
    "people of a message, of whom some may be missing and one may be a group, without a group for them",
  );
  await button(words.back).click();

  await fromHeader(words.addFromFile);
  await primary.click();
  await visit("paste, empty");
  const bytes = Buffer.from(`${"Name;".repeat(9)}\r\nJ\x94rg;${"x@b.example;".repeat(8)}\r\n`, "latin1");
  await pane
    .locator("input[type=file]")
    .setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer: bytes });
  await pane.getByRole("combobox", { name: words.encoding }).selectOption("windows-1254");
  await pane.getByRole("region", { name: words.fileContents }).waitFor();
  await visit("file, with its encoding and columns to select");
  await pane.locator("header + * button").first().click();
  await pane
    .getByRole("textbox", { name: words.pasteHere })
    .fill(table.map((row) => row.join("\t")).join("\n"));
  await pane.getByRole("table").waitFor();
  await visit("paste, with its table");
  await visitLookUp(opened, exchange, words, visit);
  await pane
    .getByRole("textbox", { name: words.pasteHere })
    .fill(table.map((row) => row.join("\t")).join("\n"));
  await pane.getByRole("table").waitFor();
  await primary.click();
  await heading(words.checkTitle);
  await visit("check");
  await pane.getByRole("main").getByRole("button", { expanded: false }).first().click();
  await pane.getByRole("main").getByRole("list").first().waitFor();
  await visit("check, with the lines of people who were not told apart");

  exchange.faults.add(
    { kind: "response", code: "ErrorInvalidRequest" },
    { operation: "AddNewImContactToGroup" },
  );
  exchange.faults.add({ kind: "http", status: 401 }, { operation: "AddNewImContactToGroup", calls: 3 });
  await primary.click();
  await heading(words.paused);
  await pane.getByRole("alert").waitFor();
  await visit("job, paused by an expired session");
  await button(words.stopAsk).click();
  await button(words.continueAdding).waitFor();
  await visit("job, stop dialog");
  await button(words.continueAdding).click();
  await pane.getByRole("alertdialog").waitFor({ state: "detached" });
  await button(words.back).click();
  await visit("list, with a job");
  await button(words.jobShow).click();
  // Whatever is left of the expired session.
  exchange.faults.clear();
  exchange.faults.add({ kind: "response", code: "ErrorInvalidRequest" }, { operation: "GetImItemList" });
  await button(words.resume).click();
  await button(words.checkAgain).waitFor();
  await visit("report, with a failure, of a job that could not be compared with the list");
  const munich = exchange.mailbox.groups.find(({ displayName }) => displayName === "Munich");
  if (munich) deleteGroup(exchange.mailbox, munich);
  await button(words.checkAgain).click();
  await button(words.checkAgain).waitFor({ state: "detached" });
  await pane.getByRole("group", { name: words.filterReport }).getByRole("button").first().click();
  await visit("report, with all rows, of which some are not in the list any more");
  await button(words.done).click();

  await fromHeader(words.saveEverything);
  await button(words.close).waitFor();
  await visit("export dialog");
  await button(words.close).click();
  await pane.getByRole("dialog").waitFor({ state: "detached" });
}

/** Visits the check of names without addresses, from the offer to look them up to the result, and returns to the import. */
async function visitLookUp(
  { pane }: OpenedOutlook,
  exchange: Exchange,
  words: Messages,
  visit: Visit,
): Promise<void> {
  const box = pane.getByRole("textbox", { name: words.pasteHere });
  const check = async (...given: readonly string[]) => {
    await box.fill(given.map((name) => `${name}\tMunich`).join("\n"));
    await pane.getByRole("table").waitFor();
    await pane.locator("footer button").first().click();
    await pane.getByRole("heading", { level: 1, name: words.checkTitle }).waitFor();
  };
  const lookUp = pane.getByRole("main").getByRole("region").getByRole("button");
  const back = () => pane.getByRole("button", { name: words.back, exact: true }).click();
  await box.fill("12\t34\n56\t78");
  await pane.getByRole("table").waitFor();
  await pane.locator("footer button").first().click();
  await pane.getByText(words.noNameOrAddressColumn).waitFor();
  await visit("paste, without names and addresses");
  await check("Name", ...names);
  await visit("check, with people to look up");
  const release = holdResponses(exchange, { operation: "ResolveNames", calls: 2 });
  await lookUp.click();
  await pane.getByRole("progressbar").waitFor();
  await visit("check, while people are looked up");
  release();
  await pane.getByText(words.lookedUp).first().waitFor();
  await visit("check, with people to select and to confirm");
  await back();
  exchange.faults.refuseDirectory = true;
  await check("Name", "Lia Lima");
  await lookUp.click();
  await pane.getByText(words.enterAddressesYourself).first().waitFor();
  await visit("check, of which the directory is refused");
  exchange.faults.refuseDirectory = false;
  await back();
}
