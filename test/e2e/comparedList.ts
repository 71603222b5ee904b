import type { FrameLocator } from "playwright-core";
import type { Mailbox } from "../../simulator/exchange/mailbox.ts";
import { shownRows } from "./listSteps.ts";
import type { ShownRow } from "./listSteps.ts";

/** The list in a comparable form: the groups in order, each with its members in order. */
export type ComparedList = readonly (readonly [group: string, ...people: string[]])[];

const byName = new Intl.Collator("en-US", { numeric: true }).compare;

/** The list that the pane should show for a mailbox, in English. */
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

/** The list that the pane shows after all groups are expanded. The pane must be tall enough to render all rows. */
export async function listIn(pane: FrameLocator): Promise<ComparedList> {
  const closed = pane.getByRole("treeitem", { expanded: false });
  while ((await closed.count()) > 0) await closed.first().click();
  for (;;) {
    const groups = inGroups(await shownRows(pane));
    const isWhole = groups.every(
      ({ group, members }) => group.siblings === groups.length && members[0]?.siblings === members.length,
    );
    // Rows are rendered over the next frames.
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

/** Member names. An empty group has a note instead of members, without a name. */
const namesOf = (members: readonly ShownRow[]): readonly string[] =>
  members.map(({ name }) => name).filter((name) => name !== "");
