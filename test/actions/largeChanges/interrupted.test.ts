import { describe, expect, it } from "@jest/globals";
import {
  decideByList,
  isAnyUnknown,
  type ChangeRecord,
} from "../../../src/actions/largeChanges/changeRecord.ts";
import type { ImItemList } from "../../../src/ews/model/imItemList.ts";
import type { Change } from "../../../src/imList/changes/change.ts";
import { deleteGroup } from "../../../src/imList/changes/deleteGroup.ts";
import { copyContacts, moveContacts } from "../../../src/imList/changes/moveContacts.ts";
import { removeFromGroup, removeFromList } from "../../../src/imList/changes/removeContacts.ts";
import { membersOf } from "../../../src/imList/contacts.ts";
import { smallExchange } from "../../imList/changes/smallExchange.ts";
import { groupIn } from "../../imList/changes/team.ts";
import { imGroup, listOf, persona } from "../../imList/listOf.ts";
import { fc, runs } from "../../random.ts";
import { createDevice } from "./device.ts";

type Exchange = ReturnType<typeof smallExchange>;

const groupNames = ["Team", "Sales", "Favorites", "Other Contacts"] as const;
const people = ["ana", "bob", "cleo", "dan", "eve"] as const;

/** Any list in which everyone is in at least one group, and Team is not empty: a record is kept of a change of people. */
const anyList: fc.Arbitrary<ImItemList> = fc
  .tuple(...people.map(() => fc.uniqueArray(fc.constantFrom(...groupNames), { minLength: 1 })))
  .filter((places) => places.some((groups) => groups.includes("Team")))
  .map((places) => {
    const members = (name: (typeof groupNames)[number]) =>
      people.filter((_, index) => places[index]?.includes(name));
    return listOf(
      [
        imGroup("Team", members("Team")),
        imGroup("Sales", members("Sales")),
        imGroup("Favorites", members("Favorites"), "Favorites"),
        imGroup("Other Contacts", members("Other Contacts"), "OtherContacts"),
      ],
      people.map((name) => persona(`${name}@x`, { sources: [name], displayName: name })),
    );
  });

const leaving = (list: ImItemList, ...names: readonly string[]) =>
  names.map((name) => {
    const { group, known } = groupIn(list, name);
    return { group: known, contacts: membersOf(list, group) };
  });
const team = (list: ImItemList) => groupIn(list, "Team");
const everyone = (list: ImItemList) => membersOf(list, team(list).group);
const keeper = (list: ImItemList, keeps: boolean) =>
  keeps ? groupIn(list, "Other Contacts").known : undefined;

const anyChange: fc.Arbitrary<(list: ImItemList) => Change> = fc.oneof(
  fc
    .constantFrom("Sales", "Favorites", "Other Contacts")
    .map((to) => (list: ImItemList) => moveContacts(list, leaving(list, "Team"), groupIn(list, to).known)),
  fc
    .constantFrom("Favorites", "Other Contacts")
    .map(
      (to) => (list: ImItemList) =>
        moveContacts(list, leaving(list, "Team", "Sales"), groupIn(list, to).known),
    ),
  fc
    .constantFrom("Sales", "Favorites")
    .map((to) => (list: ImItemList) => copyContacts(list, everyone(list), groupIn(list, to).known)),
  fc.constant((list: ImItemList) =>
    copyContacts(list, everyone(list), groupIn(list, "Sales").known, [groupIn(list, "Favorites").known]),
  ),
  fc.tuple(fc.boolean(), fc.constantFrom<readonly string[]>(["Team"], ["Team", "Sales"])).map(
    ([keeps, from]) =>
      (list: ImItemList) =>
        removeFromGroup(list, leaving(list, ...from), keeper(list, keeps)),
  ),
  fc.constant((list: ImItemList) => removeFromList(list, everyone(list))),
  fc.boolean().map((keeps) => (list: ImItemList) => {
    const { group, known } = team(list);
    return deleteGroup(list, group, known, keeper(list, keeps));
  }),
);

/** When the pane is killed: before or after the n-th call that changes the list. */
const anyDeath = fc.record({ at: fc.nat({ max: 14 }), isSent: fc.boolean() });
type Death = { readonly at: number; readonly isSent: boolean };

class Killed extends Error {}

