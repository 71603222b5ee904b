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
  peopleField,
  errorCode,
} from "./steps.ts";
import { usePane } from "./usePane.ts";

const namespaces = [
  "http://schemas.xmlsoap.org/soap/envelope/",
  "http://schemas.microsoft.com/exchange/services/2006/types",
  "http://schemas.microsoft.com/exchange/services/2006/messages",
];

const outlook = usePane();

describe("A request to Exchange", () => {
  it("is pure ASCII, with only http namespaces and no empty element, and delivers text as typed", async () => {
    const opened = await outlook.start();
    const name = 'R&D <Zürich> 開發 "x" 🎉';
    await createGroup(opened.pane, name);
    await shownResult(opened.pane, "created");
    await done(opened.pane);
    await addContact(opened.pane, { address: "mei.lin@contoso.com", name: "林 Mei & Co" });
    await shownResult(opened.pane, "added to");
    await done(opened.pane);
    const { groups, contacts } = outlook.exchange.mailbox;
    expect([groups.at(-1)?.displayName, contacts.at(-1)?.displayName]).toEqual([name, "林 Mei & Co"]);
    await addContact(opened.pane, { address: "solo@contoso.com" });
    await shownResult(opened.pane, "added to");

    const { calls: all } = await opened.wire();
    expect(all.length).toBeGreaterThan(3);
    for (const { request } of all) {
      // oxlint-disable-next-line no-control-regex -- the range of ASCII
      expect(request).toMatch(/^[\x00-\x7f]*$/);
      const found = await opened.page.evaluate(namespacesAndEmpty, request);
      expect(namespaces).toEqual(expect.arrayContaining(found.namespaces));
      expect(found.empty).toEqual(all[0]?.request === request ? ["GetImItemList"] : []);
    }
  });

  it("has Outlook's display language", async () => {
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

  it("omits empty fields, and spaces, sip:, and capitals without meaning, as the form shows", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    await pane.getByRole("button", { name: "New contact" }).click();
    await peopleField(pane).fill("SIP:Tony.Smith@Contoso.com ");
    await pane.getByText("Will be saved as tony.smith@contoso.com").waitFor();
    await peopleField(pane).blur();
    await pane.getByRole("button", { name: "Add contact" }).click();
    await shownResult(pane, "added to");
    await done(pane);
    await addContact(pane, { address: "solo@contoso.com", name: "   " });
    await shownResult(pane, "added to");
    await done(pane);
    await createGroup(pane, "  Night shift ");
    await shownResult(pane, "created");

    const [tony, solo] = await calls(opened, "AddNewImContactToGroup");
    expect(tony?.request).toContain("<m:ImAddress>tony.smith@contoso.com</m:ImAddress>");
    expect(solo?.request).toMatch(
      /<m:AddNewImContactToGroup><m:ImAddress>solo@contoso.com<\/m:ImAddress><\/m:AddNewImContactToGroup>/,
    );
    const [group] = await calls(opened, "AddImGroup");
    expect(group?.request).toContain("<m:DisplayName>Night shift</m:DisplayName>");
  });
});

/** Responses in the form printed on Microsoft's two pages, for errors that a well-formed request does not cause. */
describe("An error printed on Microsoft's pages", () => {
  it("that is a schema fault shows its code, and its line, position, and violation in the details", async () => {
    const opened = await outlook.start({ faultDelivery: "otherClients" });
    const { pane } = opened;
    await respondOnce(opened, "AddImGroup", 500, "addImGroup.fault.xml");
    await createGroup(pane, "~!@#$$%^&");
    const title = "Exchange did not accept the request.";
    expect(await failureLines(pane, title)).toEqual([
      title,
      "Nothing in your list was changed. This is a problem in the add-in. Copy the technical details and send them to support.",
      errorCode("ErrorSchemaValidation"),
      "Technical details",
    ]);
    expect(await failureDetails(pane)).toMatchObject({
      Location: expect.stringMatching(/^Line \W?7\W?, position \W?21\W?$/),
      Violation: "Something is not as it should be.",
      "Server message": expect.stringMatching(/^The request failed schema validation/),
    });
    await pane.getByRole("button", { name: "Copy details" }).waitFor();
    await pane.getByRole("button", { name: "Create group" }).click();
    await shownResult(pane, "created");
  });

  it("that is a schema fault, delivered by Outlook on the web, shows only its text in the details", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    const release = await holdBack(opened, "GetImItemList");
    await respondOnce(opened, "AddImGroup", 500, "addImGroup.fault.xml");
    await createGroup(pane, "~!@#$$%^&");
    await failureLines(pane, "GenericResponseError 9020");
    expect((await failureDetails(pane))["Outlook error"]).toContain("The request failed schema validation");
    await release();
    await failureLines(pane, "The group was not created.");
  });

  it("about a group of another mailbox shows its meaning, and the mailbox's GUID in the details", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    await respondOnce(opened, "AddNewImContactToGroup", 200, "addNewImContactToGroup.error.xml");
    await addContact(pane, { address: "tony.smith@contoso.com", group: "Project Falcon" });
    const lines = await failureLines(pane, "The selected group belongs to another mailbox.");
    expect(lines).toEqual(expect.arrayContaining([errorCode("ErrorNonExistentMailbox")]));
    expect(lines[1]).toContain("Nothing in your list was changed.");
    expect(await failureDetails(pane)).toMatchObject({
      MailboxGuid: expect.stringMatching(/^[\w-]{30,}$/),
      "Server message": "No mailbox with such guid.",
    });
    await pane.getByRole("combobox", { name: "Group" }).selectOption({ label: "Design team" });
    await pane.getByRole("button", { name: "Add contact" }).click();
    await shownResult(pane, "was already in");
  });
});

/** Responds once with a printed response instead of Exchange's. */
async function respondOnce(
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

/**
 * Runs in the page that plays Outlook. Returns the namespaces of an envelope's elements, and the elements without
 * content.
 */
function namespacesAndEmpty(envelope: string): { namespaces: (string | null)[]; empty: string[] } {
  const all = [...new DOMParser().parseFromString(envelope, "text/xml").getElementsByTagName("*")];
  const empty = all.filter(
    (one) => one.attributes.length === 0 && one.children.length === 0 && one.textContent === "",
  );
  return { namespaces: all.map((one) => one.namespaceURI), empty: empty.map((one) => one.localName) };
}
