import { describe, expect, it } from "@jest/globals";
import {
  directRoute,
  findings,
  logged,
  openDiagnostics,
  rows,
  throughOutlook,
  tryIt,
} from "./diagnosticsSteps.ts";
import { calls, facts, failureLines, focusOn, saying, title } from "./steps.ts";
import { usePane } from "./usePane.ts";

describe("Diagnostics", () => {
  const outlook = usePane({ direct: true });

  it("say that add-ins may call Exchange but not for IM lists, and that the direct connection works", async () => {
    outlook.exchange.faults.refuseAddIns = true;
    const opened = await outlook.start();
    const { pane } = opened;
    const before = JSON.stringify(outlook.exchange.mailbox);
    await openDiagnostics(opened);
    await title(pane).and(pane.locator(":focus")).waitFor();
    // The calls that the pane made at its start are repeated only on request.
    expect(await findings(pane)).toEqual([
      "Add-ins can call Exchange, but not for IM contact lists.",
      "This pane cannot tell whether Skype for Business uses this list.",
      "The direct connection works.",
    ]);
    expect(await rows(throughOutlook(pane))).toEqual([
      ["Test call FindFolder", "Works: add-ins can call Exchange."],
      ["Contact list GetImItemList", "Refused. ErrorAccessDenied"],
    ]);
    expect((await calls(opened, "GetImItemList")).map(({ route }) => route)).toEqual(["outlook", "direct"]);

    await tryIt(throughOutlook(pane));
    expect(await calls(opened, "GetImItemList")).toHaveLength(3);
    expect(await rows(throughOutlook(pane))).toContainEqual([
      "Contact list GetImItemList",
      "Refused. ErrorAccessDenied",
    ]);
    await tryIt(directRoute(pane));
    expect(await findings(pane)).toEqual([
      "Add-ins can call Exchange, but not for IM contact lists.",
      "This pane cannot tell whether Skype for Business uses this list.",
      "The direct connection works.",
    ]);
    expect(await rows(directRoute(pane))).toEqual([
      ["Test call FindFolder", expect.stringMatching(/^localhost:\d+ responded\.$/)],
      ["Contact list GetImItemList", expect.stringMatching(/^localhost:\d+ responded\.$/)],
    ]);
    const said = pane.getByRole("status").filter({ hasText: "Done. " });
    expect(await said.innerText()).toContain("Add-ins can call Exchange, but not for IM contact lists.");
    expect(JSON.stringify(outlook.exchange.mailbox)).toBe(before);

    expect(await facts(pane.getByRole("main"))).toEqual({
      Outlook: "On the web",
      Exchange: "15.2.2562.17 (SE)",
      "Requirement set": "Mailbox 1.13",
      Permission: "ReadWriteMailbox",
      Item: "Message",
      "Account type": "Exchange Server",
      Language: "en-US",
      "Add-in version": expect.stringMatching(/^\d+\.\d+\.\d+$/),
      Mailbox: "ana.lima@contoso.com",
      "Connection in use": "Direct connection",
      "Direct connection": expect.stringMatching(/^localhost:\d+$/),
      "Connection setting (route)": "auto",
    });
  });

  it("include earlier calls when run again, log each call, and close on Escape", async () => {
    const opened = await outlook.start();
    const { pane, page, problems } = opened;
    await openDiagnostics(opened);
    expect(await rows(directRoute(pane))).toContainEqual([
      "Contact list GetImItemList",
      "Not tested: this may create the three system groups.",
    ]);
    await tryIt(throughOutlook(pane));
    const log = pane.getByRole("button", { name: "Recent calls" });
    await log.click();
    const [newest, ...others] = await logged(pane);
    expect(newest).toBe("GetImItemList Outlook ok");
    expect([...others].sort()).toEqual([
      "FindFolder Direct connection ok",
      "FindFolder Outlook ok",
      "GetImItemList Outlook ok",
    ]);

    outlook.exchange.faults.add({ kind: "http", status: 401 }, { calls: 2, caller: "add-in" });
    outlook.exchange.faults.add({ kind: "busy" }, { operation: "FindFolder", caller: "user" });
    const again = pane.getByRole("button", { name: "Run again" });
    await again.click();
    await again.and(pane.locator(":focus")).waitFor();
    await pane.getByText(saying("Add-ins cannot call Exchange at all (401).")).first().waitFor();
    expect(await findings(pane)).toContain("Exchange is busy (direct connection).");
    expect((await logged(pane)).slice(0, 3).sort()).toEqual([
      "FindFolder Direct connection ErrorServerBusy",
      "FindFolder Outlook outlook signIn",
      "GetImItemList Outlook outlook signIn",
    ]);
    // Chromium logs the response with status 500.
    problems.console.length = 0;

    await page.keyboard.press("Escape");
    await pane.getByRole("tree").waitFor();
  });

  it("say that the permission is missing, and that nothing is selected", async () => {
    const opened = await outlook.start({ permission: "ReadItem" });
    const { pane } = opened;
    await openDiagnostics(opened);
    expect(await findings(pane)).toEqual(["This add-in does not have the ReadWriteMailbox permission."]);
    expect(await facts(pane.getByRole("main"))).toMatchObject({ Permission: "Less than ReadWriteMailbox" });

    const other = await outlook.start();
    await openDiagnostics(other);
    await other.set({ item: "" });
    await (await other.frame()).waitForFunction(() => !(Office.context.mailbox.item as unknown));
    await pane.getByRole("button", { name: "Run again" }).click();
    await pane.getByText("No message or appointment is selected.").first().waitFor();
    expect(await facts(pane.getByRole("main"))).toMatchObject({
      Item: "None selected",
      Permission: "Unknown",
    });
  });

  it("say why the direct connection does not respond, and that none is set up", async () => {
    outlook.exchange.faults.add({ kind: "http", status: 404 }, { operation: "FindFolder", caller: "user" });
    const opened = await outlook.start();
    const { pane, problems } = opened;
    await openDiagnostics(opened);
    expect(await findings(pane)).toEqual([
      "Exchange was not found at the address of the direct connection.",
      "This pane cannot tell whether Skype for Business uses this list.",
      "Add-ins can use IM contact lists through Outlook.",
    ]);
    expect(await rows(directRoute(pane))).toContainEqual([
      "Test call FindFolder",
      "Exchange was not found at the configured address. HTTP 404",
    ]);
    // Chromium logs the response with status 404.
    problems.console.length = 0;

    outlook.playground.setConfig({ supportUrl: "https://help.example.com/im-groups" });
    outlook.exchange.faults.refuseAddIns = true;
    const without = await outlook.start();
    await failureLines(pane, "Exchange does not allow add-ins to use your contact list.");
    await pane.getByRole("button", { name: "Run diagnostics" }).click();
    await directRoute(pane).getByText("Not set up.").waitFor();
    await tryIt(throughOutlook(pane));
    expect(await findings(pane)).toEqual([
      "Add-ins can call Exchange, but not for IM contact lists.",
      "The direct connection is not set up.",
    ]);
    const help = pane.getByRole("link", { name: "Help" });
    expect(await help.getAttribute("href")).toBe("https://help.example.com/im-groups");
    expect(await calls(without, "FindFolder")).toHaveLength(1);
  });

  it("switch back to the connection through Outlook, and the focus stays on the button", async () => {
    outlook.exchange.faults.refuseAddIns = true;
    const opened = await outlook.start();
    const { pane } = opened;
    await openDiagnostics(opened);
    outlook.exchange.faults.refuseAddIns = false;
    await pane.getByRole("button", { name: "Connect through Outlook" }).click();
    await pane
      .getByRole("button", { name: "Connected through Outlook" })
      .and(pane.locator(":focus"))
      .waitFor();
    expect(await facts(pane.getByRole("main"))).toMatchObject({ "Connection in use": "Outlook" });
  });

  it("provide a report to copy, without names, addresses, and IDs unless the user includes them", async () => {
    outlook.exchange.faults.refuseAddIns = true;
    const opened = await outlook.start();
    const { pane, page, problems } = opened;
    await page.context().grantPermissions(["clipboard-read"]);
    await openDiagnostics(opened);
    await tryIt(throughOutlook(pane));
    const copied = async () => {
      await pane.getByRole("button", { name: "Copy report" }).click();
      await pane.getByRole("status").getByText("Copied").waitFor({ state: "attached" });
      await focusOn(pane, pane.getByRole("button", { name: "Copy report" }));
      return page.evaluate(() => navigator.clipboard.readText());
    };
    const hide = pane.getByRole("checkbox", { name: "Hide names, addresses, and IDs in the copied report" });
    expect(await hide.isChecked()).toBe(true);
    const redacted = await copied();
    expect(redacted).toContain("Add-ins can call Exchange, but not for IM contact lists.");
    expect(redacted).toContain("GetImItemList: Refused. ErrorAccessDenied");
    expect(redacted).toContain("Mailbox: [address]");
    expect(redacted).not.toMatch(/ana|lima|contoso|localhost/i);
    await hide.uncheck();
    await pane.getByRole("button", { name: "Copy report" }).waitFor();
    expect(await copied()).toContain("Mailbox: ana.lima@contoso.com");
    // Chromium logs that the frame lacks the clipboard permission; the pane then copies by other means.
    const said = problems.console.splice(0);
    expect(said.filter((words) => !words.includes("Clipboard API has been blocked"))).toEqual([]);
  });
});
