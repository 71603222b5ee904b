import { describe, expect, it } from "@jest/globals";
import {
  addContact,
  calls,
  createGroup,
  done,
  failureLines,
  focusOn,
  shownResult,
  typeContact,
  errorCode,
  peopleInField,
} from "./steps.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();

describe("A list at its limits", () => {
  it("shows that the maximum of groups is reached, and keeps typed text", async () => {
    outlook.exchange.reset({ groups: 64, contacts: 0 });
    const { pane } = await outlook.start();
    await createGroup(pane, "Kestrel");
    const title = "Your list already has 64 groups, the maximum.";
    expect(await failureLines(pane, title)).toEqual([
      title,
      "The group was not created. Delete a group you no longer need, then try again.",
      errorCode("ErrorImGroupLimitReached"),
      "Technical details",
    ]);
    const name = pane.getByRole("textbox", { name: "Group name" });
    await focusOn(pane, name);
    expect(await name.inputValue()).toBe("Kestrel");
    outlook.exchange.mailbox.groups.pop();
    await name.press("Enter");
    await shownResult(pane, "created");
  });

  it("shows that the maximum of contacts is reached, and keeps typed text", async () => {
    outlook.exchange.reset({ groups: 2, contacts: 1000 });
    const { pane } = await outlook.start();
    await addContact(pane, { address: "mei.lin@contoso.com", name: "Mei Lin", group: "Group 2" });
    const title = "Your list already has 1,000 contacts, the maximum.";
    expect(await failureLines(pane, title)).toEqual([
      title,
      "The contact was not added. Remove a contact you no longer need, then try again.",
      errorCode("ErrorImContactLimitReached"),
      "Technical details",
    ]);
    expect(await peopleInField(pane)).toEqual(["mei.lin@contoso.com"]);
    expect(await pane.getByRole("textbox", { name: "Display name" }).inputValue()).toBe("Mei Lin");
  });

  it("that is larger than Outlook allows in one response is loaded in parts, with everyone in it", async () => {
    outlook.exchange.reset({ groups: 10, contacts: 900 });
    const opened = await outlook.start({ replyLimit: 1_000_000 });
    const { pane } = opened;
    await pane.getByRole("meter", { name: /900.* of .*1,000.* contacts/ }).waitFor();
    const [whole] = await calls(opened, "GetImItemList");
    expect(whole?.reply?.length).toBeGreaterThan(1_000_000);
    const parts = await calls(opened, "GetImItems");
    expect(parts.length).toBeGreaterThan(3);
    for (const { reply } of parts) expect(reply?.length).toBeLessThan(1_000_000);
    await pane.getByRole("searchbox").fill("group");
    await pane.getByText(/10 matches.*10 groups/).waitFor();
    await createGroup(pane, "Kestrel");
    await shownResult(pane, "created");
    expect(await calls(opened, "GetImItemList")).toHaveLength(1);
  });

  it("that the server refuses comes with a text for the administrator, and both forms still work", async () => {
    outlook.exchange.faults.add({ kind: "refused" }, { operation: "GetImItemList" });
    const { page, pane, problems } = await outlook.start();
    await page.context().grantPermissions(["clipboard-read"]);
    const title = "Exchange does not allow add-ins to use your contact list.";
    const lines = await failureLines(pane, title);
    expect(lines).toEqual(expect.arrayContaining([title, errorCode("ErrorAccessDenied")]));
    const help = pane.getByRole("region", { name: "Ask your administrator" });
    await help.getByRole("button", { name: "Copy text" }).click();
    await help.getByRole("status").getByText("Copied").waitFor({ state: "attached" });
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    for (const fact of [
      "GetImItemList",
      "ana.lima@contoso.com",
      "The requested web method is unavailable to this caller or application.",
      "/EWS/Exchange.asmx",
    ])
      expect(copied).toContain(fact);
    problems.console.length = 0;

    outlook.exchange.faults.add({ kind: "refused" }, { operation: "GetImItemList" });
    await addContact(pane, { address: "mei.lin@contoso.com" });
    await shownResult(pane, "is in Other Contacts");
  });

  it("that is empty says so, and both forms work: one adds a contact, the other rejects a request that is too large", async () => {
    outlook.exchange.reset("empty");
    const opened = await outlook.start();
    await opened.pane.getByRole("heading", { name: "Your list is empty" }).waitFor();
    await addContact(opened.pane, { address: "mei.lin@contoso.com" });
    await shownResult(opened.pane, "added to");
    await done(opened.pane);

    await createGroup(opened.pane, "x".repeat(1_000_000));
    const title = "This request is too large for Outlook (limit 1 MB).";
    const lines = await failureLines(opened.pane, title);
    expect(lines.slice(0, 2)).toEqual([
      title,
      "Nothing in your list was changed. Shorten what you typed, then try again.",
    ]);
    expect(await calls(opened, "AddImGroup")).toEqual([]);
  });
});

describe("A group that was deleted outside the pane", () => {
  it("is named, the list is refreshed, typed text is kept, and the user can select another group", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    await typeContact(pane, { address: "mei.lin@contoso.com", name: "Mei Lin", group: "Project Falcon" });
    const { groups } = outlook.exchange.mailbox;
    groups.splice(
      groups.findIndex(({ displayName }) => displayName === "Project Falcon"),
      1,
    );
    await pane.getByRole("button", { name: "Add contact" }).click();

    const lines = await failureLines(pane, "was deleted outside this pane.");
    expect(lines).toEqual(expect.arrayContaining([errorCode("ErrorInvalidImGroupId")]));
    expect(lines[0]).toContain("Project Falcon");
    expect(lines[1]).toContain("what you typed is kept. Select another group.");
    const group = pane.getByRole("combobox", { name: "Group" });
    await focusOn(pane, group);
    expect(await calls(opened, "GetImItemList")).toHaveLength(2);
    expect(await peopleInField(pane)).toEqual(["mei.lin@contoso.com"]);

    await pane.getByRole("button", { name: "Add contact" }).click();
    expect(await calls(opened, "AddNewImContactToGroup")).toHaveLength(1);
    await group.selectOption({ label: "Design team" });
    await pane.getByRole("button", { name: "Add contact" }).click();
    await shownResult(pane, "added to");
  });
});
