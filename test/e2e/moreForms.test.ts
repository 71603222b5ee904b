import { describe, expect, it } from "@jest/globals";
import type { FrameLocator } from "playwright-core";
import { withoutIsolates } from "../i18n/wordingIn.ts";
import { calls, failureLines, focusOn, result, shownResult, errorCode } from "./steps.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();

/** Opens a form from the header's menu, by keyboard only. */
async function openForm(pane: FrameLocator, name: string): Promise<void> {
  await pane.getByRole("banner").getByRole("button", { name: "More", exact: true }).press("Enter");
  await pane.getByRole("menuitem", { name }).press("Enter");
  await pane.getByRole("heading", { level: 1, name }).waitFor();
}

const phoneField = (pane: FrameLocator) => pane.getByRole("textbox", { name: "Phone number" });
const smtpField = (pane: FrameLocator) => pane.getByRole("textbox", { name: "Email address" });

describe("A new phone contact", () => {
  it("is saved with the number in the format that was shown before, and is in its group", async () => {
    const { pane } = await outlook.start();
    await openForm(pane, "New phone contact");
    await focusOn(pane, phoneField(pane));
    await phoneField(pane).fill("(202) 555-0123");
    await pane.getByText("Will be saved as +1 202 555 0123").waitFor();
    await pane.getByRole("combobox", { name: "Group" }).selectOption({ label: "Design team" });
    await phoneField(pane).press("Enter");
    expect(await shownResult(pane, "added to")).toMatchObject({
      Phone: expect.stringContaining("+1 202 555 0123"),
    });
    await result(pane).getByText("Added to Design team").waitFor();
    expect(outlook.exchange.mailbox.contacts.at(-1)).toMatchObject({
      telUriAddress: "tel:+12025550123",
      phoneNumber: "+1 202 555 0123",
    });
    await pane.getByRole("button", { name: "Done" }).click();
    await pane.getByRole("treeitem", { name: "+1 202 555 0123" }).waitFor();
  });

  it("gets the country of Outlook's language, or keeps only its digits, as the form says", async () => {
    const { pane } = await outlook.start({ language: "fr-FR" });
    await pane.getByRole("banner").getByRole("button", { name: "Plus", exact: true }).click();
    await pane.getByRole("menuitem", { name: "Nouveau contact téléphonique" }).click();
    const field = pane.getByRole("textbox", { name: "Numéro de téléphone" });
    await field.fill("01 23 45 67 89");
    await pane.getByText("Numéro enregistré : +33 1 23 45 67 89").waitFor();
    await field.fill("4711");
    await pane.getByText(/4711\W*\. Pour qu’il fonctionne partout/).waitFor();
  });

  it("is checked before anything is sent", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    await openForm(pane, "New phone contact");
    for (const [typed, words] of [
      ["", "Enter a phone number."],
      ["+", "A phone number needs digits."],
      ["1-800-FLOWERS", "A phone number cannot contain “F”."],
      ["+33 1 23", "This number is too short for its country."],
      ["+33 1 23 45 67 89 01", "This number is too long for its country."],
    ] as const) {
      await phoneField(pane).fill(typed);
      await pane.getByRole("button", { name: "Add contact" }).click();
      const alert = pane.getByRole("alert");
      await alert.waitFor();
      expect(withoutIsolates(await alert.innerText()).trim()).toBe(words);
      await focusOn(pane, phoneField(pane));
    }
    expect(await calls(opened, "AddNewTelUriContactToGroup")).toEqual([]);
  });

  it("that Exchange refused stays in the form, next to the failure", async () => {
    const { pane } = await outlook.start();
    await openForm(pane, "New phone contact");
    outlook.exchange.faults.refuseAddIns = true;
    await phoneField(pane).fill("+33 1 23 45 67 89");
    await pane.getByRole("button", { name: "Add contact" }).click();
    await failureLines(pane, "Exchange does not allow add-ins to add IM contacts.");
    await pane.getByRole("button", { name: "Back" }).click();
    await failureLines(pane, "Exchange does not allow add-ins to add IM contacts.");
    outlook.exchange.faults.refuseAddIns = false;
    await pane.getByRole("button", { name: "Back to form" }).click();
    expect(await phoneField(pane).inputValue()).toBe("+33 1 23 45 67 89");
    await pane.getByRole("button", { name: "Add contact" }).click();
    await shownResult(pane, "added to");
  });
});

describe("A distribution group", () => {
  it("is added by its address, is named after it if no name is entered, and shows that its members are not listed", async () => {
    const { pane } = await outlook.start();
    await openForm(pane, "Add distribution group");
    await focusOn(pane, smtpField(pane));
    await smtpField(pane).fill(" Board@contoso.com ");
    await pane.getByRole("button", { name: "Add group" }).click();
    expect(await shownResult(pane, "added to your list")).toMatchObject({
      "Display name": "Board@contoso.com",
      "Email address": "Board@contoso.com",
    });
    await pane.getByText("Exchange does not show who is in a distribution group.").waitFor();
    expect(outlook.exchange.mailbox.groups.at(-1)).toMatchObject({
      type: "DG",
      smtpAddress: "Board@contoso.com",
    });
    await pane.getByRole("button", { name: "Done" }).click();
    await pane.getByRole("treeitem", { name: "Board@contoso.com" }).waitFor();
  });

  it("whose address is already in the list keeps its name, and nothing is changed", async () => {
    const { pane } = await outlook.start();
    for (const [name, title] of [
      ["The board", "added to your list"],
      ["Another name", "was already in your list"],
    ] as const) {
      await openForm(pane, "Add distribution group");
      await smtpField(pane).fill("the.board@contoso.com");
      await pane.getByRole("textbox", { name: "Display name" }).fill(name);
      await pane.getByRole("button", { name: "Add group" }).click();
      expect(await shownResult(pane, title)).toMatchObject({ "Display name": "The board" });
      await pane.getByRole("button", { name: "Done" }).click();
    }
  });

  it("whose address Exchange rejects shows the error at its field, which gets the focus", async () => {
    // The pane refuses what the simulator refuses, but Exchange may refuse more.
    const code = "ErrorInvalidImDistributionGroupSmtpAddress";
    outlook.exchange.faults.add({ kind: "response", code }, { operation: "AddDistributionGroupToImList" });
    const { pane } = await outlook.start();
    await openForm(pane, "Add distribution group");
    await smtpField(pane).fill("all%staff@contoso.com");
    await pane.getByRole("button", { name: "Add group" }).click();
    const lines = await failureLines(pane, "Exchange does not accept this email address.");
    expect(lines).toContain(errorCode(code));
    await focusOn(pane, smtpField(pane));
    expect(await smtpField(pane).inputValue()).toBe("all%staff@contoso.com");
  });
});
