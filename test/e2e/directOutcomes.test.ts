import { describe, expect, it } from "@jest/globals";
import type { ScriptedFault } from "../../simulator/exchange/faultScript.ts";
import { startBombServer } from "./bombServer.ts";
import { caseByCase } from "./caseByCase.ts";
import {
  done,
  errorCode,
  failureLines,
  result,
  saying,
  shownResult,
  stopAskingAgain,
  typeGroup,
} from "./steps.ts";
import { holdResponses } from "../simulator/exchange/holdResponses.ts";
import { usePane } from "./usePane.ts";

const nothing = "Nothing in your list was changed.";
const http = (status: number, more: object = {}): ScriptedFault => ({ kind: "http", status, ...more });

/** Calls that a fault must hit: Chromium itself repeats a call if a reused connection breaks without a response. */
const timesSent = ({ kind }: ScriptedFault): number => (kind === "dropped" ? 10 : 1);

describe("Responses over the direct connection", () => {
  const outlook = usePane({ direct: true, config: { route: "direct", ewsUrl: "/EWS/Exchange.asmx" } });

  /** Starts the pane and creates a group, for which Exchange responds with the fault. */
  async function createGroupWith(fault: ScriptedFault, name: string) {
    const opened = await outlook.start();
    await typeGroup(opened.pane, name);
    outlook.exchange.faults.add(fault, { operation: "AddImGroup" });
    await opened.pane.getByRole("button", { name: "Create group" }).click();
    return opened;
  }
  const groupExists = (name: string) =>
    outlook.exchange.mailbox.groups.some(({ displayName }) => displayName === name);

  it("with an error say that nothing was changed, and typed text is kept", async () => {
    const outcomes: readonly (readonly [ScriptedFault, string, string])[] = [
      [http(401), "Exchange needs you to sign in.", "Sign in again"],
      [http(403), "Exchange did not let this add-in connect.", "Ask your administrator for help."],
      [http(404), "Exchange was not found at the configured address.", "The address in this"],
      [http(413), "This request is too large for the server.", "Shorten what you typed"],
      [
        http(302, { headers: { Location: "/owa/auth/logon.aspx" } }),
        "The request to Exchange was redirected to another page.",
        "A sign-in page or a proxy may be in the way",
      ],
      [
        { kind: "malformed", as: "html" },
        "A web page responded instead of Exchange.",
        "A sign-in page or a proxy may be in the way",
      ],
      [
        { kind: "fault", code: "ErrorAccessDenied" },
        "Exchange does not allow your account to make this change.",
        "Ask your administrator for help.",
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

  it("that say busy are retried after the given time, unless the user stops waiting", async () => {
    const { pane, problems } = await outlook.start();
    await typeGroup(pane, "Later");
    for (const fault of [
      http(429, { headers: { "Retry-After": "50" } }),
      http(503, { headers: { "Retry-After": "50" } }),
      { kind: "busy", backOffMilliseconds: 50_000 } as const,
    ]) {
      outlook.exchange.faults.add(fault, { operation: "AddImGroup" });
      await pane.getByRole("button", { name: "Create group" }).click();
      expect(await stopAskingAgain(pane)).toMatch(/Trying again in \D*(4\d|50)\D* s/);
      await failureLines(pane, "Exchange is busy and did not create the group.");
    }
    problems.console.length = 0;
  });

  it("with status 503 and no Retry-After are retried automatically", async () => {
    const { pane, problems } = await createGroupWith(http(503), "Soon");
    await shownResult(pane, "created");
    expect(groupExists("Soon")).toBe(true);
    problems.console.length = 0;
  });

  it("that are missing, late, or unclear make the pane check the list", async () => {
    const { playground, exchange } = outlook;
    playground.setConfig({ route: "direct", ewsUrl: "/EWS/Exchange.asmx", timeouts: { directSeconds: 5 } });
    // This pane waits for its timeout during the rest of the test.
    const late = await outlook.open();
    await typeGroup(late.pane, "Late");
    const release = holdResponses(exchange, { operation: "AddImGroup" });
    await late.pane.getByRole("button", { name: "Create group" }).click();
    await late.pane.getByRole("button", { name: "Creating…" }).waitFor();

    const { pane, problems } = await outlook.start();
    const outcomes: Readonly<
      Record<string, readonly [ScriptedFault | "held", "made" | "not made", string?]>
    > = {
      "no connection, before": [{ kind: "dropped", when: "before" }, "not made"],
      "no connection, after": [{ kind: "dropped", when: "after" }, "made"],
      "half a reply": [{ kind: "malformed", as: "truncated" }, "made"],
      "HTTP 500": [http(500), "not made", "HTTP 500"],
      "HTTP 502": [http(502), "not made", "HTTP 502"],
      "HTTP 504": [http(504), "not made", "HTTP 504"],
      "a wait that is stopped": ["held", "made"],
    };
    await caseByCase(outcomes, async ([fault, outcome, code], name) => {
      await typeGroup(pane, name);
      const scope = { operation: "AddImGroup" };
      const answer = fault === "held" ? holdResponses(exchange, scope) : undefined;
      if (fault !== "held") exchange.faults.add(fault, { ...scope, calls: timesSent(fault) });
      await pane.getByRole("button", { name: "Create group" }).click();
      if (fault === "held") await pane.getByRole("button", { name: "Cancel" }).click();
      if (outcome === "made") {
        await result(pane)
          .filter({ hasText: saying(`${name} created`) })
          .waitFor();
        await pane.getByText("Exchange did not respond in time, but the group was created.").waitFor();
        await done(pane);
      } else {
        const lines = await failureLines(pane, "The group was not created.");
        expect(lines).toEqual(expect.arrayContaining(code === undefined ? [] : [errorCode(code)]));
        await pane.getByRole("button", { name: "Cancel" }).click();
      }
      expect(groupExists(name)).toBe(outcome === "made");
      answer?.();
      exchange.faults.clear();
    });

    await late.pane.getByText("Exchange did not respond in time, but the group was created.").waitFor();
    release();
    problems.console.length = 0;
  });

  it("of 300 MB, compressed to 300 KB, are not read to their end", async () => {
    const bomb = await startBombServer(300);
    try {
      const { pane, page, problems } = await outlook.start();
      const bombing = async (operation: string, isMade: boolean) => {
        await page.unrouteAll();
        await page.route("**/EWS/Exchange.asmx", async (route) => {
          const body = route.request().postData() ?? "";
          if (!body.includes(`<m:${operation}`)) return route.continue();
          // Exchange makes the change, but its response never arrives.
          const headers = { "Content-Type": "text/xml" };
          if (isMade) await fetch(outlook.exchange.url, { method: "POST", headers, body });
          return route.continue({ url: bomb.url });
        });
      };
      await bombing("GetImItemList", false);
      await pane.getByRole("button", { name: "Refresh" }).first().click();
      const [, text] = await failureLines(pane, "The response is too large (limit 16 MB).");
      expect(text).toBe(
        "You’re seeing your list as it was last loaded. The response may not come from Exchange. Ask your administrator.",
      );

      await bombing("AddImGroup", true);
      await typeGroup(pane, "Made");
      await pane.getByRole("button", { name: "Create group" }).click();
      await pane.getByText("Exchange did not respond in time, but the group was created.").waitFor();
      await done(pane);
      expect(groupExists("Made")).toBe(true);

      await bombing("AddImGroup", false);
      await typeGroup(pane, "Not made");
      await pane.getByRole("button", { name: "Create group" }).click();
      await failureLines(pane, "The group was not created.");
      expect(groupExists("Not made")).toBe(false);
      // The buffers on the way hold some more than the pane has read.
      expect(bomb.megabytes()).toBeLessThan(3 * 250);
      problems.console.length = 0;
    } finally {
      await bomb.close();
    }
  });

  it("with status 500 and a SOAP fault show the server's code", async () => {
    const { pane, problems } = await createGroupWith({ kind: "fault", code: "ErrorQuotaExceeded" }, "Full");
    expect(await failureLines(pane, "Your mailbox is full.")).toContain(errorCode("ErrorQuotaExceeded"));
    problems.console.length = 0;
  });

  it("with status 440 say that the session has expired", async () => {
    const { pane, problems } = await createGroupWith({ kind: "http", status: 440 }, "Late");
    expect(await failureLines(pane, "Your session has expired.")).toContain(errorCode("HTTP 440"));
    problems.console.length = 0;
  });
});

describe.each(["open", "closed"] as const)(
  "Exchange on another origin that is %s to the pane's pages",
  (elsewhere) => {
    const outlook = usePane({ direct: { elsewhere } });

    it("is called, and either responds or cannot be reached", async () => {
      outlook.playground.setConfig({ route: "direct", ewsUrl: outlook.playground.directUrl ?? "" });
      const { pane, problems } = await outlook.open();
      if (elsewhere === "open") await pane.getByRole("treeitem", { name: "Design team" }).waitFor();
      else {
        await pane.getByRole("button", { name: "Stop" }).click();
        const [, text] = await failureLines(pane, "Could not connect to Exchange.");
        expect(text).toContain("The cause may be your network, the server’s certificate, or its settings.");
        problems.console.length = 0;
      }
    });
  },
);
