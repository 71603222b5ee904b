import { describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import type { ProxiedCall } from "../../simulator/outlook/ewsProxy.ts";
import type { OpenedOutlook } from "./harness.ts";
import { addContact, createGroup, failureDetails, failureLines, holdBack, shownResult } from "./steps.ts";
import { usePane } from "./usePane.ts";

/** Replies of the shape that Microsoft's two pages print, where a well-formed request would not bring them about. */
describe("the errors that Microsoft's pages print", () => {
  const outlook = usePane();

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
      "Server text": expect.stringMatching(/^The request failed schema validation/),
    });
    await pane.getByRole("button", { name: "Copy the details" }).waitFor();
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
    const lines = await failureLines(pane, "The chosen group belongs to another mailbox.");
    expect(lines).toEqual(expect.arrayContaining(["ErrorNonExistentMailbox", "AddNewImContactToGroup"]));
    expect(lines[1]).toContain("Nothing in your list was changed.");
    expect(await failureDetails(pane)).toMatchObject({
      MailboxGuid: expect.stringMatching(/^[\w-]{30,}$/),
      "Server text": "No mailbox with such guid.",
    });
    await pane.getByRole("combobox", { name: "Group" }).selectOption({ label: "Design team" });
    await pane.getByRole("button", { name: "Add contact" }).click();
    await shownResult(pane, "Contact was there already");
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
  const json: ProxiedCall = { kind: "reply", status, statusText: "", body };
  await page.route(
    "**/ews",
    (route) =>
      route.request().postData()?.includes(`<m:${operation}>`) ? route.fulfill({ json }) : route.fallback(),
    { times: 1 },
  );
}
