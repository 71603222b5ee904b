import { describe, expect, it } from "@jest/globals";
import type { ScriptedFault } from "../../simulator/exchange/faultScript.ts";
import { failureLines, shownResult, stopAskingAgain, title, typeGroup } from "./steps.ts";
import { usePane } from "./usePane.ts";

const nothing = "Nothing in your list was changed.";
const http = (status: number, more: object = {}): ScriptedFault => ({ kind: "http", status, ...more });

describe("What the direct route can answer is said in words", () => {
  const outlook = usePane({ direct: true, config: { route: "direct", ewsUrl: "/EWS/Exchange.asmx" } });

  /** Sends a new group, to which Exchange answers so. */
  async function createTo(fault: ScriptedFault, name: string) {
    const opened = await outlook.start();
    await typeGroup(opened.pane, name);
    // Chromium itself sends a call again as long as it is a connection used before that breaks without an answer.
    outlook.exchange.faults.add(fault, { operation: "AddImGroup", calls: fault.kind === "dropped" ? 10 : 1 });
    await opened.pane.getByRole("button", { name: "Create group" }).click();
    return opened;
  }
  const isThere = (name: string) =>
    outlook.exchange.mailbox.groups.some(({ displayName }) => displayName === name);

  it("after which nothing was changed, and what was typed is kept", async () => {
    const outcomes: readonly (readonly [ScriptedFault, string, string])[] = [
      [http(401), "Exchange asks for a sign-in.", "Sign in again"],
      [http(403), "Exchange did not let this add-in in.", "Ask your administrator."],
      [http(404), "Nothing that answers for Exchange is at its address.", "The address in this"],
      [http(413), "What was to be sent is larger than the server takes.", "Shorten it"],
      [
        http(302, { headers: { Location: "/owa/auth/logon.aspx" } }),
        "The call to Exchange was led to another page.",
        "A sign-in or a proxy may stand between",
      ],
      [
        { kind: "malformed", as: "html" },
        "A web page came instead of an answer from Exchange.",
        "A sign-in or a proxy may stand between",
      ],
      [
        { kind: "fault", code: "ErrorAccessDenied" },
        "Exchange did not let this add-in in.",
        "Ask your administrator.",
      ],
    ];
    const { pane, problems } = await outlook.start();
    await typeGroup(pane, "Kept");
    for (const [fault, words, next] of outcomes) {
      outlook.exchange.faults.add(fault, { operation: "AddImGroup" });
      await pane.getByRole("button", { name: "Create group" }).click();
      const [said, text = ""] = await failureLines(pane, words);
      expect(said).toBe(words);
      expect(text).toContain(`${nothing} ${next}`);
      expect(await pane.getByRole("textbox", { name: "Group name" }).inputValue()).toBe("Kept");
    }
    problems.console.length = 0;
  });

  it("busy for a while: it is sent again after that time, or not if one does not want to wait", async () => {
    const { pane, problems } = await outlook.start();
    await typeGroup(pane, "Later");
    for (const fault of [
      http(429, { headers: { "Retry-After": "7" } }),
      http(503, { headers: { "Retry-After": "7" } }),
      { kind: "busy", backOffMilliseconds: 7_000 } as const,
    ]) {
      outlook.exchange.faults.add(fault, { operation: "AddImGroup" });
      await pane.getByRole("button", { name: "Create group" }).click();
      expect(await stopAskingAgain(pane)).toMatch(/Next try in \D*[67]\D* s/);
      await failureLines(pane, "Exchange is busy and did not create the group.");
    }
    problems.console.length = 0;
  });

  it("503 without Retry-After: it is sent again by itself", async () => {
    const { pane, problems } = await createTo(http(503), "Soon");
    await shownResult(pane, "Group created");
    expect(isThere("Soon")).toBe(true);
    problems.console.length = 0;
  });

  it.each<[string, ScriptedFault, boolean]>([
    ["no connection, before", { kind: "dropped", when: "before" }, false],
    ["no connection, after", { kind: "dropped", when: "after" }, true],
    ["half a reply", { kind: "malformed", as: "truncated" }, true],
  ])("%s: the list is read to find out", async (name, fault, made) => {
    const { pane, problems } = await createTo(fault, `Maybe ${name}`);
    if (made) {
      await title(pane).filter({ hasText: "Group created" }).waitFor();
      await pane.getByText("The group was created after all.").waitFor();
    } else await failureLines(pane, "The group was not created.");
    expect(isThere(`Maybe ${name}`)).toBe(made);
    problems.console.length = 0;
  });

  it.each([500, 502, 504])("HTTP %d without a fault: the list is read to find out", async (status) => {
    const { pane, problems } = await createTo(http(status), "Perhaps");
    expect(await failureLines(pane, "The group was not created.")).toContain(`HTTP ${status}`);
    problems.console.length = 0;
  });

  it("500 with a fault: the server's own words are read", async () => {
    const { pane, problems } = await createTo({ kind: "fault", code: "ErrorQuotaExceeded" }, "Full");
    expect(await failureLines(pane, "Exchange answered with an error.")).toContain("ErrorQuotaExceeded");
    problems.console.length = 0;
  });

  it("a time-out: after the time of the settings, and the wait can be stopped before", async () => {
    outlook.playground.setConfig({
      route: "direct",
      ewsUrl: "/EWS/Exchange.asmx",
      timeouts: { directSeconds: 5 },
    });
    const late = await createTo({ kind: "slow", milliseconds: 7_000 }, "Late");
    await late.pane.getByText("The group was created after all.").waitFor();
    const given = await createTo({ kind: "slow", milliseconds: 3_000 }, "Given up");
    await given.pane.getByRole("button", { name: "Cancel" }).click();
    await given.pane.getByText("The group was created after all.").waitFor();
  });
});

describe.each(["open", "closed"] as const)(
  "Exchange on another origin that is %s to the pane's pages",
  (elsewhere) => {
    const outlook = usePane({ direct: { elsewhere } });

    it("is called, and answers or cannot be reached", async () => {
      outlook.playground.setConfig({ route: "direct", ewsUrl: outlook.playground.directUrl ?? "" });
      const { pane, problems } = await outlook.open();
      if (elsewhere === "open") await pane.getByRole("treeitem", { name: "Design team" }).waitFor();
      else {
        await pane.getByRole("button", { name: "Stop" }).click();
        const [, text] = await failureLines(pane, "Exchange could not be reached.");
        expect(text).toContain("The network, the server’s certificate or its settings may be the cause.");
        problems.console.length = 0;
      }
    });
  },
);
