import type { FrameLocator } from "playwright-core";
import type { Exchange } from "../../simulator/exchange/startExchange.ts";
import type { Messages } from "../../src/i18n/messages.ts";
import { everyBulkScreen } from "./bulkScreens.ts";
import type { OpenedOutlook } from "./harness.ts";
import { everyLargeChangeScreen } from "./largeChangeScreens.ts";
import { everyListScreen, everyMoveScreen } from "./listScreens.ts";
import type { Visit } from "./visit.ts";
import { everyDiagnosticsScreen, everySettingsScreen } from "./connectionScreens.ts";

/** Visits every screen of the pane, in the texts of a catalog. */
export async function everyScreen(
  opened: OpenedOutlook,
  exchange: Exchange,
  words: Messages,
  visit: Visit,
): Promise<void> {
  const { pane } = opened;
  const button = (name: string) => pane.getByRole("button", { name, exact: true });
  const field = (name: string) => pane.getByRole("textbox", { name });
  const result = () => pane.getByRole("region", { name: words.result }).waitFor();
  const back = () => button(words.back).click();

  await pane.getByRole("treeitem", { name: "Marketing EMEA" }).click();
  await visit("list");
  await everyListScreen(opened, exchange, words, visit);
  exchange.faults.add({ kind: "http", status: 403 }, { operation: "GetImItemList" });
  await button(words.refresh).click();
  await button(words.technicalDetails).click();
  await visit("list, failed to refresh, with details");

  await button(words.newGroup).click();
  await button(words.createGroup).click();
  await visit("group form with a mistake");
  await field(words.groupName).fill("Design team");
  await visit("group form, the group exists");
  await field(words.groupName).fill("開".repeat(60));
  exchange.faults.add({ kind: "refused" }, { operation: "AddImGroup" });
  await button(words.createGroup).click();
  await button(words.whatYouCanDo).click();
  await visit("group form, refused, with the options");
  await button(words.technicalDetails).click();
  await visit("group form, refused, with details");
  await button(words.createGroup).click();
  await result();
  await visit("created group");
  await visitDetails(pane, words, "group", visit);

  await button(words.addMembers).click();
  const people = pane.getByRole("combobox", { name: words.nameOrImAddress });
  await people.blur();
  await button(words.addContact).click();
  await visit("contact form with a mistake");
  await people.fill("ton");
  await pane.getByRole("option", { name: "Toni Krause" }).waitFor();
  await visit("contact form, suggestions");
  await people.fill("noor haddad");
  await pane.getByRole("option", { name: "Noor Haddad" }).waitFor();
  await people.press("Enter");
  await people.fill("bettina.contoso.com; tony.smith@contoso.com");
  await pane.getByRole("button", { name: "bettina.contoso.com" }).first().waitFor();
  await visit("contact form, several people");
  await button(words.cancel).click();
  await button(words.newContact).click();
  await people.fill(`SIP:${"long.name.".repeat(12)}@contoso.com`);
  await people.blur();
  await field(words.displayName).fill("Konstantin Schmidt-Rottluff ".repeat(6));
  await visit("contact form");
  exchange.faults.add(
    { kind: "fault", code: "ErrorInternalServerError" },
    { operation: "AddNewImContactToGroup" },
  );
  exchange.faults.add({ kind: "http", status: 403 }, { operation: "GetImItemList" });
  await button(words.addContact).click();
  await pane.getByRole("alert").filter({ hasText: words.refreshToSee }).waitFor();
  await visit("contact form, outcome unknown");
  await back();
  await button(words.newContact).click();
  await button(words.cancel).click();
  await button(words.newContact).click();
  await people.fill("tony.smith@contoso.com");
  await people.blur();
  await button(words.addContact).click();
  await result();
  await visitDetails(pane, words, "persona", visit);
  await button(words.done).click();
  await visitPages(pane, words, visit);

  const openForm = async (name: string) => {
    await back();
    await button(words.more).first().click();
    await pane.getByRole("menuitem", { name }).click();
  };
  await openForm(words.newPhoneContact);
  await button(words.addContact).click();
  await visit("phone form with a mistake");
  await field(words.phoneNumber).fill("0".repeat(15));
  await visit("phone form");
  await openForm(words.addDistributionGroup);
  await button(words.addGroup).click();
  await visit("distribution group form with a mistake");
  await field(words.smtpAddress).fill(`${"long.name.".repeat(12)}@contoso.com`);
  await button(words.addGroup).click();
  await result();
  await visit("distribution group");

  await back();
  await everyBulkScreen(opened, exchange, words, visit);
  await everyDiagnosticsScreen(opened, exchange, words, visit);
  await back();
  await everySettingsScreen(opened, words, visit);
  await everyLargeChangeScreen(opened, exchange, words, visit);
  await everyMoveScreen(opened, exchange, words, visit);
}

/** Visits the tabs of a page's technical details. The pane remembers that they are open. */
async function visitDetails(pane: FrameLocator, words: Messages, of: string, visit: Visit): Promise<void> {
  const toggle = pane.getByRole("button", { name: words.technicalDetails });
  if ((await toggle.getAttribute("aria-expanded")) === "false") await toggle.click();
  for (const tab of [words.identifiers, words.allFields, words.xml]) {
    await pane.getByRole("tab", { name: tab }).click();
    await visit(`${of}, ${tab}`);
  }
  await toggle.click();
}

/** Visits the pages of a person and of a group of the list, with their menus. */
async function visitPages(pane: FrameLocator, words: Messages, visit: Visit): Promise<void> {
  const more = pane.getByRole("button", { name: words.more, exact: true });
  await pane.getByRole("treeitem", { name: "Tony Smith" }).first().click();
  await more.click();
  await visit("person page with its menu");
  await pane.getByRole("menuitem").first().press("Escape");
  await pane.getByRole("button", { name: "Design team", exact: true }).click();
  await more.click();
  await visit("group page with its menu");
  await pane.getByRole("menuitem").first().press("Escape");
  await pane.getByRole("button", { name: words.rename }).click();
  await visit("group page, renaming");
  await pane.getByRole("textbox").press("Escape");
}
