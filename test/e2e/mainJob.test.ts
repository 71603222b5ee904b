import { describe, expect, it } from "@jest/globals";
import { replyParts } from "./replyParts.ts";
import { addContact, createGroup, facts, result, saying, shownResult, title, writtenTime } from "./steps.ts";
import { usePane } from "./usePane.ts";
import { knownViolations } from "./watchPage.ts";

const name = 'R&D <Zürich> 開發 "x" 🎉';

describe("The main job", () => {
  const outlook = usePane();

  it("shows on every screen whose mailbox is in use", async () => {
    const { pane } = await outlook.start();
    const address = pane.getByRole("banner").getByText("ana.lima@contoso.com", { exact: true });
    await address.waitFor();
    for (const button of ["New group", "New contact"]) {
      await pane.getByRole("button", { name: button }).click();
      expect(await title(pane).innerText()).toBe(button);
      await address.waitFor();
      await pane.getByRole("button", { name: "Back" }).click();
      await pane.getByRole("tree").waitFor();
    }
  });

  it("creates a group with every kind of character in its name, and shows it as Exchange returned it", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    await createGroup(pane, name);
    const shown = await shownResult(pane, "created");
    const group = outlook.exchange.mailbox.groups.at(-1);
    expect(group).toMatchObject({ displayName: name, type: "UserGroup", members: [] });
    const parts = await replyParts(opened, "AddImGroup", "ImGroup");
    const id = parts.find((part) => part.name === "ExchangeStoreId")?.attributes ?? {};
    expect(id["Id"]?.length).toBeGreaterThan(100);
    expect(shown).toEqual({
      "Display name": name,
      "Group type": "Your own group\nIPM.DistList.MOC.UserGroup",
      Members: "0",
      "Store ID": id["Id"],
      "Change key": id["ChangeKey"],
    });
    await result(pane).getByText(`${name} created`).waitFor();
    await title(pane).getByText(name).waitFor();
    await pane.getByRole("status").getByText("created").waitFor({ state: "attached" });
  });

  it("adds a contact to the group just created, which is already selected", async () => {
    const { pane } = await outlook.start();
    await createGroup(pane, name);
    await shownResult(pane, "created");
    await addContact(pane, { address: "mei.lin@contoso.com", name: "Mei Lin 林" });
    const shown = await shownResult(pane, "added to");
    const { groups, contacts } = outlook.exchange.mailbox;
    expect(contacts.at(-1)).toMatchObject({ imAddress: "mei.lin@contoso.com", displayName: "Mei Lin 林" });
    expect(groups.find(({ displayName }) => displayName === name)?.members).toEqual([
      contacts.at(-1)?.number,
    ]);
    expect(shown).toMatchObject({ "IM address": "mei.lin@contoso.com", Type: "Person" });
    await result(pane)
      .getByText(saying(`Mei Lin 林 added to ${name}`))
      .waitFor();
    await title(pane).getByText("Mei Lin 林").waitFor();
    await result(pane).getByRole("region", { name: "In groups" }).getByText(name).waitFor();
  });

  it("offers the list's groups by name, with Other Contacts first and the group just created selected", async () => {
    const { pane } = await outlook.start();
    await createGroup(pane, name);
    await shownResult(pane, "created");
    await pane.getByRole("button", { name: "Add people" }).click();
    const group = pane.getByRole("combobox", { name: "Group" });
    await group.waitFor();
    const options = await group.locator("option").allInnerTexts();
    const own = outlook.exchange.mailbox.groups.filter(
      ({ type }) => type === "UserGroup" || type === "Favorites",
    );
    const names = own.map(({ displayName }) => displayName).sort(new Intl.Collator("en-US").compare);
    expect(options).toEqual(["Other Contacts", ...names]);
    expect(await group.locator("option:checked").textContent()).toBe(name);
  });

  it("adds to Other Contacts if no group is selected, and uses the address as the name if none is entered", async () => {
    const { pane } = await outlook.start();
    await addContact(pane, { address: "solo@contoso.com" });
    await shownResult(pane, "added to");
    await result(pane).getByText("solo@contoso.com added to Other Contacts").waitFor();
    const { groups, contacts } = outlook.exchange.mailbox;
    expect(contacts.at(-1)).toMatchObject({ imAddress: "solo@contoso.com", displayName: "solo@contoso.com" });
    expect(groups.find(({ type }) => type === "OtherContacts")?.members).toContain(contacts.at(-1)?.number);
  });

  it("shows everything that Exchange returned about a contact, with its creation time in the user's format", async () => {
    const opened = await outlook.start();
    await addContact(opened.pane, { address: "tony.smith@contoso.com", group: "Équipe Québec" });
    const shown = await shownResult(opened.pane, "added to");
    const parts = await replyParts(opened, "AddNewImContactToGroup", "Persona");
    const ids = (part: string) =>
      parts.filter(({ name }) => name === part).map((one) => one.attributes["Id"]);
    const created = parts.find((part) => part.name === "CreationTime")?.text ?? "";
    expect(shown).toEqual({
      "IM address": "tony.smith@contoso.com",
      Email: "tony.smith@contoso.com",
      Type: "Person",
      Created: await writtenTime(opened, new Date(created), "en-US"),
      "Persona ID": ids("PersonaId")[0],
    });
    const sources = result(opened.pane).getByRole("region", { name: "Sources" });
    const lines = (await sources.innerText()).split("\n").map((line) => line.trim());
    expect(ids("SourceId")).toHaveLength(2);
    expect(lines.filter((line) => line !== "")).toEqual([
      "Sources",
      "Skype for Business Contacts",
      "IM contact · Read-only · Visible",
      "Source ID",
      ids("SourceId")[0],
      "Outlook",
      "Not an IM contact · Editable · Visible",
      "Source ID",
      ids("SourceId")[1],
    ]);
  });

  it("ends at the list, with the new group and the new contact visible", async () => {
    const { pane } = await outlook.start();
    await createGroup(pane, name);
    await shownResult(pane, "created");
    await addContact(pane, { address: "mei.lin@contoso.com", name: "Mei Lin" });
    await shownResult(pane, "added to");
    await pane.getByRole("button", { name: "Done" }).click();
    await pane.getByRole("treeitem", { name, expanded: true }).waitFor();
    const row = pane.getByRole("treeitem", { name: "Mei Lin" });
    await row.and(pane.locator(":focus")).waitFor();
  });

  it("shows a contact of the list", async () => {
    const { pane } = await outlook.start();
    await pane.getByRole("treeitem", { name: "Design team" }).click();
    await pane.getByRole("treeitem", { name: "Yuki Tanaka" }).click();
    await pane.getByRole("heading", { level: 1, name: "Yuki Tanaka" }).waitFor();
    expect(await facts(pane.getByRole("main"))).toMatchObject({ "IM address": "yuki.tanaka@contoso.com" });
    await pane.getByRole("button", { name: "Back" }).click();
    await pane.getByRole("treeitem", { name: "Yuki Tanaka" }).and(pane.locator(":focus")).waitFor();
  });

  it("sends nothing to other hosts, and violates the policy only as Microsoft's file is known to", async () => {
    const { pane, problems } = await outlook.start();
    await createGroup(pane, name);
    await shownResult(pane, "created");
    expect(problems).toMatchObject({ errors: [], console: [], foreign: [] });
    const { file, directive, times } = knownViolations;
    const known = Array.from({ length: times }, () => ({ file, directive }));
    expect(problems.violations).toMatchObject(known);
  });
});
