import { describe, expect, it } from "@jest/globals";
import type { FrameLocator, Page } from "playwright-core";
import { addMember, createContact, createGroup } from "../../simulator/exchange/mailbox.ts";
import { deleteContact } from "../../simulator/exchange/removal.ts";
import { copyTo, inMailbox, row, said, settled } from "./listSteps.ts";
import { focusOn, holdBack, restartWithout, saying, title } from "./steps.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();

const section = (pane: FrameLocator, name: string) => pane.getByRole("region", { name });
const button = (pane: FrameLocator, name: string) => pane.getByRole("button", { name, exact: true });

async function openPerson(pane: FrameLocator, group: string, name: string): Promise<void> {
  await row(pane, group).click();
  await row(pane, name).click();
  await focusOn(pane, title(pane).filter({ hasText: name }));
}

async function openGroup(pane: FrameLocator, group: string, member: string): Promise<void> {
  await openPerson(pane, group, member);
  await section(pane, "In groups").getByRole("button", { name: group, exact: true }).click();
  await focusOn(pane, title(pane).filter({ hasText: group }));
}

/** Goes back to the list, and waits until no change is running. A page shows a change before Exchange has made it. */
async function settle(pane: FrameLocator): Promise<void> {
  await button(pane, "Back").click();
  await settled(pane);
}

/** The recipients of the new message that Outlook shows. */
const recipients = (page: Page) => page.getByRole("region", { name: "New message" });

const discard = (page: Page) => recipients(page).getByRole("button", { name: "Discard" }).press("Enter");

describe("The page of a person", () => {
  it("has a link to a chat, and begins a message in Outlook", async () => {
    const { pane, page } = await outlook.start();
    await openPerson(pane, "Favorites", "Tony Smith");
    expect(await pane.getByRole("link", { name: "Chat", exact: true }).getAttribute("href")).toBe(
      "sip:tony.smith@contoso.com",
    );
    await button(pane, "Send email").click();
    await recipients(page).getByText("tony.smith@contoso.com").waitFor();
    await discard(page);
  });

  it("shows a phone contact with a call instead of a chat, and without an email", async () => {
    const { pane } = await outlook.start();
    await openPerson(pane, "Design team", "+49 89 1234 5670");
    expect(await pane.getByRole("link", { name: "Call", exact: true }).getAttribute("href")).toBe(
      "tel:+498912345670",
    );
    expect(await button(pane, "Send email").count()).toBe(0);
    expect(await pane.getByRole("link", { name: "Chat", exact: true }).count()).toBe(0);
  });

  it("removes the person from a group, with the focus on the next one, and undoes that", async () => {
    const { pane } = await outlook.start();
    await openPerson(pane, "Favorites", "Nkechi Okafor");
    const groups = section(pane, "In groups").getByRole("listitem");
    const before = await groups.count();
    await button(pane, "Remove from Favorites").click();
    await pane.getByText(saying("Nkechi Okafor removed")).first().waitFor();
    expect(await groups.count()).toBe(before - 1);
    await focusOn(pane, groups.first().getByRole("button", { name: /^Remove from/ }));
    await button(pane, "Undo").click();
    await button(pane, "Remove from Favorites").waitFor();
    await settle(pane);
    expect(inMailbox(outlook.exchange.mailbox, "Favorites")).toContain("Nkechi Okafor");
  });

  it("adds the person to a group", async () => {
    const { pane } = await outlook.start();
    await openPerson(pane, "Favorites", "Nkechi Okafor");
    await button(pane, "Add to group").click();
    await copyTo(pane, "Project Falcon");
    await section(pane, "In groups").getByText("Project Falcon").waitFor();
    await settle(pane);
    expect(inMailbox(outlook.exchange.mailbox, "Project Falcon")).toContain("Nkechi Okafor");
  });

  it("asks before the last group is left, and ends at the list if the person is deleted", async () => {
    const { mailbox } = outlook.exchange;
    const solo = createGroup(mailbox, { displayName: "Solo", type: "UserGroup" });
    addMember(mailbox, solo, createContact(mailbox, { displayName: "Ida Solo", imAddress: "ida@x.example" }));
    const { pane } = await outlook.start();
    await openPerson(pane, "Solo", "Ida Solo");
    await button(pane, "Remove from Solo").click();
    const question = pane.getByRole("alertdialog", { name: "Remove Ida Solo" });
    await question.waitFor();
    const keep = question.getByRole("checkbox");
    if (await keep.isChecked()) await keep.click();
    await question.getByRole("button").first().press("Enter");
    await settled(pane);
    expect(mailbox.contacts.some(({ displayName }) => displayName === "Ida Solo")).toBe(false);
  });

  it("stays, and says so, if another client deletes the person", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    const release = await holdBack(opened, "RemoveImContactFromGroup");
    await row(pane, "Favorites").click();
    await row(pane, "Tony Smith").press("Delete");
    await row(pane, "Nkechi Okafor").click();
    await title(pane).filter({ hasText: "Nkechi Okafor" }).waitFor();
    const { mailbox } = outlook.exchange;
    const nkechi = mailbox.contacts.find(({ displayName }) => displayName === "Nkechi Okafor");
    if (nkechi) deleteContact(mailbox, nkechi);
    await release();
    await pane.getByText(saying("Nkechi Okafor is no longer in your list.")).waitFor();
    expect(await section(pane, "In groups").getByRole("listitem").count()).toBe(0);
  });

  it("shows all that Exchange knows on demand, and remembers that it is open", async () => {
    const { pane } = await outlook.start();
    await openPerson(pane, "Favorites", "Nkechi Okafor");
    expect(await pane.getByRole("tab").count()).toBe(0);
    await button(pane, "Technical details").click();
    await pane.getByRole("tab", { name: "Identifiers" }).waitFor();
    await button(pane, "Back").click();
    await row(pane, "Tony Smith").click();
    await pane.getByRole("tab", { name: "Identifiers" }).waitFor();
    await button(pane, "Technical details").click();
  });
});

