import { describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import type { ProxiedCall } from "../../simulator/outlook/ewsProxy.ts";
import type { OpenedOutlook } from "./harness.ts";
import {
  addContact,
  calls,
  createGroup,
  done,
  failureDetails,
  failureLines,
  holdBack,
  shownResult,
  typeContact,
} from "./steps.ts";
import { usePane } from "./usePane.ts";

const namespaces = [
  "http://schemas.xmlsoap.org/soap/envelope/",
  "http://schemas.microsoft.com/exchange/services/2006/types",
  "http://schemas.microsoft.com/exchange/services/2006/messages",
];

const outlook = usePane();

describe("what goes over the wire", () => {
  it("is pure ASCII, in http namespaces alone and without an empty element, and arrives as it was typed", async () => {
    const opened = await outlook.start();
    const name = 'R&D <Zürich> 開發 "x" 🎉';
    await createGroup(opened.pane, name);
    await shownResult(opened.pane, "Group created");
    await done(opened.pane);
    await addContact(opened.pane, { address: "mei.lin@contoso.com", name: "林 Mei & Co" });
    await shownResult(opened.pane, "Contact added");
    await done(opened.pane);
    const { groups, contacts } = outlook.exchange.mailbox;
    expect([groups.at(-1)?.displayName, contacts.at(-1)?.displayName]).toEqual([name, "林 Mei & Co"]);
    await addContact(opened.pane, { address: "solo@contoso.com" });
    await shownResult(opened.pane, "Contact added");

    const { calls: all } = await opened.wire();
    expect(all.length).toBeGreaterThan(3);
    for (const { request } of all) {
      // oxlint-disable-next-line no-control-regex -- ASCII is just that range
      expect(request).toMatch(/^[\x00-\x7f]*$/);
      const found = await opened.page.evaluate(namespacesAndEmpty, request);
      expect(namespaces).toEqual(expect.arrayContaining(found.namespaces));
      expect(found.empty).toEqual(all[0]?.request === request ? ["GetImItemList"] : []);
    }
  });

  it("names Outlook's display language", async () => {
    const languages = ["en-US", "fr-FR", "zh-TW", "de-DE"];
    const named: unknown[] = [];
    for (const language of languages) {
      const opened = await outlook.start({ language });
      const [call] = await calls(opened, "GetImItemList");
      named.push(/<t:MailboxCulture>(.*)<\/t:MailboxCulture>/.exec(call?.request ?? "")?.[1]);
      expect(call?.request).toContain('<t:RequestServerVersion Version="Exchange2013"/>');
    }
    expect(named).toEqual(languages);
  });

  it("leaves out what was left empty, and blanks, sip: and capitals that say nothing, as the user was shown", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    await typeContact(pane, { address: "SIP:Tony.Smith@Contoso.com " });
    await pane.getByText("Will be saved as tony.smith@contoso.com").waitFor();
    await pane.getByRole("button", { name: "Add contact" }).click();
    await shownResult(pane, "Contact added");
    await done(pane);
    await addContact(pane, { address: "solo@contoso.com", name: "   " });
    await shownResult(pane, "Contact added");
    await done(pane);
    await createGroup(pane, "  Night shift ");
    await shownResult(pane, "Group created");

    const [tony, solo] = await calls(opened, "AddNewImContactToGroup");
    expect(tony?.request).toContain("<m:ImAddress>tony.smith@contoso.com</m:ImAddress>");
    expect(solo?.request).toMatch(
      /<m:AddNewImContactToGroup><m:ImAddress>solo@contoso.com<\/m:ImAddress><\/m:AddNewImContactToGroup>/,
    );
    const [group] = await calls(opened, "AddImGroup");
    expect(group?.request).toContain("<m:DisplayName>Night shift</m:DisplayName>");
  });
});

/** Replies of the shape that Microsoft's two pages print, where a well-formed request would not bring them about. */
describe("the errors that Microsoft's pages print", () => {
  it("a schema fault: its code, its line and position, and the violation in the details", async () => {
    const opened = await outlook.start({ faultDelivery: "otherClients" });
    const { pane } = opened;
    await answerOnce(opened, "AddImGroup", 500, "addImGroup.fault.xml");
    await createGroup(pane, "~!@#$$%^&");
    const title = "Exchange did not accept the request.";
    expect(await failureLines(pane, title)).toEqual([
      title,
      "Nothing in your list was changed. This is a fault of this add-in: send the details to support.",
      "ErrorSchemaValidation",
      "AddImGroup",
      "Details",
    ]);
    expect(await failureDetails(pane)).toMatchObject({
      Place: expect.stringMatching(/^Line \W?7\W?, position \W?21\W?$/),
      Violation: "Something is not as it should be.",
      "Server message": expect.stringMatching(/^The request failed schema validation/),
    });
    await pane.getByRole("button", { name: "Copy details" }).waitFor();
    await pane.getByRole("button", { name: "Create group" }).click();
    await shownResult(pane, "Group created");
  });

  it("the same fault as Outlook on the web hands it over: its text alone, in the details", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    const release = await holdBack(opened, "GetImItemList");
    await answerOnce(opened, "AddImGroup", 500, "addImGroup.fault.xml");
    await createGroup(pane, "~!@#$$%^&");
    await failureLines(pane, "GenericResponseError 9020");
    expect((await failureDetails(pane))["Outlook error"]).toContain("The request failed schema validation");
    await release();
    await failureLines(pane, "The group was not created.");
  });

  it("a group of another mailbox: what it means, and the mailbox's GUID in the details", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    await answerOnce(opened, "AddNewImContactToGroup", 200, "addNewImContactToGroup.error.xml");
    await addContact(pane, { address: "tony.smith@contoso.com", group: "Project Falcon" });
    const lines = await failureLines(pane, "The selected group belongs to another mailbox.");
    expect(lines).toEqual(expect.arrayContaining(["ErrorNonExistentMailbox", "AddNewImContactToGroup"]));
    expect(lines[1]).toContain("Nothing in your list was changed.");
    expect(await failureDetails(pane)).toMatchObject({
      MailboxGuid: expect.stringMatching(/^[\w-]{30,}$/),
      "Server message": "No mailbox with such guid.",
    });
    await pane.getByRole("combobox", { name: "Group" }).selectOption({ label: "Design team" });
    await pane.getByRole("button", { name: "Add contact" }).click();
    await shownResult(pane, "Already in this group");
  });
});

/** Gives a printed reply in the place of Exchange's, once. */
async function answerOnce(
  { page }: OpenedOutlook,
  operation: string,
  status: number,
  name: string,
): Promise<void> {
  const body = readFileSync(`test/fixtures/ews/${name}`, "utf8");
  const json: ProxiedCall = { kind: "reply", status, statusText: "", headers: {}, body };
  await page.route(
    "**/ews",
    (route) =>
      route.request().postData()?.includes(`<m:${operation}>`) ? route.fulfill({ json }) : route.fallback(),
    { times: 1 },
  );
}

/** Runs in the page that plays Outlook: the namespaces of an envelope's elements, and those without any content. */
function namespacesAndEmpty(envelope: string): { namespaces: (string | null)[]; empty: string[] } {
  const all = [...new DOMParser().parseFromString(envelope, "text/xml").getElementsByTagName("*")];
  const empty = all.filter(
    (one) => one.attributes.length === 0 && one.children.length === 0 && one.textContent === "",
  );
  return { namespaces: all.map((one) => one.namespaceURI), empty: empty.map((one) => one.localName) };
}
