import { describe, expect, it } from "@jest/globals";
import type { ScriptedFault } from "../../simulator/exchange/faultScript.ts";
import type { OutlookFault } from "../../simulator/outlook/page/outlookState.ts";
import { caseByCase } from "./caseByCase.ts";
import {
  addContact,
  createGroup,
  done,
  failureDetails,
  failureLines,
  focusOn,
  holdBack,
  result,
  shownResult,
  errorCode,
} from "./steps.ts";
import { usePane } from "./usePane.ts";

const finding = "Your list is being checked. Do not create the group again yet.";
const may = `The group may or may not have been created. ${finding}`;
const generic = "GenericResponseError 9020";

describe("A failure with an unknown outcome", () => {
  const outlook = usePane();

  const notCreated: Partial<Record<OutlookFault, readonly [string, ...string[]]>> = {
    emptyObject: ["Outlook did not return a response from Exchange."],
    errorObject: ["Outlook did not return a response from Exchange."],
    protocolError: ["Outlook returned an error.", "AccessRestricted 9017"],
    proxyFailure: ["Outlook returned an error.", generic],
    proxyFailureWithoutMessage: ["Outlook returned an error.", generic],
    offline: ["Outlook returned an error.", generic],
    tooManyCalls: ["Outlook returned an error.", generic],
    serverError: ["The server returned an error.", generic],
    replyTooLarge: ["The response is too large for Outlook (limit 1 MB).", generic],
  };
  it("is shown for every kind of failure in Outlook, and the list is checked, which shows that nothing was created", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    await caseByCase(notCreated, async ([title, ...codes], nextFault) => {
      const name = `Kestrel ${nextFault}`;
      const release = await holdBack(opened, "GetImItemList");
      await opened.set({ nextFault: nextFault as OutlookFault });
      await createGroup(pane, name);
      const first = await failureLines(pane, title);
      expect(first).toEqual([
        title,
        may,
        ...codes.map(errorCode),
        "Checking your list…",
        "Technical details",
      ]);
      await release();

      const undone = "The group was not created.";
      const last = await failureLines(pane, undone);
      expect(last.slice(0, 2)).toEqual([
        undone,
        "Your list was checked, and the change is not in it. You can try again.",
      ]);
      const retry = pane.getByRole("button", { name: "Try again" });
      await focusOn(pane, retry);
      expect(await pane.getByRole("textbox", { name: "Group name" }).inputValue()).toBe(name);
      await retry.click();
      expect(await shownResult(pane, "created")).toMatchObject({ "Display name": name });
      await done(pane);
    });
  });

  it("shows what was created if the connection breaks after it or the response is cut off", async () => {
    const { pane } = await outlook.start();
    const created: Readonly<Record<string, ScriptedFault>> = {
      broken: { kind: "dropped", when: "after" },
      half: { kind: "malformed", as: "truncated" },
    };
    await caseByCase(created, async (fault, name) => {
      outlook.exchange.faults.add(fault, { operation: "AddImGroup" });
      await createGroup(pane, name);
      expect(await shownResult(pane, "created")).toMatchObject({ "Display name": name });
      await result(pane).getByText("Exchange did not respond in time, but the group was created.").waitFor();
      await done(pane);

      const address = `${name}@contoso.com`;
      outlook.exchange.faults.add(fault, { operation: "AddNewImContactToGroup" });
      await addContact(pane, { address, name: "Mei Lin", group: "Design team" });
      expect(await shownResult(pane, "added to")).toMatchObject({ "IM address": address });
      await result(pane).getByText("Exchange did not respond in time, but the contact was added.").waitFor();
      await done(pane);
    });
  });

  it("shows that a contact was not added if the connection broke before", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    const release = await holdBack(opened, "GetImItemList");
    outlook.exchange.faults.add({ kind: "dropped", when: "before" }, { operation: "AddNewImContactToGroup" });
    await addContact(pane, { address: "mei.lin@contoso.com" });
    const [, first] = await failureLines(pane, "Outlook returned an error.");
    expect(first).toBe(
      "The contact may or may not have been added. Your list is being checked. Do not add it again yet.",
    );
    await release();
    await failureLines(pane, "The contact was not added.");
    await pane.getByRole("button", { name: "Try again" }).click();
    await shownResult(pane, "added to");
  });

  it("stays unknown if the list cannot be loaded either, offers no Try again, and is settled by Refresh", async () => {
    const { pane } = await outlook.start();
    outlook.exchange.faults.add(
      { kind: "fault", code: "ErrorInternalServerError" },
      { operation: "AddImGroup" },
    );
    outlook.exchange.faults.add({ kind: "http", status: 403 }, { operation: "GetImItemList" });
    await createGroup(pane, "Kestrel");
    const [, text] = await failureLines(pane, "Select Refresh to check.");
    expect(text).toContain("It is not clear whether the group was created.");
    expect(await pane.getByRole("button", { name: "Try again" }).count()).toBe(0);
    await pane.getByRole("button", { name: "Back" }).click();
    await failureLines(pane, "Exchange did not let this add-in connect.");
    await pane.getByRole("button", { name: "Refresh" }).click();
    await failureLines(pane, "The group was not created.");
    expect(await pane.getByRole("alert").count()).toBe(1);
    await pane.getByRole("button", { name: "Back to form" }).click();
    expect(await pane.getByRole("textbox", { name: "Group name" }).inputValue()).toBe("Kestrel");
  });

  it("is settled by Refresh in the form, too, whose button is busy meanwhile and keeps the focus", async () => {
    const opened = await outlook.start();
    const { pane } = opened;
    outlook.exchange.faults.add({ kind: "malformed", as: "truncated" }, { operation: "AddImGroup" });
    outlook.exchange.faults.add({ kind: "http", status: 403 }, { operation: "GetImItemList" });
    await createGroup(pane, "Kestrel");
    expect(await failureLines(pane, "Select Refresh to check.")).toEqual([
      "The response from Exchange could not be read.",
      "It is not clear whether the group was created. Your list could not be loaded. Select Refresh to check.",
      "Refresh",
      "Technical details",
    ]);
    const release = await holdBack(opened, "GetImItemList");
    await focusOn(pane, pane.getByRole("button", { name: "Refresh" }));
    await pane.getByRole("button", { name: "Refresh" }).click();
    await focusOn(pane, pane.getByRole("button", { name: "Checking your list…" }));
    await release();
    // The response was cut off, but the group was created.
    await shownResult(pane, "created");
  });

  it("shows a SOAP fault's code if the client delivers it, and the position where a response is cut off", async () => {
    const opened = await outlook.start({ faultDelivery: "otherClients" });
    const { pane } = opened;
    const release = await holdBack(opened, "GetImItemList");
    outlook.exchange.faults.add(
      { kind: "fault", code: "ErrorInternalServerError" },
      { operation: "AddImGroup" },
    );
    await createGroup(pane, "Kestrel");
    expect(await failureLines(pane, "Exchange returned an error.")).toContain(
      errorCode("ErrorInternalServerError"),
    );
    await release();
    outlook.exchange.faults.add({ kind: "malformed", as: "truncated" }, { operation: "AddImGroup" });
    const again = await holdBack(opened, "GetImItemList");
    await pane.getByRole("button", { name: "Try again" }).click();
    await failureLines(pane, "The response from Exchange could not be read.");
    expect(await failureDetails(pane)).toMatchObject({
      Location: expect.stringMatching(/^Line .*, position /),
    });
    await again();
    await shownResult(pane, "created");
  });

  it("does not come from a response with a character that XML forbids, which is shown as U+FFFD", async () => {
    const { pane } = await outlook.start();
    outlook.exchange.faults.add({ kind: "malformed", as: "illegalCharacter" }, { operation: "AddImGroup" });
    await createGroup(pane, "Kestrel");
    expect(await shownResult(pane, "created")).toMatchObject({ "Display name": "Kestrel\uFFFD" });
  });
});
