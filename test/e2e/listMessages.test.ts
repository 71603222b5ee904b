import { describe, expect, it } from "@jest/globals";
import type { OpenedOutlook } from "./harness.ts";
import { fromMenu, row, selection } from "./listSteps.ts";
import { focusOn, saying, title } from "./steps.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();

/** The recipients of the new message that Outlook shows. */
const recipients = ({ page }: OpenedOutlook) => page.getByRole("region", { name: "New message" });

/** Collects the links that the pane opens, instead of opening them in another program. */
async function collectLinks({ frame }: OpenedOutlook): Promise<() => Promise<readonly string[]>> {
  const pane = await frame();
  await pane.evaluate(() => {
    const links: string[] = [];
    Object.assign(window, { links });
    HTMLAnchorElement.prototype.click = function click() {
      links.push(this.href);
    };
  });
  return () => pane.evaluate(() => (window as unknown as { links: string[] }).links);
}

describe("The list", () => {
  it("begins a message to the selected people and to a group, and says who is not in it", async () => {
    const opened = await outlook.start();
    const { page, pane } = opened;
    await row(pane, "Design team").click();
    for (const name of ["Amélie Laurent", "Yuki Tanaka"])
      await row(pane, name).click({ modifiers: ["Control"] });
    await selection(pane, 2).waitFor();
    await pane.getByRole("button", { name: "Send email to 2 people" }).click();
    await recipients(opened).getByText("amelie.laurent@contoso.com").waitFor();
    await recipients(opened).getByText("yuki.tanaka@contoso.com").waitFor();
    expect(await recipients(opened).getByText("tony.smith@contoso.com").count()).toBe(0);
    await selection(pane, 2).waitFor();

    // The phone contact of the group has no email address.
    await fromMenu(pane, "Design team", "Send email to group");
    await recipients(opened).getByText("tony.smith@contoso.com").waitFor();
    const note = pane
      .getByRole("contentinfo")
      .getByText("1 person has no email address and is not in the message.");
    await note.waitFor();
    await page.keyboard.press("ArrowDown");
    await note.waitFor({ state: "detached" });
    await pane.getByText(/^Updated at/).waitFor();
  });

  it("starts a chat with one person, several, and a group", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    const links = await collectLinks(opened);
    await row(pane, "Design team").click();
    await fromMenu(pane, "Amélie Laurent", "Chat");
    for (const name of ["Amélie Laurent", "Yuki Tanaka"])
      await row(pane, name).click({ modifiers: ["Control"] });
    await fromMenu(pane, "Yuki Tanaka", "Chat with 2 people");
    await fromMenu(pane, "Équipe Québec", "Start group chat");
    const opens = (await links()).map((link) => decodeURIComponent(link));
    expect(opens.slice(0, 2)).toEqual([
      "sip:amelie.laurent@contoso.com",
      "im:<sip:amelie.laurent@contoso.com><sip:yuki.tanaka@contoso.com>",
    ]);
    expect(opens[2]).toMatch(/^im:.*etienne\.gagnon@contoso\.com/);
  });

  it("copies the addresses if there are too many people for a message or a chat", async () => {
    outlook.exchange.reset({ groups: 1, contacts: 150 });
    const opened = await outlook.start();
    const { page, pane, problems } = opened;
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const links = await collectLinks(opened);
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await fromMenu(pane, "Group 1", "Send email to group");
    await pane
      .getByRole("contentinfo")
      .getByText("There are too many people for one message link.")
      .waitFor();
    const emails = (await copied()).split("; ");
    expect(emails.length).toBeGreaterThan(100);
    await fromMenu(pane, "Group 1", "Start group chat");
    await pane.getByRole("contentinfo").getByText("There are too many people to start one chat.").waitFor();
    expect((await copied()).split("; ").length).toBeGreaterThan(100);
    expect(await links()).toEqual([]);
    // Chromium logs that the frame lacks the clipboard permission; the pane then copies by other means.
    problems.console.length = 0;
    problems.violations.length = 0;
  });

  it("opens the page of a group by Alt with Enter and by its menu, and that of a person", async () => {
    const { page, pane } = await outlook.start();
    await row(pane, "Design team").click();
    await page.keyboard.press("Alt+Enter");
    await title(pane).getByText(saying("Design team")).waitFor();
    await pane.getByRole("button", { name: "Back" }).click();
    await focusOn(pane, row(pane, "Design team"));
    expect(await row(pane, "Design team").getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Alt+Enter");
    await title(pane).getByText(saying("Amélie Laurent")).waitFor();
    await pane.getByRole("button", { name: "Back" }).click();
    await focusOn(pane, row(pane, "Amélie Laurent"));
    await fromMenu(pane, "Project Falcon", "Details");
    await title(pane).getByText(saying("Project Falcon")).waitFor();
  });
});
