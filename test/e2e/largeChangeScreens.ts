import type { Exchange } from "../../simulator/exchange/startExchange.ts";
import type { Messages } from "../../src/i18n/messages.ts";
import { holdResponses } from "../simulator/exchange/holdResponses.ts";
import type { OpenedOutlook } from "./harness.ts";
import { row } from "./listSteps.ts";
import type { Visit } from "./visit.ts";

/** Visits every screen of a change of many people. Leaves another list in the mailbox. */
export async function everyLargeChangeScreen(
  { pane, page }: OpenedOutlook,
  exchange: Exchange,
  words: Messages,
  visit: Visit,
): Promise<void> {
  const button = (name: string) => pane.getByRole("button", { name, exact: true });
  const dialog = pane.getByRole("alertdialog");
  const removal = { operation: "RemoveImContactFromGroup" };
  exchange.reset({ groups: 1, contacts: 24 });
  const { groups, contacts } = exchange.mailbox;
  const favorites = groups.find(({ type }) => type === "Favorites");
  favorites?.members.push(...contacts.slice(4).map(({ number }) => number));
  const [group] = groups.filter(({ type }) => type === "UserGroup");
  if (group) group.displayName = "Konstantin Schmidt-Rottluff von Hohenlohe-Langenburg";
  const name = group?.displayName ?? "";
  await button(words.refresh).click();
  await row(pane, name).click();
  await page.keyboard.press("Delete");
  await dialog.waitFor();
  await visit("deletion dialog of a group with many people");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });

  await row(pane, name).press("ArrowRight");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await dialog.waitFor();
  await visit("removal dialog of many people");
  exchange.faults.add({ kind: "slow", milliseconds: 0 }, { ...removal, calls: 5 });
  const release = holdResponses(exchange, removal);
  await dialog.getByRole("button").first().click();
  await button(words.stop).waitFor();
  await visit("change of many people");
  await button(words.stop).click();
  await visit("change of many people that stops");
  release();
  await button(words.showReport).waitFor();
  await visit("change of many people that was stopped");
  await button(words.showReport).click();
  await button(words.undoAsk).waitFor();
  await visit("report of a change of many people");
  await button(words.undoAsk).click();
  await dialog.waitFor();
  await visit("question before an undo for many people");
  await dialog.getByRole("button").last().click();
  await dialog.waitFor({ state: "detached" });
  await button(words.back).click();

  await row(pane, name).click();
  await page.keyboard.press("F2");
  await pane.getByRole("textbox", { name: words.newName }).fill("Crew");
  await page.keyboard.press("Enter");
  await button(words.showReport).waitFor();
  await visit("card of a change of many people");
  await button(words.dismiss).first().click();
}
