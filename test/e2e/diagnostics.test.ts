import { describe, expect, it } from "@jest/globals";
import {
  check,
  checkList,
  checks,
  findings,
  logged,
  openDiagnostics,
  results,
  verdict,
} from "./diagnosticsSteps.ts";
import { holdResponses } from "../simulator/exchange/holdResponses.ts";
import { calls, facts, failureLines, focusOn, openTechnicalDetails, title } from "./steps.ts";
import { usePane } from "./usePane.ts";

const overDirect = "Your contact list over the direct connection";
const byOutlook = "Your contact list through Outlook";
const directHost = expect.stringMatching(/^Direct connection to localhost:\d+$/);
const responded = expect.stringMatching(/^Exchange responded in [\d.]+ seconds?\.$/);
const notChecked = "Not checked. This may create the three system groups.";
const ask = "Copy the report and send it to your administrator.";

describe("Diagnostics", () => {
  const outlook = usePane({ direct: true });

  it("begin with the verdict, and say what was checked in plain words", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    const before = JSON.stringify(outlook.exchange.mailbox);
    await openDiagnostics(opened);
    await title(pane).and(pane.locator(":focus")).waitFor();
    expect(await verdict(pane)).toEqual([
      "Everything works",
      "You can use your contact list through Outlook.",
    ]);
    expect(await checks(pane)).toEqual([
      ["Connection through Outlook", responded],
      [byOutlook, expect.stringMatching(/^13 groups and 48 contacts, in [\d.]+ seconds?\.$/)],
      [directHost, responded],
      [overDirect, notChecked],
    ]);
    // The call that the pane made at its start is not repeated.
    expect(await calls(opened, "GetImItemList")).toHaveLength(1);
    expect(JSON.stringify(outlook.exchange.mailbox)).toBe(before);

    const snapshot = await pane.locator("body").ariaSnapshot();
    const stable = snapshot
      .replaceAll(/[\u2068\u2069]/g, "")
      .replaceAll(/[\d.]+ seconds?/g, "… seconds")
      .replace(/localhost:\d+/, "mail.contoso.com");
    expect(stable).toBe(
      [
        "- banner:",
        '  - button "Back"',
        '  - heading "Diagnostics" [level=1]',
        "  - paragraph: ana.lima@contoso.com",
        "- main:",
        "  - status:",
        '    - heading "Everything works" [level=2]',
        "    - paragraph: You can use your contact list through Outlook.",
        '  - region "What was checked":',
        '    - heading "What was checked" [level=2]',
        "    - list:",
        "      - listitem:",
        "        - paragraph: Connection through Outlook",
        "        - paragraph: Exchange responded in … seconds.",
        "      - listitem:",
        "        - paragraph: Your contact list through Outlook",
        "        - paragraph: 13 groups and 48 contacts, in … seconds.",
        "      - listitem:",
        "        - paragraph: Direct connection to mail.contoso.com",
        "        - paragraph: Exchange responded in … seconds.",
        "      - listitem:",
        "        - paragraph: Your contact list over the direct connection",
        "        - status: Not checked. This may create the three system groups.",
        '        - button "Check"',
        '  - button "Technical details"',
        "- contentinfo:",
        '  - checkbox "Hide names, addresses, and IDs in the copied report" [checked]',
        "  - text: Hide names, addresses, and IDs in the copied report",
        '  - button "Copy report"',
        "  - status",
        '  - button "Run again"',
        "- status",
      ].join("\n"),
    );
  });

  it("offer the direct connection if Exchange refuses add-ins, and check it after the switch", async () => {
    outlook.playground.setConfig({ route: "outlook", ewsUrl: "/EWS/Exchange.asmx" });
    outlook.exchange.faults.refuseAddIns = true;
    const opened = await outlook.start();
    const { pane } = opened;
    await failureLines(pane, "Exchange does not allow add-ins to use your contact list.");
    await openDiagnostics(opened);
    expect(await verdict(pane)).toEqual([
      "Your contact list cannot be used through Outlook",
      "Exchange does not allow add-ins to use your contact list. Exchange responds on the direct connection.",
    ]);
    await pane.getByRole("button", { name: "Switch to direct connection" }).click();
    await pane.getByRole("heading", { name: "Everything works" }).waitFor();
    await title(pane).and(pane.locator(":focus")).waitFor();
    expect(await verdict(pane)).toEqual([
      "Everything works",
      "You can use your contact list over the direct connection.",
    ]);
    expect(await checks(pane)).toEqual([
      ["Connection through Outlook", responded],
      [byOutlook, "Exchange does not allow add-ins to use your contact list."],
      [directHost, responded],
      [overDirect, expect.stringMatching(/^13 groups and 48 contacts, in /)],
    ]);
  });

  it("have the calls, their codes, and the environment in the technical details", async () => {
    outlook.exchange.faults.refuseAddIns = true;
    const opened = await outlook.start();
    const { pane } = opened;
    await openDiagnostics(opened);
    expect(await pane.getByRole("main").innerText()).not.toMatch(/Error[A-Z]|GetImItemList|FindFolder| ms\b/);
    expect(await findings(pane)).toEqual([
      "Add-ins can call Exchange, but not for IM contact lists.",
      "This pane cannot tell whether Skype for Business uses this list.",
      "The direct connection works.",
    ]);
    expect(await results(pane, "Through Outlook")).toEqual([
      "FindFolder: Works: add-ins can call Exchange.",
      "GetImItemList: Exchange does not allow add-ins to use your contact list. ErrorAccessDenied",
    ]);
    expect(
      (await results(pane, "Direct connection")).map((row) => row.replace(/localhost:\d+/, "It")),
    ).toEqual(["FindFolder: It responded.", "GetImItemList: It responded."]);
    expect((await calls(opened, "GetImItemList")).map(({ route }) => route)).toEqual(["outlook", "direct"]);
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

  it("check the list on request, include earlier calls when run again, log each call, and close on Escape", async () => {
    const opened = await outlook.start();
    const { pane, page, problems } = opened;
    await openDiagnostics(opened);
    await checkList(pane, overDirect);
    expect(await checks(pane)).toContainEqual([
      overDirect,
      expect.stringMatching(/^13 groups and 48 contacts, in /),
    ]);
    await openTechnicalDetails(pane);
    const [newest, ...others] = await logged(pane);
    expect(newest).toBe("GetImItemList Direct connection ok");
    expect([...others].sort()).toEqual([
      "FindFolder Direct connection ok",
      "FindFolder Outlook ok",
      "GetImItemList Outlook ok",
    ]);

    outlook.exchange.faults.add({ kind: "http", status: 401 }, { calls: 2, caller: "add-in" });
    outlook.exchange.faults.add({ kind: "busy" }, { calls: 2, caller: "user" });
    const again = pane.getByRole("button", { name: "Run again" });
    await again.click();
    await again.and(pane.locator(":focus")).waitFor();
    await pane.getByRole("heading", { name: "Your contact list cannot be used right now" }).waitFor();
    expect((await verdict(pane))[1]).toBe(
      "Your session has expired. Sign in to Outlook again, then run diagnostics again. If the problem continues, copy the report and send it to your administrator.",
    );
    expect(await findings(pane, "For your administrator")).toEqual([
      "Add-ins cannot call Exchange at all (401).",
    ]);
    expect(await findings(pane)).toContain("Exchange is busy (direct connection).");
    expect((await logged(pane)).slice(0, 4).sort()).toEqual([
      "FindFolder Direct connection ErrorServerBusy",
      "FindFolder Outlook outlook signIn",
      "GetImItemList Direct connection ErrorServerBusy",
      "GetImItemList Outlook outlook signIn",
    ]);
    // Chromium logs the response with status 500.
    problems.console.length = 0;

    await page.keyboard.press("Escape");
    await pane.getByRole("tree").waitFor();
  });

  it("show what was checked one by one, and the verdict at the end", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    const release = holdResponses(outlook.exchange, { caller: "user" });
    await pane.getByRole("button", { name: "More" }).first().click();
    await pane.getByRole("menuitem", { name: "Diagnostics" }).click();
    await check(pane, "Connection through Outlook").getByText("Exchange responded").waitFor();
    await pane.getByRole("main").getByRole("status").getByText("Checking…", { exact: true }).waitFor();
    expect(await pane.getByRole("main").getByRole("button", { name: "Check", exact: true }).count()).toBe(0);
    release();
    await pane.getByRole("heading", { name: "Everything works" }).waitFor();
  });

  it("offer to check the list if nobody knows whether it can be loaded", async () => {
    outlook.exchange.faults.add({ kind: "http", status: 404 }, { operation: "GetImItemList" });
    const opened = await outlook.start();
    const { pane } = opened;
    await failureLines(pane, "Outlook did not find Exchange at the address it uses.");
    await openDiagnostics(opened);
    expect(await verdict(pane)).toEqual([
      "Exchange can be reached",
      "Your contact list was not checked. This may create the three system groups.",
    ]);
    await pane.getByRole("button", { name: "Check your list" }).click();
    await pane.getByRole("heading", { name: "Everything works" }).waitFor();
    await title(pane).and(pane.locator(":focus")).waitFor();
    expect(await checks(pane)).toContainEqual([byOutlook, responded]);
  });

  it("say that the permission is missing, and that nothing is selected", async () => {
    const opened = await outlook.start({ permission: "ReadItem" });
    const { pane } = opened;
    await openDiagnostics(opened);
    expect(await verdict(pane)).toEqual([
      "Your contact list cannot be used through Outlook",
      "This add-in does not have permission to use your mailbox. Exchange responds on the direct connection.",
    ]);
    expect(await findings(pane)).toContain("This add-in does not have the ReadWriteMailbox permission.");
    expect(await facts(pane.getByRole("main"))).toMatchObject({ Permission: "Less than ReadWriteMailbox" });

    const other = await outlook.start();
    await openDiagnostics(other);
    await other.set({ item: "" });
    await (await other.frame()).waitForFunction(() => !(Office.context.mailbox.item as unknown));
    await pane.getByRole("button", { name: "Run again" }).click();
    await pane.getByText("No message or appointment is selected.").first().waitFor();
    expect(await verdict(pane)).toEqual([
      "Your contact list cannot be used right now",
      "No message or appointment is selected. Select a message or an appointment, then run diagnostics again.",
    ]);
    await openTechnicalDetails(pane);
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
    expect(await verdict(pane)).toEqual([
      "Almost everything works",
      "You can use your contact list through Outlook. Another problem was found. It is described below for your administrator.",
    ]);
    expect(await findings(pane, "For your administrator")).toEqual([
      "Exchange was not found at the address of the direct connection.",
    ]);
    expect(await checks(pane)).toContainEqual([
      directHost,
      "Exchange was not found at the configured address.",
    ]);
    // Chromium logs the response with status 404.
    problems.console.length = 0;

    outlook.playground.setConfig({ supportUrl: "https://help.example.com/im-groups" });
    outlook.exchange.faults.refuseAddIns = true;
    const without = await outlook.start();
    await failureLines(pane, "Exchange does not allow add-ins to use your contact list.");
    await pane.getByRole("button", { name: "Run diagnostics" }).click();
    await pane.getByRole("heading", { name: "Your contact list cannot be used" }).waitFor();
    expect((await verdict(pane))[1]).toBe(`Exchange does not allow add-ins to use your contact list. ${ask}`);
    expect(await checks(pane)).toHaveLength(2);
    expect(await findings(pane, "For your administrator")).toEqual([
      "Add-ins can call Exchange, but not for IM contact lists.",
    ]);
    expect(await findings(pane)).toEqual(["The direct connection is not set up."]);
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
    await openTechnicalDetails(pane);
    await pane.getByRole("button", { name: "Connect through Outlook" }).click();
    await pane
      .getByRole("button", { name: "Connected through Outlook" })
      .and(pane.locator(":focus"))
      .waitFor();
    await pane.getByText("You can use your contact list through Outlook.").waitFor();
    expect(await facts(pane.getByRole("main"))).toMatchObject({ "Connection in use": "Outlook" });
  });

  it("provide a report to copy, without names, addresses, and IDs unless the user includes them", async () => {
    outlook.exchange.faults.refuseAddIns = true;
    const opened = await outlook.start();
    const { pane, page, problems } = opened;
    await page.context().grantPermissions(["clipboard-read"]);
    await openDiagnostics(opened);
    const copied = async () => {
      await pane.getByRole("button", { name: "Copy report" }).click();
      await pane.getByRole("status").getByText("Copied").waitFor({ state: "attached" });
      await focusOn(pane, pane.getByRole("button", { name: "Copy report" }));
      return page.evaluate(() => navigator.clipboard.readText());
    };
    const hide = pane.getByRole("checkbox", { name: "Hide names, addresses, and IDs in the copied report" });
    expect(await hide.isChecked()).toBe(true);
    const redacted = await copied();
    expect(redacted).toContain(
      "Verdict\n- Everything works: You can use your contact list over the direct connection.",
    );
    expect(redacted).toContain("Add-ins can call Exchange, but not for IM contact lists.");
    expect(redacted).toContain(
      "GetImItemList: Exchange does not allow add-ins to use your contact list. ErrorAccessDenied",
    );
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
