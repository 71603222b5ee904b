import { describe, expect, it } from "@jest/globals";
import type { FrameLocator } from "playwright-core";
import { withoutIsolates } from "../i18n/wordingIn.ts";
import { replyText } from "../ews/replyText.ts";
import { caseByCase } from "./caseByCase.ts";
import { cells, headings, munich, paste, report, toCheck } from "./bulkSteps.ts";
import { inMailbox } from "./listSteps.ts";
import { openTechnicalDetails } from "./steps.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();

/** A response to GetImItemList in which fields are empty or odd, and one person and one group have no name. */
const services = "http://schemas.microsoft.com/exchange/services/2006/";
const person = (id: string, fields: string) =>
  `<t:Persona><t:PersonaId Id="P${id}"/>${fields}<t:Attributions><t:Attribution><t:Id>0</t:Id><t:SourceId Id="C${id}"/>` +
  `<t:IsHidden>false</t:IsHidden><t:IsQuickContact>true</t:IsQuickContact></t:Attribution></t:Attributions></t:Persona>`;
const group = (id: string, fields: string, members: string) =>
  `<t:ImGroup>${fields}<t:ExchangeStoreId Id="G${id}"/><t:MemberCorrelationKey>${members}</t:MemberCorrelationKey></t:ImGroup>`;
const userGroup = "<t:GroupType>IPM.DistList.MOC.UserGroup</t:GroupType>";
const oddList = replyText(
  `<m:GetImItemListResponse ResponseClass="Success" xmlns:m="${services}messages" xmlns:t="${services}types">` +
    `<m:ResponseCode>NoError</m:ResponseCode><m:ImItemList><t:Groups>` +
    group(
      "1",
      `<t:DisplayName>Kestrel</t:DisplayName>${userGroup}`,
      `<t:ItemId Id="C1"/><t:ItemId Id="C2"/>`,
    ) +
    group("2", `<t:DisplayName/>${userGroup}`, `<t:ItemId Id="C3"/><t:ItemId/>`) +
    `</t:Groups><t:Personas>` +
    person("1", "<t:DisplayName>Mei Lin</t:DisplayName><t:ImAddress>mei@contoso.example</t:ImAddress>") +
    person(
      "2",
      "<t:DisplayName>Ola\vNorth</t:DisplayName><t:PhoneNumber/><t:EmailAddress>x</t:EmailAddress>",
    ) +
    person("3", "<t:DisplayName>\u200B</t:DisplayName><t:CreationTime>yesterday</t:CreationTime>") +
    `</t:Personas></m:ImItemList></m:GetImItemListResponse>`,
);

const rows = async (pane: FrameLocator) =>
  (await pane.getByRole("treeitem").allInnerTexts()).map((text) => text.replace(/\s+/g, " ").trim());

describe("A list with odd fields", () => {
  const start = async (reply: string) => {
    outlook.exchange.faults.add(
      { kind: "http", status: 200, headers: { "Content-Type": "text/xml; charset=utf-8" }, body: reply },
      { operation: "GetImItemList", calls: 50 },
    );
    return outlook.start();
  };

  it("is shown, and each person and group without a name has a row that says so", async () => {
    const { pane } = await start(oddList);
    await pane.getByRole("treeitem", { name: "Kestrel" }).click();
    await pane.getByRole("treeitem", { name: "(no name)" }).click();
    await pane.getByRole("treeitem", { level: 2, name: "(no name)" }).waitFor();
    expect(await rows(pane)).toEqual([
      // The pointer is on the row, and so its buttons are in place of the number of people.
      "(no name)",
      "(no name)",
      "1 more person without details",
      "Kestrel 2",
      "Mei Lin mei@contoso.example",
      "Ola�North",
    ]);
  });

  it("names nobody by an empty text in dialogs and on pages", async () => {
    const { pane } = await start(oddList);
    await pane.getByRole("treeitem", { name: "(no name)" }).click();
    await pane.getByRole("treeitem", { level: 1, name: "(no name)" }).press("ArrowDown");
    const nameless = pane.getByRole("treeitem", { level: 2, name: "(no name)" });
    await nameless.press("Delete");
    await pane.getByRole("alertdialog").getByText("(no name)").first().waitFor();
    await pane.getByRole("alertdialog").getByRole("button", { name: "Cancel" }).click();
    await nameless.click({ button: "right" });
    await pane.getByRole("menuitem", { name: "Details" }).click();
    await pane.getByRole("main").getByText("(no name)").first().waitFor();
  });

  it("does not offer to delete a group of whose members one cannot be named", async () => {
    const { pane } = await start(oddList);
    await pane.getByRole("treeitem", { name: "(no name)" }).click({ button: "right" });
    await pane.getByRole("menuitem", { name: "Rename" }).waitFor();
    expect(await pane.getByRole("menuitem", { name: "Delete group" }).count()).toBe(0);
  });

  it("is told in the diagnostics: which fields, of how many people, and nothing else", async () => {
    const { pane } = await start(oddList);
    await pane.getByRole("treeitem", { name: "Kestrel" }).waitFor();
    await pane.getByRole("button", { name: "More", exact: true }).first().click();
    await pane.getByRole("menuitem", { name: "Diagnostics" }).click();
    await openTechnicalDetails(pane);
    const told = pane.getByText(/^Could not be read:/);
    await told.waitFor();
    expect(withoutIsolates(await told.innerText())).toBe(
      "Could not be read: MemberCorrelationKey/ItemId (1 group), EmailAddress (1 person), PhoneNumber (1 person), and CreationTime (1 person)",
    );
  });

  it("is read when a byte order mark, line ends, or spaces come before the declaration", async () => {
    const befores = {
      "a byte order mark and a line end": "\uFEFF\r\n",
      spaces: "  \n",
      "a vertical tab": "\v",
    };
    await caseByCase(befores, async (before) => {
      outlook.exchange.faults.clear();
      const { pane } = await start(before + oddList);
      await pane.getByRole("treeitem", { name: "Kestrel" }).waitFor();
    });
  });
});

