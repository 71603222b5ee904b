import { describe, expect, it } from "@jest/globals";
import { withoutIsolates } from "../i18n/wordingIn.ts";
import type { ScriptedFault } from "../../simulator/exchange/faultScript.ts";
import type { OutlookState } from "../../simulator/outlook/page/outlookState.ts";
import { caseByCase } from "./caseByCase.ts";
import {
  addContact,
  calls,
  createGroup,
  done,
  failureDetails,
  failureLines,
  focusOn,
  shownResult,
  stopAskingAgain,
  errorCode,
  peopleInField,
} from "./steps.ts";
import { usePane } from "./usePane.ts";

/** The cause of a failed call, at Exchange or in Outlook, and the expected texts. */
interface Case {
  readonly exchange?: ScriptedFault;
  readonly state?: Partial<OutlookState>;
  readonly title: string;
  readonly next: string;
  readonly code?: string;
  /** True if the failure is temporary, so that the pane tries again after a while. */
  readonly isTemporary?: boolean;
}

const unchanged = "Nothing in your list was changed.";
const wait = `${unchanged} Wait a minute, then try again.`;
const generic = "GenericResponseError 9020";
const otherClients = { faultDelivery: "otherClients" } as const;
const signIn = {
  title: "Your session has expired.",
  next: `${unchanged} Sign in to Outlook again, then try again.`,
};
const forbidden = {
  title: "Exchange did not let this add-in connect.",
  next: `${unchanged} Ask your administrator for help.`,
};
const loginTimeout: ScriptedFault = {
  kind: "http",
  status: 440,
  headers: { "Content-Type": "text/html" },
  body: "<HTML><SCRIPT>top.location = '/owa';</SCRIPT><BODY>440 Login Timeout</BODY></HTML>",
};
const page = (body: string): ScriptedFault => ({
  kind: "http",
  status: 200,
  headers: { "Content-Type": "text/html" },
  body,
});
const webPage = {
  title: "A web page responded instead of Exchange.",
  next: `${unchanged} A sign-in page or a proxy may be in the way. Ask your administrator.`,
};
const busyGroup = { title: "Exchange is busy and did not create the group.", next: wait, isTemporary: true };

const retried: Readonly<Record<string, Case>> = {
  "a busy Exchange, of which Outlook hands over the text alone": {
    exchange: { kind: "busy" },
    ...busyGroup,
    code: "ErrorServerBusy",
  },
  "a busy Exchange, of which Outlook hands over a text in French": {
    exchange: {
      kind: "fault",
      code: "ErrorExceededConnectionCount",
      message: "Vous avez dépassé le nombre de connexions simultanées disponibles pour votre compte.",
    },
    ...busyGroup,
    code: "ErrorExceededConnectionCount",
  },
  "too many open objects, whose fault other clients hand over": {
    exchange: { kind: "fault", code: "ErrorTooManyObjectsOpened", message: "Too many objects." },
    state: otherClients,
    ...busyGroup,
    code: "ErrorTooManyObjectsOpened",
  },
  "a busy Exchange, whose fault other clients hand over": {
    exchange: { kind: "busy" },
    state: otherClients,
    ...busyGroup,
    code: "ErrorServerBusy",
  },
  "HTTP 503": { exchange: { kind: "http", status: 503 }, ...busyGroup, code: generic },
  "HTTP 401 of Exchange": { exchange: { kind: "http", status: 401 }, ...signIn, code: generic },
  "HTTP 401 in Outlook's words": { state: { nextFault: "unauthorized" }, ...signIn, code: generic },
  "HTTP 403 of Exchange": { exchange: { kind: "http", status: 403 }, ...forbidden, code: generic },
  "HTTP 403 in Outlook's words": { state: { nextFault: "forbidden" }, ...forbidden, code: generic },
  "HTTP 440, in Outlook on the web": { exchange: loginTimeout, ...signIn, code: generic },
  "HTTP 440, whose page other clients hand over": { exchange: loginTimeout, state: otherClients, ...signIn },
  "HTTP 404 of Exchange": {
    exchange: { kind: "http", status: 404 },
    title: "Outlook did not find Exchange at the address it uses.",
    next: `${unchanged} Exchange may be turned off, or the address may be wrong. Ask your administrator.`,
    code: generic,
  },
  "a full mailbox": {
    exchange: { kind: "response", code: "ErrorQuotaExceeded" },
    title: "Your mailbox is full.",
    next: `${unchanged} Delete or archive messages to make room, then try again.`,
    code: "ErrorQuotaExceeded",
  },
  "a page that begins with a heading": {
    exchange: page("<h2>Sign in</h2><form></form>"),
    ...webPage,
  },
  "a page that begins with a script": {
    exchange: page("<script>location = '/owa'</script>"),
    ...webPage,
  },
  "a sign-in page": {
    exchange: { kind: "malformed", as: "html" },
    ...webPage,
  },
};

