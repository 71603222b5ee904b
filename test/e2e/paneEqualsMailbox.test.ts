import { describe, expect, it } from "@jest/globals";
import { listIn, listOf } from "./comparedList.ts";
import { fromMenu, moveTo, rename, row, said, settled, undo } from "./listSteps.ts";
import { act, anyPaneAction, faultyOperation } from "./paneActions.ts";
import type { PaneAction } from "./paneActions.ts";
import { usePane } from "./usePane.ts";
import { fc, runs } from "../random.ts";

const outlook = usePane();

describe("The pane's list", () => {
  it("matches the mailbox after any actions and faults, and every deletion is announced by name", async () => {
    const { exchange } = outlook;
    const run = async (actions: readonly PaneAction[]): Promise<void> => {
      exchange.reset({ groups: 3, contacts: 7 });
      const { page, pane } = await outlook.start({ faultDelivery: "otherClients" });
      await page.setViewportSize({ width: 600, height: 3_000 });
      expect(await listIn(pane)).toEqual(listOf(exchange.mailbox));
      for (const action of actions) {
        if (action.fault) exchange.faults.add(action.fault, { operation: faultyOperation(action) });
        await act(action, pane, exchange.mailbox);
        await settled(pane);
        exchange.faults.clear();
        const list = listOf(exchange.mailbox);
        expect({ after: action, list: await listIn(pane) }).toEqual({ after: action, list });
      }
    };
    const actions = fc.array(anyPaneAction, { minLength: 10, maxLength: 10 });
    const options = { numRuns: runs({ short: 1, long: 20 }), endOnFailure: true };
    await fc.assert(fc.asyncProperty(actions, run), options);
  }, 600_000);

  it("of 20 groups and 300 contacts matches the mailbox after searching, moving, renaming, deleting, and Undo, with faults", async () => {
    const { exchange } = outlook;
    exchange.reset({ groups: 20, contacts: 300 });
    const { page, pane } = await outlook.start({ faultDelivery: "otherClients" });
    exchange.faults.add({ kind: "dropped", when: "after" }, { operation: "AddImContactToGroup" });
    exchange.faults.add({ kind: "busy", backOffMilliseconds: 20 }, { operation: "SetImGroup", calls: 2 });
    exchange.faults.add({ kind: "malformed", as: "truncated" }, { operation: "RemoveImGroup" });
    exchange.faults.add({ kind: "dropped", when: "before" }, { operation: "AddImGroup" });

    await pane.getByRole("searchbox").fill("jana jansen 100");
    await fromMenu(pane, "Jana Jansen 100", "Move to group…");
    await moveTo(pane, "Group 7");
    await said(pane, "Jana Jansen 100 moved to Group 7").waitFor();
    await row(pane, "Group 7").waitFor();
    await pane.getByRole("searchbox").fill("group 7");
    await rename(pane, "Group 7", "Project Falcon");
    await said(pane, "“Group 7” renamed to “Project Falcon”").waitFor();
    await pane.getByRole("searchbox").fill("falcon");
    await fromMenu(pane, "Project Falcon", "Delete group…");
    await pane.getByRole("alertdialog").getByRole("listitem").getByText("Jana Jansen 100").waitFor();
    await pane.getByRole("button", { name: "Delete group", exact: true }).click();
    await said(pane, "16 people are kept in Other Contacts.").waitFor();
    await undo(pane);
    await pane.getByRole("button", { name: "Try again" }).click();
    await said(pane, "“Project Falcon” restored with 16 people").waitFor();
    await settled(pane);

    // A search that matches all contacts expands all groups that have members.
    await page.setViewportSize({ width: 600, height: 16_000 });
    await pane.getByRole("searchbox").fill("contoso.com");
    await pane
      .getByRole("status")
      .filter({ hasText: /300.*people/ })
      .waitFor();
    const list = await listIn(pane);
    expect(list).toEqual(listOf(exchange.mailbox).filter(([, ...people]) => people.length > 0));
    expect(list.find(([group]) => group === "Project Falcon")).toContain("Jana Jansen 100");
    expect(exchange.mailbox.contacts).toHaveLength(300);
    expect(exchange.faults.waiting()).toBe(0);
  });
});