/** Runs a change in a pane that is killed meanwhile. Returns false if the change has ended before. */
async function runUntilKilled(exchange: Exchange, change: Change, { at, isSent }: Death): Promise<boolean> {
  exchange.killAt(at, isSent, new Killed());
  try {
    await exchange.run(change);
    return false;
  } catch (thrown) {
    if (thrown instanceof Killed) return true;
    throw thrown;
  } finally {
    exchange.killAt(Infinity, false, new Killed());
  }
}

/** The groups of each person, by address. */
const placesByAddress = ({ groups, personas }: ImItemList) =>
  Object.fromEntries(
    personas
      .map(({ imAddress = "", attributions }): [string, readonly string[]] => [
        imAddress,
        groups
          .filter(({ members }) =>
            attributions.some(({ sourceId }) => members.some(({ id }) => id === sourceId?.id)),
          )
          .map(({ displayName }) => displayName)
          .sort(),
      ])
      .sort(([one], [other]) => one.localeCompare(other)),
  );

/** The record as a pane finds it that starts later. */
async function findRecord(device: ReturnType<typeof createDevice>, list: ImItemList) {
  const { changes, kill } = device.startPane();
  await changes.findRecords();
  const [found] = changes.state().records;
  return { changes, kill, record: found && decideByList(found, list) };
}

/** Expects a record to say what is in the list: the same as before, or as after the whole change. */
function expectTruth(record: ChangeRecord, now: ImItemList, before: ImItemList, after: ImItemList): void {
  const [current, old, next] = [now, before, after].map(placesByAddress);
  record.states.forEach((state, place) => {
    const address = record.request.contacts[place]?.persona?.imAddress ?? "";
    if (state.kind === "left" || state.kind === "restored")
      expect(current?.[address]).toEqual(old?.[address]);
    if (state.kind === "made" && !state.outcome.half) expect(current?.[address]).toEqual(next?.[address]);
  });
  expect(isAnyUnknown(record)).toBe(false);
}

async function afterWholeChange(list: ImItemList, createChange: (list: ImItemList) => Change) {
  const exchange = smallExchange(list);
  await exchange.run(createChange(list));
  return exchange.reload();
}

describe("A change of many people whose pane is killed at any moment", () => {
  it("is reported as the mailbox shows it, and its undo restores everyone, even if it is killed too", async () => {
    await fc.assert(
      fc.asyncProperty(anyList, anyChange, anyDeath, anyDeath, async (list, createChange, first, second) => {
        const after = await afterWholeChange(list, createChange);
        const exchange = smallExchange(list);
        const device = createDevice();
        const killed = device.startPane();
        await runUntilKilled(exchange, await killed.changes.follow(createChange(list)), first);
        killed.kill();

        const later = await findRecord(device, exchange.reload());
        if (!later.record) throw new Error("There is no record");
        expectTruth(later.record, exchange.known(), list, after);
        const undo = await later.changes.prepare(later.record.id, "undo", exchange.known());
        if (undo) await runUntilKilled(exchange, await later.changes.follow(undo), second);
        later.kill();

        const last = await findRecord(device, exchange.reload());
        if (last.record) {
          expectTruth(last.record, exchange.known(), list, after);
          const again = await last.changes.prepare(last.record.id, "undo", exchange.known());
          if (again) await exchange.run(await last.changes.follow(again));
        }
        expect(placesByAddress(exchange.reload())).toEqual(placesByAddress(list));
      }),
      { numRuns: runs({ short: 150, long: 5_000 }) },
    );
  });

  it("is continued to the same end as without that", async () => {
    await fc.assert(
      fc.asyncProperty(anyList, anyChange, anyDeath, async (list, createChange, death) => {
        const after = await afterWholeChange(list, createChange);
        const exchange = smallExchange(list);
        const device = createDevice();
        const killed = device.startPane();
        await runUntilKilled(exchange, await killed.changes.follow(createChange(list)), death);
        killed.kill();
        const { changes, record } = await findRecord(device, exchange.reload());
        const rest = record && (await changes.prepare(record.id, "rest", exchange.known()));
        if (rest) expect(await exchange.run(await changes.follow(rest))).toMatchObject({ kind: "done" });
        expect(placesByAddress(exchange.reload())).toEqual(placesByAddress(after));
      }),
      { numRuns: runs({ short: 150, long: 5_000 }) },
    );
  });
});
