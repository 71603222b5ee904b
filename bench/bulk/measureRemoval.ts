import type { BrowserContext, Frame } from "playwright-core";
import type { Playground } from "../../simulator/playground.ts";
import { openPane } from "../browser.ts";

/** A removal of many people, measured. Durations in milliseconds. */
export interface RemovalRound {
  /** The same calls, sent directly through office.js, one after the other. */
  readonly bare: number;
  /** From the answer to the question until the pane says that everyone was removed. */
  readonly pane: number;
}

interface RemovalPlaygrounds {
  /** The page of this benchmark. */
  readonly bare: Playground;
  /** Production's pane. */
  readonly pane: Playground;
}

const group = "Group 1";

/**
 * Measures the removal of this many people from a group: all of them selected with Ctrl+A, in the pane; and the same
 * calls without it. The list has 60 groups and 700 contacts, and everyone is in another group, too. Their order
 * alternates each round. The first round is a warm-up.
 */
export async function measureRemoval(
  browser: BrowserContext,
  playgrounds: RemovalPlaygrounds,
  people: number,
  rounds: number,
): Promise<readonly RemovalRound[]> {
  const measured: RemovalRound[] = [];
  const measure = { bare: removeBare, pane: removeInPane };
  for (let round = 0; round <= rounds; round += 1) {
    const times = { bare: 0, pane: 0 };
    for (const method of round % 2 === 0 ? (["bare", "pane"] as const) : (["pane", "bare"] as const)) {
      const playground = playgrounds[method];
      fillGroup(playground, people);
      const page = await browser.newPage();
      times[method] = await measure[method](await openPane(page, playground));
      await page.close();
      const left = membersOf(playground, group).length;
      if (left > 0) throw new Error(`${left} people are still in the group.`);
    }
    if (round > 0) measured.push(times);
  }
  return measured;
}

const membersOf = ({ exchange }: Playground, name: string): number[] =>
  exchange.mailbox.groups.find(({ displayName }) => displayName === name)?.members ?? [];

/** Puts people into a group and into Favorites. */
function fillGroup(playground: Playground, people: number): void {
  const { exchange } = playground;
  exchange.reset({ groups: 60, contacts: 700 });
  const numbers = exchange.mailbox.contacts.slice(0, people).map(({ number }) => number);
  for (const { displayName, type, members } of exchange.mailbox.groups)
    if (type === "Favorites" || displayName === group) members.splice(0, members.length, ...numbers);
}

async function removeBare(frame: Frame): Promise<number> {
  await frame.waitForFunction(() => "bulkBench" in globalThis);
  await frame.evaluate(() => bulkBench.waitForOffice());
  return frame.evaluate((name) => bulkBench.removeBare(name), group);
}

async function removeInPane(frame: Frame): Promise<number> {
  // Group 10 and others come after it.
  const row = frame.getByRole("treeitem", { name: group }).first();
  await row.click();
  await row.press("ArrowRight");
  await frame.page().keyboard.press("Control+a");
  await frame.page().keyboard.press("Delete");
  const button = frame.getByRole("alertdialog").getByRole("button", { name: "Remove" });
  await button.waitFor();
  const start = performance.now();
  await button.click();
  const progress = frame.getByRole("progressbar");
  await progress.waitFor();
  await progress.waitFor({ state: "detached", timeout: 300_000 });
  const milliseconds = performance.now() - start;
  // The next pane would show the record.
  await frame.getByRole("button", { name: "Dismiss", exact: true }).last().click();
  return milliseconds;
}