describe("The page of a group", () => {
  it("starts a chat and a message with everyone, and says who has no email address", async () => {
    const { pane, page } = await outlook.start();
    await openGroup(pane, "Design team", "Nkechi Okafor");
    const chat = pane.getByRole("link", { name: "Start group chat" });
    expect(await chat.getAttribute("href")).toMatch(/^im:(<sip:[^<>]+>){2,}$/);
    await button(pane, "Send email to group").click();
    await recipients(page).getByText("nkechi.okafor@contoso.com").waitFor();
    await pane.getByText("1 person has no email address and is not in the message.").waitFor();
    await discard(page);
  });

  it("copies the addresses if there are too many people for one message and one chat", async () => {
    outlook.exchange.reset({ groups: 1, contacts: 150 });
    const { pane, page, problems } = await outlook.start();
    await page.context().grantPermissions(["clipboard-read"]);
    await row(pane, "Group 1").click();
    await pane.getByRole("treeitem", { level: 2 }).first().click();
    await section(pane, "In groups").getByRole("button", { name: "Group 1", exact: true }).click();
    await button(pane, "Start group chat").click();
    await pane.getByText("There are too many people to start one chat.").waitFor();
    await button(pane, "Send email to group").click();
    await pane.getByText("There are too many people for one message link.").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split("; ")).toHaveLength(150);
    expect(await recipients(page).count()).toBe(0);
    // Chromium logs it that the frame may not use the clipboard itself.
    const messages = problems.console.splice(0);
    expect(messages.filter((words) => !words.includes("Clipboard API has been blocked"))).toEqual([]);
  });

  it("removes people, with the focus on the next one, and undoes that", async () => {
    const { pane } = await outlook.start();
    await openGroup(pane, "Design team", "Nkechi Okafor");
    await button(pane, "Remove Nkechi Okafor from group").click();
    await pane.getByText(saying("Nkechi Okafor removed")).first().waitFor();
    const people = section(pane, "People").getByRole("listitem");
    await focusOn(pane, people.nth(3).getByRole("button", { name: /^Remove/ }));
    await button(pane, "Undo").click();
    await button(pane, "Remove Nkechi Okafor from group").waitFor();
  });

  it("is renamed in place, and takes new people", async () => {
    const { pane } = await outlook.start();
    await openGroup(pane, "Design team", "Nkechi Okafor");
    await button(pane, "Rename").click();
    await pane.getByRole("textbox").fill("Design guild");
    await pane.getByRole("textbox").press("Enter");
    await title(pane).filter({ hasText: "Design guild" }).waitFor();
    await button(pane, "Add people").click();
    const selected = pane.getByRole("combobox", { name: "Group" }).locator("option:checked");
    expect(await selected.textContent()).toBe("Design guild");
  });

  it("is left for the list when it is deleted", async () => {
    const { pane } = await outlook.start();
    await openGroup(pane, "Design team", "Nkechi Okafor");
    await button(pane, "More").click();
    await pane.getByRole("menuitem", { name: "Delete group…" }).click();
    await pane.getByRole("alertdialog").getByRole("button").first().click();
    await pane.getByRole("tree").waitFor();
    await button(pane, "Undo").waitFor();
  });

  it("is left for the list, too, if nobody is lost any more before the code of the question has loaded", async () => {
    const opened = await outlook.start();
    const { pane, frame, page } = opened;
    const release = await restartWithout(opened, "actions");
    await openGroup(pane, "Design team", "Nkechi Okafor");
    const { mailbox } = outlook.exchange;
    const favorites = mailbox.groups.find(({ displayName }) => displayName === "Favorites");
    if (!favorites) throw new Error("There are no favorites.");
    for (const contact of [...mailbox.contacts]) addMember(mailbox, favorites, contact);
    // The list has to be loaded again, because a minute has passed.
    const clock = await (
      await frame()
    ).evaluateHandle(() => {
      const { now } = Date;
      Date.now = () => now() + 60_000;
      return { goBack: () => (Date.now = now) };
    });
    const answer = await holdBack(opened, "GetImItemList");
    const asked = page.waitForRequest((request) => Boolean(request.postData()?.includes("<m:GetImItemList")));
    await button(pane, "More").click();
    await pane.getByRole("menuitem", { name: "Delete group…" }).click();
    await asked;
    await clock.evaluate(({ goBack }) => void goBack());
    await answer();
    await pane.getByRole("treeitem").first().waitFor();
    await release();
    await said(pane, "“Design team” deleted").waitFor();
    expect(inMailbox(mailbox, "Design team")).toBeUndefined();
  });
});