describe("A failure that changed nothing", () => {
  const outlook = usePane();

  it("is shown with its meaning and the next step, and Try again works", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    await caseByCase(retried, async ({ exchange, state, title, next, code, isTemporary = false }, by) => {
      const name = `Kestrel & Söhne: ${by}`;
      // A temporary failure lasts until Cancel is clicked, however slow that is.
      if (exchange)
        outlook.exchange.faults.add(exchange, { operation: "AddImGroup", calls: isTemporary ? 5 : 1 });
      await opened.set({ faultDelivery: "outlookOnTheWeb", ...state });
      await createGroup(pane, name);
      if (isTemporary) await stopAskingAgain(pane);
      expect(await failureLines(pane, title)).toEqual([
        title,
        next,
        ...(code === undefined ? [] : [errorCode(code)]),
        "Try again",
        "Technical details",
      ]);
      outlook.exchange.faults.clear();
      const retry = pane.getByRole("button", { name: "Try again" });
      await focusOn(pane, retry);
      expect(await pane.getByRole("textbox", { name: "Group name" }).inputValue()).toBe(name);
      await retry.click();
      expect(await shownResult(pane, "created")).toMatchObject({ "Display name": name });
      expect(await pane.getByRole("alert").count()).toBe(0);
      await done(pane);
    });
  });

  it("shows who can help if the server refuses add-ins, however the client delivers the refusal", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    outlook.exchange.faults.refuseAddIns = true;
    const deliveries = { "Outlook on the web": "outlookOnTheWeb", others: "otherClients" } as const;
    await caseByCase<OutlookState["faultDelivery"]>(deliveries, async (faultDelivery) => {
      await opened.set({ faultDelivery });
      const title = "Exchange does not allow add-ins to create IM groups.";
      await createGroup(pane, "Kestrel");
      expect(await failureLines(pane, title)).toEqual([
        title,
        `${unchanged} Your administrator can help.`,
        errorCode("ErrorAccessDenied"),
        "What you can do",
        "Technical details",
      ]);
      await focusOn(pane, pane.getByRole("button", { name: "What you can do" }));
      await pane.getByRole("button", { name: "What you can do" }).click();
      const help = pane.getByRole("region", { name: "Ask your administrator" });
      await help.getByRole("button", { name: "Copy text" }).waitFor();
      expect(await failureDetails(pane)).toMatchObject({
        Error: "ErrorAccessDenied",
        Operation: "AddImGroup",
        Connection: "Through Outlook",
        "Server message": "The requested web method is unavailable to this caller or application.",
      });
      await pane.getByRole("button", { name: "Cancel" }).click();
    });
  });

  it("shows no code outside its technical details, and remembers whether they are open", async () => {
    const { pane } = await outlook.start();
    outlook.exchange.faults.refuseAddIns = true;
    await createGroup(pane, "Kestrel");
    const alert = pane.getByRole("alert");
    await alert.waitFor();
    expect(await alert.ariaSnapshot()).toBe(
      [
        "- alert:",
        "  - paragraph: Exchange does not allow add-ins to create IM groups.",
        "  - paragraph: Nothing in your list was changed. Your administrator can help.",
        '  - button "What you can do"',
        '  - button "Technical details"',
      ].join("\n"),
    );
    await pane.getByRole("button", { name: "Technical details" }).click();
    const details = alert.getByRole("region", { name: "Technical details" });
    await details.getByText("ErrorAccessDenied").waitFor();
    await details.getByRole("button", { name: "Copy details" }).waitFor();
    await pane.getByRole("button", { name: "Cancel" }).click();
    await createGroup(pane, "Kestrel");
    await details.waitFor();
    await pane.getByRole("button", { name: "Technical details" }).click();
    await details.waitFor({ state: "hidden" });
  });

  it("mentions contacts, not groups, if adding a contact was refused", async () => {
    const { pane } = await outlook.start();
    outlook.exchange.faults.refuseAddIns = true;
    await addContact(pane, { address: "mei.lin@contoso.com", name: "Mei Lin", group: "Design team" });
    const title = "Exchange does not allow add-ins to add IM contacts.";
    expect(await failureLines(pane, title)).toContain(errorCode("ErrorAccessDenied"));
    expect(await peopleInField(pane)).toEqual(["mei.lin@contoso.com"]);
    expect(await pane.getByRole("textbox", { name: "Display name" }).inputValue()).toBe("Mei Lin");
    const group = pane.getByRole("combobox", { name: "Group" });
    expect(await group.locator("option:checked").textContent()).toBe("Design team");
    outlook.exchange.faults.refuseAddIns = false;
    await pane.getByRole("button", { name: "Add contact" }).click();
    await shownResult(pane, "added to");
  });

  it("is retried after the requested time if Exchange is busy, and the details show that time", async () => {
    const opened = await outlook.start(otherClients);
    const { pane } = opened;
    const { faults } = outlook.exchange;
    faults.add({ kind: "busy", backOffMilliseconds: 50 }, { operation: "AddImGroup", calls: 4 });
    await createGroup(pane, "Kestrel");
    await shownResult(pane, "created");
    expect(await calls(opened, "AddImGroup")).toHaveLength(5);
    await done(pane);

    faults.add({ kind: "busy", backOffMilliseconds: 12_500 }, { operation: "AddImGroup" });
    await createGroup(pane, "Merlin");
    expect(withoutIsolates(await stopAskingAgain(pane))).toBe(
      "Exchange is busy. Trying again in 13 s (attempt 2 of 5).",
    );
    await failureLines(pane, busyGroup.title);
    const details = await failureDetails(pane);
    expect(details).toMatchObject({
      Operation: "AddImGroup",
      Connection: "Through Outlook",
      Time: expect.stringMatching(/^\d?\d:\d\d:\d\d [AP]M$/),
      Duration: expect.stringMatching(/ s$/),
      "Server message": "The server cannot service this request right now. Try again later.",
      "Retry after": expect.stringMatching(/12\.5.* s$/),
    });
  });

  it("is shown at the start if the permission is too low, and nothing is sent", async () => {
    const opened = await outlook.start({ permission: "ReadWriteItem" });
    const { pane } = opened;
    const title = "This add-in does not have permission to use your mailbox.";
    const next = `${unchanged} Ask your administrator to grant it the ReadWriteMailbox permission.`;
    expect(await failureLines(pane, title)).toContain(next);
    await createGroup(pane, "Kestrel");
    expect(await failureLines(pane, title)).toContain(next);
    expect(await calls(opened, "AddImGroup")).toEqual([]);
    expect(await pane.getByRole("textbox", { name: "Group name" }).inputValue()).toBe("Kestrel");
  });
});
