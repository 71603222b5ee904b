import type { ImItemList } from "../../src/ews/model/imItemList.ts";
import { moveContacts } from "../../src/imList/changes/moveContacts.ts";
import { renameGroup } from "../../src/imList/changes/renameGroup.ts";
import { knownGroup, membersOf, type KnownGroup } from "../../src/imList/contacts.ts";
import { imGroup, listOf, persona } from "../imList/listOf.ts";
import { settled } from "../exchange/hostOfPromises.ts";
import { paneWith } from "./paneWith.ts";

// Two changes of one list, and a pane that runs them.

const ana = persona("ana@x");
export const source = "source of ana@x";
export const places = (team: readonly string[], sales: readonly string[], name = "Team"): ImItemList => {
  const group = imGroup("Team", team);
  const others = imGroup("Other Contacts", [], "OtherContacts");
  return listOf([{ ...group, displayName: name }, imGroup("Sales", sales), others], [ana]);
};
export const before = places([source], []);
export const between = places([source], [source]);
export const after = places([], [source]);
export const renamed = places([source], [], "Crew");

export const [team, sales] = before.groups.map((group): KnownGroup => {
  const known = knownGroup(group);
  if (!known) throw new Error("It has no id");
  return known;
}) as [KnownGroup, KnownGroup];
export const contacts = before.groups[0] ? membersOf(before, before.groups[0]) : [];
export const move = moveContacts(before, [{ contacts, group: team }], sales);
export const rename = renameGroup(team, "Crew");

/** Starts changes in a pane with a loaded list. */
export async function making(
  ...changes: Parameters<Awaited<ReturnType<typeof paneWith>>["pane"]["change"]>[0][]
) {
  const all = await paneWith(before);
  const done = changes.map((change) => all.pane.change(change));
  await settled();
  const { pane } = all;
  return {
    ...all,
    done: Promise.all(done),
    /** Names and sizes of the groups, by the last loaded list and the changes completed since. */
    known: () => {
      const { list } = pane.state();
      return list.kind === "ready" ? sizes(list.items) : undefined;
    },
    /** Names and sizes of the groups, including changes in progress. */
    shown: () => {
      const { list, changes: running } = pane.state();
      if (list.kind !== "ready") return undefined;
      return sizes(running.reduce((items, { change }) => change.shown(items), list.items));
    },
    running: () => pane.state().changes.map(({ stage, wait }) => ({ stage, wait })),
    end: () => pane.state().ended?.end,
  };
}

const sizes = ({ groups }: ImItemList) =>
  Object.fromEntries(groups.slice(0, 2).map(({ displayName, members }) => [displayName, members.length]));
