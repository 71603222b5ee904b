import type { FrameLocator } from "playwright-core";
import type { Mailbox } from "../../simulator/exchange/mailbox.ts";
import { shownRows } from "./listSteps.ts";
import type { ShownRow } from "./listSteps.ts";

/** A list as it is compared: groups in their order, each with its people in theirs. */
export type ComparedList = readonly (readonly [group: string, ...people: string[]])[];

const byName = new Intl.Collator("en-US", { numeric: true }).compare;

/** What the pane has to show of a mailbox, in English. */
export function listOf({ groups, contacts }: Mailbox): ComparedList {
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

/** What the pane shows, once all groups are open. The pane has to be so high that all rows are in the page. */
export async function listIn(pane: FrameLocator): Promise<ComparedList> {
  const closed = pane.getByRole("treeitem", { expanded: false });
  while ((await closed.count()) > 0) await closed.first().click();
  for (;;) {
    const groups = inGroups(await shownRows(pane));
    const isWhole = groups.every(
      ({ group, members }) => group.siblings === groups.length && members[0]?.siblings === members.length,
    );
    // Rows come into the page with its next pictures.
    if (isWhole) return groups.map(({ group, members }) => [group.name, ...namesOf(members)]);
  }
}

interface OpenGroup {
  readonly group: ShownRow;
  readonly members: ShownRow[];
}

function inGroups(rows: readonly ShownRow[]): readonly OpenGroup[] {
  const groups: OpenGroup[] = [];
  for (const row of rows)
    if (row.level === "1") groups.push({ group: row, members: [] });
    else groups.at(-1)?.members.push(row);
  return groups;
}

/** A group without anybody has a note instead, which has no name. */
const namesOf = (members: readonly ShownRow[]): readonly string[] =>
  members.map(({ name }) => name).filter((name) => name !== "");
