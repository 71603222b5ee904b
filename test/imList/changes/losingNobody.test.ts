import { describe, expect, it } from "@jest/globals";
import type { ImItemList } from "../../../src/ews/model/imItemList.ts";
import { deleteGroup } from "../../../src/imList/changes/deleteGroup.ts";
import type { ChangeResult, Change } from "../../../src/imList/changes/change.ts";
import { copyContacts, moveContacts } from "../../../src/imList/changes/moveContacts.ts";
import { removeFromGroup } from "../../../src/imList/changes/removeContacts.ts";
import { findDeletedByLeaving, membersOf } from "../../../src/imList/contacts.ts";
import { fault } from "../../failures/failedCall.ts";
import { anyList, groupNames } from "../anyList.ts";
import { placesIn, smallExchange } from "./smallExchange.ts";
import { groupIn } from "./team.ts";
import { fc, runs } from "../../random.ts";

type CreateChange = (list: ImItemList) => Change;

const anyName = fc.constantFrom(...groupNames);
const members = (list: ImItemList, name: string) => membersOf(list, groupIn(list, name).group);
const otherContacts = (list: ImItemList) => groupIn(list, "Other Contacts").known;

const leaving = (list: ImItemList, names: readonly string[]) =>
  names.map((name) => ({ group: groupIn(list, name).known, contacts: members(list, name) }));

const anyMove: fc.Arbitrary<CreateChange> = fc
  .tuple(fc.uniqueArray(anyName, { minLength: 1, maxLength: 3 }), anyName)
  // Nobody can be moved to Tagged.
  .filter(([from, to]) => !from.includes(to) && to !== "Tagged")
  .map(
    ([from, to]) =>
      (list) =>
        moveContacts(list, leaving(list, from), groupIn(list, to).known),
  );
const anyCopy: fc.Arbitrary<CreateChange> = fc.tuple(anyName, anyName, anyName).map(
  ([from, to, alsoTo]) =>
    (list) =>
      copyContacts(
        list,
        members(list, from),
        groupIn(list, to).known,
        alsoTo === to ? [] : [groupIn(list, alsoTo).known],
      ),
);
// Other Contacts keeps those who leave another group.
const anyRemoval: fc.Arbitrary<CreateChange> = fc
  .uniqueArray(anyName, { minLength: 1, maxLength: 3 })
  .filter((from) => !from.includes("Other Contacts"))
  .map((from) => (list) => removeFromGroup(list, leaving(list, from), otherContacts(list)));
const anyDeletion: fc.Arbitrary<CreateChange> = fc.constantFrom("Team", "Sales").map((name) => (list) => {
  const { group, known } = groupIn(list, name);
  return deleteGroup(list, group, known, otherContacts(list));
});
const anyKeepingChange = fc.oneof(anyMove, anyCopy, anyRemoval, anyDeletion);
const anyCall = fc.nat({ max: 12 });

const runUntilDone = async (
  exchange: ReturnType<typeof smallExchange>,
  change: Change,
): Promise<ChangeResult> => {
  const result = await exchange.run(change);
  return result.kind === "stopped" ? exchange.run(result.rest) : result;
};

describe("Any change that keeps all contacts", () => {
  it("deletes no contact whichever call fails, can be undone at once or after a retry, and always shows the mailbox's list", async () => {
    await fc.assert(
      fc.asyncProperty(
        anyList,
        anyKeepingChange,
        anyCall,
        anyCall,
        async (list, createChange, first, second) => {
          const exchange = smallExchange(list);
          const allContacts = exchange.contacts();
          const check = () => {
            expect(exchange.contacts()).toEqual(allContacts);
            expect(placesIn(exchange.known())).toEqual(exchange.places());
          };
          exchange.failAt(first, fault("ErrorServerBusy"));
          const firstResult = await exchange.run(createChange(list));
          check();
          exchange.recover();
          const secondExchange = smallExchange(list);
          secondExchange.failAt(first, fault("ErrorServerBusy"));
          const secondResult = await secondExchange.run(createChange(list));
          secondExchange.recover();
          if (secondResult.undo) await secondExchange.run(secondResult.undo);
          expect(secondExchange.places()).toEqual(placesIn(list));
          const result = firstResult.kind === "stopped" ? await exchange.run(firstResult.rest) : firstResult;
          check();
          if (result.kind !== "done" || !result.undo) throw new Error("It is not done");
          exchange.failAt(second, fault("ErrorServerBusy"));
          expect(await runUntilDone(exchange, result.undo)).toMatchObject({ kind: "done" });
          check();
          expect(exchange.places()).toEqual(placesIn(list));
        },
      ),
      { numRuns: runs({ short: 100, long: 5_000 }) },
    );
  });
});

describe("Any change that deletes contacts", () => {
  it("deletes exactly the contacts that were predicted to be deleted", async () => {
    await fc.assert(
      fc.asyncProperty(anyList, anyName, fc.boolean(), async (list, name, deletes) => {
        fc.pre(!deletes || ["Team", "Sales"].includes(name));
        const { group, known } = groupIn(list, name);
        const predicted = findDeletedByLeaving(list, [{ group: known, contacts: members(list, name) }]).map(
          ({ id }) => id.id,
        );
        const exchange = smallExchange(list);
        const allContacts = exchange.contacts();
        await exchange.run(
          deletes
            ? deleteGroup(list, group, known, undefined)
            : removeFromGroup(list, [{ group: known, contacts: members(list, name) }], undefined),
        );
        expect(exchange.contacts()).toEqual(allContacts.filter((id) => !predicted.includes(id)));
        expect(placesIn(exchange.known())).toEqual(exchange.places());
      }),
      { numRuns: runs({ short: 100, long: 5_000 }) },
    );
  });
});
