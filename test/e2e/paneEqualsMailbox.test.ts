import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { FrameLocator } from "playwright-core";
import type { Mailbox } from "../../simulator/exchange/mailbox.ts";
import { settled, shownRows } from "./listSteps.ts";
import { act, anyPaneAction, faultyOperation } from "./paneActions.ts";
import type { PaneAction } from "./paneActions.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();

/** A list as it is compared: groups in their order, each with its people in theirs. */
type Compared = readonly (readonly [group: string, ...people: string[]])[];

const byName = new Intl.Collator("en-US", { numeric: true }).compare;

/** What the pane has to show of a mailbox. */
function expected({ groups, contacts }: Mailbox): Compared {
  const rank = (type: string) => (type === "Favorites" ? 0 : type === "OtherContacts" ? 2 : 1);
  return groups
    .filter(({ type }) => type !== "Tagged")
    .toSorted((a, b) => rank(a.type) - rank(b.type) || byName(a.displayName, b.displayName))
    .map(({ displayName, members }) => [
      displayName,
      ...contacts
        .filter(({ number }) => members.includes(number))
        .map((contact) => contact.displayName)
        .sort(byName),
    ]);
}

/** What the pane shows, once all groups are open. */
async function shown(pane: FrameLocator): Promise<Compared> {
  const closed = pane.getByRole("treeitem", { expanded: false });
  while ((await closed.count()) > 0) await closed.first().click();
  const list: [string, ...string[]][] = [];
  for (const { level, name } of await shownRows(pane))
    if (level === "1") list.push([name]);
    // A group without anybody has a note instead, which has no name.
    else if (name !== "") list.at(-1)?.push(name);
  return list;
}

describe("whatever is done in the pane, and whatever goes wrong meanwhile", () => {
  it("it shows what the mailbox holds, and names beforehand who would be lost", async () => {
    const { exchange } = outlook;
    const run = async (actions: readonly PaneAction[]): Promise<void> => {
      exchange.reset({ groups: 3, contacts: 7 });
      const { page, pane } = await outlook.start({ faultDelivery: "otherClients" });
      // High enough for all rows to be in the page.
      await page.setViewportSize({ width: 600, height: 3_000 });
      expect(await shown(pane)).toEqual(expected(exchange.mailbox));
      for (const action of actions) {
        if (action.fault) exchange.faults.add(action.fault, { operation: faultyOperation(action) });
        await act(action, pane, exchange.mailbox);
        await settled(pane);
        exchange.faults.clear();
        expect({ after: action, list: await shown(pane) }).toEqual({
          after: action,
          list: expected(exchange.mailbox),
        });
      }
    };
    const actions = fc.array(anyPaneAction, { minLength: 12, maxLength: 12 });
    await fc.assert(fc.asyncProperty(actions, run), { seed: 20_130_718, numRuns: 3, endOnFailure: true });
  });
});
