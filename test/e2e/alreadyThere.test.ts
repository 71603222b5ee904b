import { describe, expect, it } from "@jest/globals";
import { addMember, createContact } from "../../simulator/exchange/mailbox.ts";
import {
  addContact,
  calls,
  createGroup,
  done,
  failureLines,
  result,
  shownResult,
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
    expect(await shownResult(pane, "You already have this group")).toMatchObject({ Members: "7" });
    await result(pane).getByText("Design team was already in your list.").waitFor();
    await result(pane).getByText("Nothing was changed. It still has 7 people.").waitFor();
    const members = result(pane).getByRole("region", { name: "Members" });
    await members.getByRole("button", { name: "Show 4 more" }).click();
    expect(await members.getByRole("listitem").count()).toBe(7);
  });

  it("can be an empty group, whose response looks like a new one's, or a distribution group, but not a name in other capitals", async () => {
    const { pane } = await outlook.start();
    await createGroup(pane, "Project Falcon");
    expect(await shownResult(pane, "You already have this group")).toMatchObject({ Members: "None yet" });
    await result(pane).getByText("Nothing was changed.").waitFor();
    await done(pane);

    await createGroup(pane, "project falcon");
    await shownResult(pane, "Group created");
    await done(pane);

    await createGroup(pane, "Works council");
    expect(await shownResult(pane, "You already have this group")).toMatchObject({
      "Group type": "Distribution group\nIPM.DistList.MOC.DG",
      "Email address": "works-council@contoso.com",
    });
    const link = result(pane).getByRole("link", { name: "works-council@contoso.com" });
    expect(await link.getAttribute("href")).toBe("mailto:works-council@contoso.com");
  });

  it("is only reported as present if the list was not loaded before: a group", async () => {
    outlook.exchange.faults.add({ kind: "http", status: 403 }, { operation: "GetImItemList" });
    const { pane } = await outlook.start();
    await failureLines(pane, "Exchange did not let this add-in connect.");
    await createGroup(pane, "Project Falcon");
    await shownResult(pane, "Group is in your list");
    await result(pane).getByText("Project Falcon is in your list.").waitFor();
    await result(pane).getByText("It may have been there before: your list was not loaded yet.").waitFor();
  });

  it("is only reported as present if the list was not loaded before: a contact", async () => {
    outlook.exchange.faults.add({ kind: "http", status: 403 }, { operation: "GetImItemList" });
    const { pane } = await outlook.start();
    await addContact(pane, { address: "reception@northwindtraders.com" });
    await shownResult(pane, "Contact is in the group");
    await result(pane).getByText("In Other Contacts").waitFor();
  });

  it("is reported as a member of the group, or keeps its name, which the form says beforehand: a contact", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    await addContact(pane, { address: "tony.smith@contoso.com", group: "Design team" });
    await shownResult(pane, "Already in this group");
    await result(pane).getByText("Was already in Design team. Nothing was changed.").waitFor();
    await done(pane);

    await typeContact(pane, { address: "tony.smith@contoso.com", name: "Antonio", group: "Project Falcon" });
    await pane
      .getByText("This contact is already in your list as “Tony Smith” and will keep that name.")
      .waitFor();
    await pane.getByRole("button", { name: "Add contact" }).click();
    await shownResult(pane, "Contact added");
    await result(pane).getByText("Tony Smith", { exact: true }).waitFor();
    expect(await result(pane).getByText("Antonio").count()).toBe(0);
    expect((await calls(opened, "AddNewImContactToGroup"))[1]?.request).toContain("Antonio");
  });

  it("is the same contact if Exchange stores its address in other capital letters", async () => {
    const { mailbox } = outlook.exchange;
    const contact = createContact(mailbox, { imAddress: "Kai.Wu@contoso.com", displayName: "Kai Wu" });
    const falcon = mailbox.groups.find(({ displayName }) => displayName === "Project Falcon");
    if (falcon) addMember(mailbox, falcon, contact);
    const { pane } = await outlook.start();
    await addContact(pane, { address: "kai.wu@contoso.com", group: "Project Falcon" });
    await shownResult(pane, "Already in this group");
    expect(mailbox.contacts.filter(({ displayName }) => displayName === "Kai Wu")).toHaveLength(1);
  });
});
