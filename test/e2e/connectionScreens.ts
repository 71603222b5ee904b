import type { Exchange } from "../../simulator/exchange/startExchange.ts";
import type { Messages } from "../../src/i18n/messages.ts";
import type { OpenedOutlook } from "./harness.ts";
import type { Visit } from "./visit.ts";

/** Visits the diagnostics: as they open, with a problem for the administrator, and with a remedy and all details. */
export async function everyDiagnosticsScreen(
  { pane }: OpenedOutlook,
  exchange: Exchange,
  words: Messages,
  visit: Visit,
): Promise<void> {
  const button = (name: string) => pane.getByRole("button", { name, exact: true });
  await button(words.more).first().click();
  await pane.getByRole("menuitem", { name: words.diagnostics }).click();
  await button(words.runAgain).waitFor();
  await visit("diagnostics");

  exchange.faults.add(
    { kind: "response", code: "ErrorNoRespondingCASInDestinationSite" },
    { operation: "GetImItemList", caller: "user" },
  );
  await button(words.checkAnything).click();
  await pane.getByRole("region", { name: words.forAdministrator }).waitFor();
  await visit("diagnostics with a problem for the administrator");

  exchange.faults.add({ kind: "refused" }, { operation: "GetImItemList", caller: "add-in" });
  await button(words.runAgain).click();
  await button(words.switchToDirectConnection).waitFor();
  await button(words.technicalDetails).click();
  await visit("diagnostics with a remedy, and the technical details");
  await button(words.technicalDetails).click();
}

/** Visits the settings, from the list, and returns to it. */
export async function everySettingsScreen(
  { pane, page }: OpenedOutlook,
  words: Messages,
  visit: Visit,
): Promise<void> {
  const button = (name: string) => pane.getByRole("button", { name, exact: true });
  const back = async () => button(words.back).click();
  await button(words.more).first().click();
  await pane.getByRole("menuitem", { name: words.settings }).click();
  await button(words.deleteStoredAsk).waitFor();
  await visit("settings");
  await button(words.deleteStoredAsk).click();
  await pane.getByRole("alertdialog").waitFor();
  await visit("question before the deletion of stored data");
  await page.keyboard.press("Escape");
  await pane.getByRole("alertdialog").waitFor({ state: "detached" });
  await button(words.licenses).click();
  await pane.getByText("react-dom").first().waitFor();
  await visit("licenses");
  await back();
  await button(words.privacy).click();
  await visit("privacy");
  await back();
  await back();
}

/**
 * Visits the screens of a server that refuses add-ins, from the start of the pane: the options, and the read-only
 * list.
 */
export async function everyConnectionScreen(
  { pane }: OpenedOutlook,
  words: Messages,
  visit: Visit,
): Promise<void> {
  await pane.getByRole("button", { name: words.switchToDirectConnection }).waitFor();
  await visit("refused at the start");
  await pane.getByRole("button", { name: words.openReadOnly }).click();
  await pane.getByText(words.readOnlyText).waitFor();
  await pane.getByRole("treeitem").first().waitFor();
  await visit("read-only");
  await pane.getByRole("button", { name: words.whatYouCanDo }).click();
  await visit("read-only, with the options");
}