describe("A job", () => {
  const cases = {
    "a login time-out, in Outlook on the web": { faultDelivery: "outlookOnTheWeb" },
    "a login time-out, whose page other clients hand over": { faultDelivery: "otherClients" },
  } as const;

  it("pauses at once when the login times out, and adds everybody after Resume", async () => {
    await caseByCase(cases, async (state) => {
      outlook.exchange.reset();
      const { pane } = await outlook.start(state);
      await paste(pane, cells(headings, ...munich(30)));
      await toCheck(pane);
      outlook.exchange.faults.add(
        {
          kind: "http",
          status: 440,
          headers: { "Content-Type": "text/html" },
          body: "<BODY>440 Login Timeout",
        },
        { operation: "AddNewImContactToGroup", calls: 500 },
      );
      await pane.getByRole("button", { name: "Add 30 contacts" }).click();
      const alert = pane.getByRole("alert").filter({ hasText: "Your session has expired." });
      await alert.waitFor();
      expect(await alert.innerText()).toContain("Sign in to Outlook again, then select Resume.");
      // At once: only the calls that were in flight together had this response.
      expect(outlook.exchange.faults.waiting()).toBeGreaterThanOrEqual(497);
      outlook.exchange.faults.clear();
      await pane.getByRole("button", { name: "Resume" }).click();
      expect(await report(pane)).toBe("30 of 30 added");
      expect(inMailbox(outlook.exchange.mailbox, "Munich")).toHaveLength(30);
    });
  });

  it("pauses when the mailbox is full, says how to go on, and adds everybody after Resume", async () => {
    const { pane } = await outlook.start();
    await paste(pane, cells(headings, ...munich(20)));
    await toCheck(pane);
    outlook.exchange.faults.add(
      {
        kind: "response",
        code: "ErrorQuotaExceeded",
        messageText: "Mailbox has exceeded maximum mailbox size.",
      },
      { operation: "AddNewImContactToGroup", calls: 50 },
    );
    await pane.getByRole("button", { name: "Add 20 contacts" }).click();
    const alert = pane.getByRole("alert").filter({ hasText: "Your mailbox is full." });
    await alert.waitFor();
    expect(await alert.innerText()).toContain("Delete or archive messages to make room, then select Resume.");
    outlook.exchange.faults.clear();
    await pane.getByRole("button", { name: "Resume" }).click();
    expect(await report(pane)).toBe("20 of 20 added");
    expect(inMailbox(outlook.exchange.mailbox, "Munich")).toHaveLength(20);
  });

  it("offers no other attempt if Exchange does not find the mailbox", async () => {
    const { pane } = await outlook.start();
    await paste(pane, cells(headings, ...munich(5)));
    await toCheck(pane);
    outlook.exchange.faults.add(
      { kind: "response", code: "ErrorNonExistentMailbox", messageText: "No mailbox with such guid." },
      { operation: "AddNewImContactToGroup", calls: 50 },
    );
    await pane.getByRole("button", { name: "Add 5 contacts" }).click();
    expect(await report(pane)).toBe("0 of 5 added");
    await pane.getByRole("button", { name: "Done" }).waitFor();
    expect(await pane.getByRole("button", { name: /^Try/ }).count()).toBe(0);
  });
});
