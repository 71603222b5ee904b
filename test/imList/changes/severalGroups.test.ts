import { describe, expect, it } from "@jest/globals";
import { moveContacts } from "../../../src/imList/changes/moveContacts.ts";
import { removeFromGroup } from "../../../src/imList/changes/removeContacts.ts";
import { fault } from "../../failures/failedCall.ts";
import { placesIn, smallExchange } from "./smallExchange.ts";
import { contacts, known, list, restOf, undoOf } from "./team.ts";

// ana and bob are selected in Team, and cleo in Team and Sales.

const leaving = [
  { group: known("Team"), contacts: contacts("ana", "bob", "cleo") },
  { group: known("Sales"), contacts: contacts("cleo") },
];
const move = moveContacts(list, leaving, known("Favorites"));
const remove = removeFromGroup(list, leaving, known("Other Contacts"));
const removeAndDelete = removeFromGroup(list, leaving, undefined);
const busy = fault("ErrorServerBusy");

describe("A move from several groups", () => {
  it("is one change: each contact joins once and leaves each of its groups, and one undo takes it all back", async () => {
    const exchange = smallExchange(list);
    const result = await exchange.run(move);
    expect(result).toMatchObject({ kind: "done" });
    expect(exchange.sent()).toEqual([
      "AddImContactToGroup ana@x Favorites",
      "RemoveImContactFromGroup ana@x Team",
      "AddImContactToGroup bob@x Favorites",
      "RemoveImContactFromGroup bob@x Team",
      "AddImContactToGroup cleo@x Favorites",
      "RemoveImContactFromGroup cleo@x Team",
      "RemoveImContactFromGroup cleo@x Sales",
    ]);
    expect(exchange.places()).toEqual(placesIn(move.shown(list)));
    const undo = undoOf(result);
    expect(placesIn(undo.shown(exchange.known()))).toEqual(placesIn(list));
    expect(await exchange.run(undo)).toMatchObject({ kind: "done" });
    expect(exchange.places()).toEqual(placesIn(list));
    expect(exchange.contacts()).toHaveLength(4);
  });

  it("waits for other changes to all of the groups", () => {
    expect(move.lockKeys).toEqual(expect.arrayContaining(["id of Team", "id of Sales", "id of Favorites"]));
  });

  it.each([0, 1, 2, 3, 4, 5, 6])(
    "is undone as far as it was made if call %i fails, and is made in whole when it is tried again",
    async (call) => {
      const exchange = smallExchange(list);
      exchange.failAt(call, busy);
      const stopped = await exchange.run(move);
      expect(stopped).toMatchObject({ kind: "stopped", doneFor: call < 2 ? 0 : call < 4 ? 1 : 2 });
      if (stopped.undo) await exchange.run(stopped.undo);
      expect(exchange.places()).toEqual(placesIn(list));

      const again = smallExchange(list);
      again.failAt(call, busy);
      const result = await again.run(restOf(await again.run(move)));
      expect(again.places()).toEqual(placesIn(move.shown(list)));
      await again.run(undoOf(result));
      expect(again.places()).toEqual(placesIn(list));
    },
  );

  it("says which groups a contact has not left", async () => {
    const exchange = smallExchange(list);
    exchange.failAt(6, busy);
    expect(await exchange.run(move)).toMatchObject({
      at: contacts("cleo")[0],
      half: true,
      notLeft: [known("Sales")],
    });
  });

  it("keeps a contact that another client removes from the new group meanwhile, and Undo restores it", async () => {
    const exchange = smallExchange(list);
    exchange.before("RemoveImContactFromGroup", () => exchange.otherRemoves("source of ana@x", "Favorites"));
    await exchange.run(move);
    expect(exchange.contacts()).toHaveLength(4);
  });

  it("is undone in one step after another client has deleted one of the contacts", async () => {
    const exchange = smallExchange(list);
    const result = await exchange.run(move);
    exchange.otherDeletes("source of cleo@x");
    await exchange.run(undoOf(result));
    const { Team, Sales, Favorites } = exchange.places();
    expect([Team?.length, Sales?.length, Favorites]).toEqual([4, 1, []]);
  });
});

describe("A removal from several groups", () => {
  it("keeps who would be in no group, and one undo takes it all back", async () => {
    const exchange = smallExchange(list);
    const result = await exchange.run(remove);
    expect(exchange.sent()).toEqual([
      "AddImContactToGroup ana@x Other Contacts",
      "RemoveImContactFromGroup ana@x Team",
      "AddImContactToGroup bob@x Other Contacts",
      "RemoveImContactFromGroup bob@x Team",
      "RemoveImContactFromGroup cleo@x Team",
      "AddImContactToGroup cleo@x Other Contacts",
      "RemoveImContactFromGroup cleo@x Sales",
    ]);
    expect(exchange.places()).toEqual(placesIn(remove.shown(list)));
    await exchange.run(undoOf(result));
    expect(exchange.places()).toEqual(placesIn(list));
  });

  it("deletes exactly who was named if they are not to be kept, and Undo adds them again to each group", async () => {
    const exchange = smallExchange(list);
    const result = await exchange.run(removeAndDelete);
    expect(exchange.contacts()).toEqual(["source of dan@x"]);
    expect(exchange.places()).toEqual(placesIn(removeAndDelete.shown(list)));
    await exchange.run(undoOf(result));
    const { Team, Sales } = exchange.places();
    expect([Team?.length, Sales?.length, exchange.contacts().length]).toEqual([4, 1, 4]);
  });

  it("keeps who was in another group when the user was asked, and is in none by now", async () => {
    const leavesTeam = [{ group: known("Team"), contacts: contacts("cleo") }];
    const exchange = smallExchange(list);
    exchange.otherRemoves("source of cleo@x", "Sales");
    await exchange.run(removeFromGroup(list, leavesTeam, undefined));
    expect(exchange.rescues()).toEqual(["kept cleo@x"]);
  });

  it("keeps no one in Other Contacts who is removed from it, but the others", async () => {
    const start = smallExchange(list);
    start.otherAdds("source of bob@x", "Other Contacts");
    start.otherRemoves("source of bob@x", "Team");
    const now = start.reload();
    const exchange = smallExchange(now);
    const both = [
      { group: known("Team"), contacts: contacts("ana") },
      { group: known("Other Contacts"), contacts: contacts("bob") },
    ];
    const change = removeFromGroup(now, both, known("Other Contacts"));
    expect(await exchange.run(change)).toMatchObject({ kind: "done" });
    expect(exchange.rescues()).toEqual(["keptAsAgreed ana@x"]);
    expect(exchange.contacts()).not.toContain("source of bob@x");
    expect(exchange.places()).toEqual(placesIn(change.shown(now)));
  });

  it.each([0, 1, 2, 3, 4, 5, 6])("is undone as far as it was made if call %i fails", async (call) => {
    const exchange = smallExchange(list);
    exchange.failAt(call, busy);
    const stopped = await exchange.run(remove);
    if (stopped.undo) await exchange.run(stopped.undo);
    expect(exchange.places()).toEqual(placesIn(list));
  });
});
