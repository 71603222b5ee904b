import { describe, expect, it } from "@jest/globals";
import { useOutlook } from "../../e2e/harness.ts";
import { callEws, envelope, minimalAddin, runningAddin } from "./runningAddin.ts";

/** The page that plays Outlook, operated by hand. */
describe("The playground's page", () => {
  const outlook = useOutlook({ addinFolder: minimalAddin });

  it("opens the task pane at once, closes it, and opens it again from the message's toolbar", async () => {
    const { page } = await outlook.open();
    const pane = page.getByRole("complementary", { name: "Task pane" });
    await pane.waitFor();
    await page.getByRole("button", { name: "Close task pane" }).click();
    await pane.waitFor({ state: "hidden" });
    expect(await page.locator("iframe").count()).toBe(0);
    await page.getByRole("button", { name: "IM groups" }).click();
    await pane.locator("iframe").waitFor();
  });

  it("selects a message, and deselects it when it is pressed again", async () => {
    const { page } = await outlook.open();
    const review = page.getByRole("button", { name: "Design review" });
    await review.click();
    await page.getByRole("heading", { name: "Design review" }).waitFor();
    expect(await page.getByRole("combobox", { name: "Message" }).inputValue()).toBe("review");
    await review.click();
    await page.getByText("No message selected.").waitFor();
  });

  it("shows hostile names as text", async () => {
    const { page, problems } = await outlook.open({ item: "names" });
    await page.getByRole("main").getByText('"><img src=x onerror=alert(1)>').waitFor();
    expect(await page.locator("img").count()).toBe(0);
    expect(problems.errors).toEqual([]);
  });

  it("gives the add-in exactly the requested width, by control, edge, and key", async () => {
    const opened = await outlook.open();
    const addin = await runningAddin(opened);
    const width = (): Promise<number> => addin.evaluate(() => innerWidth);
    expect(await width()).toBe(350);
    await opened.page.getByRole("combobox", { name: "Pane width" }).selectOption("320");
    expect(await width()).toBe(320);
    const edge = opened.page.getByRole("separator", { name: "Task pane width" });
    await edge.press("ArrowLeft");
    expect(await width()).toBe(330);
    expect(await opened.page.getByRole("combobox", { name: "Pane width" }).inputValue()).toBe("330");
  });

  it("is dark when Outlook is dark", async () => {
    const { page } = await outlook.open();
    const ground = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await ground();
    await page.getByLabel("Theme").selectOption("Dark");
    expect(await ground()).not.toBe(light);
  });

  it("shows every request and response, indented, with the result that the add-in received", async () => {
    const opened = await outlook.open();
    await callEws(
      await runningAddin(opened),
      envelope("<m:AddImGroup><m:DisplayName>R&amp;D</m:DisplayName></m:AddImGroup>"),
    );
    await callEws(await runningAddin(opened), envelope("<m:AddImGroup/>"));
    await opened.page.getByRole("button", { name: "Calls 2" }).click();

    const calls = opened.page.getByRole("list", { name: "Calls" }).getByRole("button");
    expect(await calls.allTextContents()).toEqual([
      expect.stringMatching(/^2 AddImGroup500\d+ ms$/),
      expect.stringMatching(/^1 AddImGroup200\d+ ms$/),
    ]);
    await opened.page.getByText("returned to the add-in: failed: The request failed schema").waitFor();
    await calls.nth(1).click();
    const request = opened.page.getByRole("region", { name: "Request" });
    await request.getByText("      <m:DisplayName>R&amp;D</m:DisplayName>\n").waitFor();
    await opened.page.getByRole("region", { name: "Response" }).getByText("<ResponseCode>NoError").waitFor();
    await opened.page.getByRole("button", { name: "Clear log" }).click();
    await opened.page.getByText("No calls yet").waitFor();
  });

  it("says what to try, until the user hides it", async () => {
    const { page } = await outlook.open();
    await page.getByText("Try: create a group, add a contact, then make Exchange busy.").waitFor();
    await page.getByRole("button", { name: "Hide tip" }).click();
    expect(await page.getByText("Try: create a group").isVisible()).toBe(false);
    await page.reload();
    await page.getByRole("button", { name: "Apply to next call" }).waitFor();
    expect(await page.getByText("Try: create a group").isVisible()).toBe(false);
    await page.evaluate(() => localStorage.clear());
  });

  it("fails Outlook's next call on request", async () => {
    const opened = await outlook.open();
    await opened.page.getByRole("button", { name: "More settings" }).click();
    const next = opened.page.getByLabel("Next Outlook call");
    await next.selectOption("HTTP 403");
    expect(await callEws(await runningAddin(opened))).toMatchObject({ end: "failed" });
    expect(await next.inputValue()).toBe("");
  });

  it("sets Exchange's errors, its mailbox, and the refusal of add-ins", async () => {
    const opened = await outlook.open();
    const { page } = opened;
    const exchange = page.getByRole("group", { name: "Exchange" });
    const clear = (name: string) => exchange.getByRole("button", { name, exact: true });
    await clear("Clear errors").and(page.locator(":disabled")).waitFor();

    await exchange.getByLabel(/^Response/).selectOption("Service unavailable");
    await exchange.getByRole("button", { name: "Apply to next call" }).click();
    await page.getByText("The next call gets: Service unavailable.").waitFor();
    await clear("Clear errors (1)").waitFor();
    await exchange.getByLabel(/^To/).selectOption("a direct call");
    await exchange.getByRole("button", { name: "Apply to next call" }).click();
    await clear("Clear errors (2)").waitFor();
    expect(await callEws(await runningAddin(opened))).toMatchObject({ end: "failed" });
    await clear("Clear errors (1)").waitFor();
    const { faults } = outlook.exchange;
    const next = () => faults.take({ operation: "AddImGroup", caller: "add-in", isOpenToAddIns: false });
    expect([next(), faults.waiting()]).toEqual([undefined, 1]);
    await clear("Clear errors (1)").click();
    await page.getByText("No simulated errors.").waitFor();
    expect(faults.waiting()).toBe(0);

    await exchange.getByLabel(/^Mailbox/).selectOption("Empty");
    await exchange.getByRole("button", { name: "Reset mailbox" }).click();
    await page.getByText("Mailbox reset: Empty.").waitFor();

    await page.getByRole("button", { name: "More settings" }).click();
    await page.getByLabel("Refuse add-ins (as real servers may)").check();
    await page.getByText("Add-ins are now refused.").waitFor();
    expect(faults.refuseAddIns).toBe(true);
    await page.getByLabel("Directory closed to add-ins").check();
    await page.getByText("The directory is now closed to add-ins.").waitFor();
    expect(faults.refuseDirectory).toBe(true);
  });
});
