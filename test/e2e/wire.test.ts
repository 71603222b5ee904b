import { describe, expect, it } from "@jest/globals";
import { addContact, calls, createGroup, shownResult, typeContact } from "./steps.ts";
import { usePane } from "./usePane.ts";

const namespaces = [
  "http://schemas.xmlsoap.org/soap/envelope/",
  "http://schemas.microsoft.com/exchange/services/2006/types",
  "http://schemas.microsoft.com/exchange/services/2006/messages",
];

describe("what goes over the wire", () => {
  const outlook = usePane();

  it("is pure ASCII, whatever was typed, and arrives as it was typed", async () => {
    const opened = await outlook.start();
    const name = 'R&D <Zürich> 開發 "x" 🎉';
    await createGroup(opened.pane, name);
    await shownResult(opened.pane, "Group created");
    await addContact(opened.pane, { address: "mei.lin@contoso.com", name: "林 Mei & Co" });
    await shownResult(opened.pane, "Contact added");
    const { calls: all } = await opened.wire();
    expect(all.length).toBeGreaterThan(2);
    // eslint-disable-next-line no-control-regex -- ASCII is just that range
    for (const { request } of all) expect(request).toMatch(/^[\x00-\x7f]*$/);
    const { groups, contacts } = outlook.exchange.mailbox;
    expect([groups.at(-1)?.displayName, contacts.at(-1)?.displayName]).toEqual([name, "林 Mei & Co"]);
  });

  it("uses http namespaces alone and holds no empty element", async () => {
    const opened = await outlook.start();
    await createGroup(opened.pane, "Kestrel");
    await shownResult(opened.pane, "Group created");
    await addContact(opened.pane, { address: "solo@contoso.com" });
    await shownResult(opened.pane, "Contact added");
    const { calls: all } = await opened.wire();
    for (const { request } of all) {
      const found = await opened.page.evaluate(namespacesAndEmpty, request);
      expect(namespaces).toEqual(expect.arrayContaining(found.namespaces));
      expect(found.empty).toEqual(all[0]?.request === request ? ["GetImItemList"] : []);
    }
  });

  it.each(["en-US", "fr-FR", "zh-TW", "de-DE"])("names Outlook's display language %s", async (language) => {
    const opened = await outlook.start({ language });
    const [call] = await calls(opened, "GetImItemList");
    expect(call?.request).toContain(`<t:MailboxCulture>${language}</t:MailboxCulture>`);
    expect(call?.request).toContain('<t:RequestServerVersion Version="Exchange2013"/>');
  });

  it("has the address without sip:, blanks around it and capitals, as the user was shown before", async () => {
    const opened = await outlook.start();
    await typeContact(opened.pane, { address: "SIP:Tony.Smith@Contoso.com " });
    await opened.pane.getByText("Will be sent as tony.smith@contoso.com").waitFor();
    await opened.pane.getByRole("button", { name: "Add contact" }).click();
    await shownResult(opened.pane, "Contact added");
    const [call] = await calls(opened, "AddNewImContactToGroup");
    expect(call?.request).toContain("<m:ImAddress>tony.smith@contoso.com</m:ImAddress>");
  });

  it("leaves out the name and the group that were left empty", async () => {
    const opened = await outlook.start();
    await addContact(opened.pane, { address: "solo@contoso.com", name: "   " });
    await shownResult(opened.pane, "Contact added");
    const [call] = await calls(opened, "AddNewImContactToGroup");
    expect(call?.request).toMatch(
      /<m:AddNewImContactToGroup><m:ImAddress>solo@contoso.com<\/m:ImAddress><\/m:AddNewImContactToGroup>/,
    );
  });

  it("has a group's name without blanks around it", async () => {
    const opened = await outlook.start();
    await createGroup(opened.pane, "  Night shift ");
    await shownResult(opened.pane, "Group created");
    const [call] = await calls(opened, "AddImGroup");
    expect(call?.request).toContain("<m:DisplayName>Night shift</m:DisplayName>");
  });
});

/** Runs in the page that plays Outlook: the namespaces of an envelope's elements, and those without any content. */
function namespacesAndEmpty(envelope: string): { namespaces: (string | null)[]; empty: string[] } {
  const all = [...new DOMParser().parseFromString(envelope, "text/xml").getElementsByTagName("*")];
  const empty = all.filter(
    (one) => one.attributes.length === 0 && one.children.length === 0 && one.textContent === "",
  );
  return { namespaces: all.map((one) => one.namespaceURI), empty: empty.map((one) => one.localName) };
}
