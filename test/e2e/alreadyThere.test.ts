import { describe, expect, it } from "@jest/globals";
import { addMember, createContact } from "../../simulator/exchange/mailbox.ts";
import {
  addContact,
  calls,
  createGroup,
  done,
  failureLines,
  result,
  saying,
  shownResult,
  title,
  typeContact,
  typeGroup,
} from "./steps.ts";
import { usePane } from "./usePane.ts";

describe("An existing group or contact", () => {
  const outlook = usePane();

  it("is pointed out while the group's name is typed, and the result lists the group's members", async () => {
    const { pane } = await outlook.start();
    await typeGroup(pane, "Design team");
    await pane
      .getByText(
        "You already have “Design team” with 7 people. Creating it again opens it and changes nothing.",
      )
      .waitFor();
    await pane.getByRole("button", { name: "Create group" }).click();
    expect(await shownResult(pane, "was already in your list")).toMatchObject({ Members: "7" });
    await result(pane).getByText(saying("Design team was already in your list, with 7 people.")).waitFor();
    const people = result(pane).getByRole("region", { name: "People" });
    expect(await people.getByRole("listitem").count()).toBe(5);
    await people.getByRole("button", { name: "Show all 7 people" }).click();
    await pane.getByRole("treeitem", { name: "Design team", expanded: true }).waitFor();
  });

  it("can be an empty group, whose response looks like a new one's, or a distribution group, but not a name in other capitals", async () => {
    const { pane } = await outlook.start();
    await createGroup(pane, "Project Falcon");
    expect(await shownResult(pane, "was already in your list")).toMatchObject({ Members: "0" });
    await done(pane);

    await createGroup(pane, "project falcon");
    await shownResult(pane, "created");
    await done(pane);

    await createGroup(pane, "Works council");
    expect(await shownResult(pane, "was already in your list")).toMatchObject({
      "Group type": "Distribution group\nIPM.DistList.MOC.DG",
      "Email address": "works-council@contoso.com",
    });
  });

  it("is only reported as present if the list was not loaded before: a group", async () => {
    outlook.exchange.faults.add({ kind: "http", status: 403 }, { operation: "GetImItemList" });
    const { pane } = await outlook.start();
    await failureLines(pane, "Exchange did not let this add-in connect.");
    await createGroup(pane, "Project Falcon");
    await shownResult(
      pane,
      "Project Falcon is in your list. It may have been there before: your list was not loaded yet.",
    );
  });

  it("is only reported as present if the list was not loaded before: a contact", async () => {
    outlook.exchange.faults.add({ kind: "http", status: 403 }, { operation: "GetImItemList" });
    const { pane } = await outlook.start();
    await addContact(pane, { address: "reception@northwindtraders.com" });
    await shownResult(pane, "is in Other Contacts. It may have been there before");
    await result(pane).getByRole("region", { name: "In groups" }).getByText("Other Contacts").waitFor();
  });

  it("is reported as a member of the group, or keeps its name, which the form says beforehand: a contact", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    await addContact(pane, { address: "tony.smith@contoso.com", group: "Design team" });
    await shownResult(pane, "was already in");
    await result(pane).getByText(saying("Tony Smith was already in Design team.")).waitFor();
    await done(pane);

    await typeContact(pane, { address: "tony.smith@contoso.com", group: "Project Falcon" });
    await pane
      .getByText(saying("Tony Smith is already in your list and will also be added to this group."))
      .waitFor();
    expect(await pane.getByRole("textbox", { name: "Display name" }).count()).toBe(0);
    await pane.getByRole("button", { name: "Add contact" }).click();
    await shownResult(pane, "added to");
    await title(pane).getByText("Tony Smith", { exact: true }).waitFor();
    expect((await calls(opened, "AddNewImContactToGroup"))[1]?.request).not.toContain("DisplayName");
  });

  it("is the same contact if Exchange stores its address in other capital letters", async () => {
    const { mailbox } = outlook.exchange;
    const contact = createContact(mailbox, { imAddress: "Kai.Wu@contoso.com", displayName: "Kai Wu" });
    const falcon = mailbox.groups.find(({ displayName }) => displayName === "Project Falcon");
    if (falcon) addMember(mailbox, falcon, contact);
    const { pane } = await outlook.start();
    await addContact(pane, { address: "kai.wu@contoso.com", group: "Project Falcon" });
    await shownResult(pane, "was already in");
    expect(mailbox.contacts.filter(({ displayName }) => displayName === "Kai Wu")).toHaveLength(1);
  });
});
