import { describe, expect, it } from "@jest/globals";
import { copyContacts } from "../../../src/imList/changes/moveContacts.ts";
import { leave } from "../../../src/imList/changes/memberSteps.ts";
import { deleteNobody } from "../../../src/imList/changes/safeRemoval.ts";
import { fault, response } from "../../failures/failedCall.ts";
import { storeId } from "../listOf.ts";
import { placesIn, smallExchange } from "./smallExchange.ts";
import { contacts, known, list, restOf, undoOf } from "./team.ts";

const copy = (...names: readonly string[]) => copyContacts(list, contacts(...names), known("Sales"));
/** Adds contacts to Sales and to Favorites. */
const copyToBoth = (...names: readonly string[]) =>
  copyContacts(list, contacts(...names), known("Sales"), [known("Favorites")]);
const leavesTeam = (name: string) => leave(storeId(`source of ${name}@x`), known("Team").id, deleteNobody);
const busy = fault("ErrorServerBusy");

describe("Copying contacts", () => {
  it("adds each contact to one more group and removes it from none", async () => {
    const exchange = smallExchange(list);
    const change = copy("ana", "cleo");
    const result = await exchange.run(change);
    expect(result).toMatchObject({ kind: "done" });
    expect(exchange.sent()).toEqual(["AddImContactToGroup ana@x Sales", "AddImContactToGroup cleo@x Sales"]);
    expect(exchange.places()).toEqual(placesIn(change.shown(list)));
  });

  it("succeeds when it is tried again after it stopped halfway, and is undone as a whole", async () => {
    const exchange = smallExchange(list);
    exchange.failAt(1, response("ErrorIrresolvableConflict"));
    const stoppedResult = await exchange.run(copy("ana", "bob"));
    expect(stoppedResult).toMatchObject({ kind: "stopped", doneFor: 1, at: contacts("bob")[0] });
    const result = await exchange.run(restOf(stoppedResult));
    expect(exchange.places()).toEqual(placesIn(copy("ana", "bob").shown(list)));
    await exchange.run(undoOf(result));
    expect(exchange.places()).toEqual(placesIn(list));
  });

  it("is undone only for contacts that were not in the group before", async () => {
    const exchange = smallExchange(list);
    const result = await exchange.run(copy("ana", "cleo"));
    exchange.sent();
    await exchange.run(undoOf(result));
    expect(exchange.sent()).toEqual(["RemoveImContactFromGroup ana@x Sales"]);
    expect(exchange.places()).toEqual(placesIn(list));
  });

  it("is undone for a contact that is in no other group by then by keeping it in Other Contacts", async () => {
    const exchange = smallExchange(list);
    const result = await exchange.run(copy("ana"));
    await exchange.runStep(leavesTeam("ana"));
    exchange.sent();
    expect(await exchange.run(undoOf(result))).toMatchObject({ kind: "done" });
    expect(exchange.sent()).toEqual([
      "AddImContactToGroup ana@x Other Contacts",
      "RemoveImContactFromGroup ana@x Sales",
    ]);
    expect(exchange.rescues()).toEqual(["kept ana@x"]);
    expect(exchange.contacts()).toHaveLength(4);
  });

  it("is not undone for a contact that another client has deleted, and says so", async () => {
    const exchange = smallExchange(list);
    const result = await exchange.run(copy("ana", "bob"));
    for (const group of ["Team", "Sales"]) exchange.otherRemoves("source of ana@x", group);
    expect(await exchange.run(undoOf(result))).toMatchObject({
      kind: "done",
      notRestored: { gone: [{ persona: { displayName: "ana" } }] },
    });
    expect(exchange.rescues()).toEqual([]);
  });

  it("can be undone again after the undo failed halfway", async () => {
    const exchange = smallExchange(list);
    const result = await exchange.run(copy("ana", "bob"));
    exchange.failAt(1, busy);
    const stoppedResult = await exchange.run(undoOf(result));
    expect(await exchange.run(restOf(stoppedResult))).toMatchObject({ kind: "done" });
    expect(exchange.places()).toEqual(placesIn(list));
  });
});

describe("Copying contacts to several groups", () => {
  it("adds each contact to all of them before the next one, and is undone in one step", async () => {
    const exchange = smallExchange(list);
    const change = copyToBoth("ana", "bob");
    const result = await exchange.run(change);
    expect(exchange.sent()).toEqual([
      "AddImContactToGroup ana@x Sales",
      "AddImContactToGroup ana@x Favorites",
      "AddImContactToGroup bob@x Sales",
      "AddImContactToGroup bob@x Favorites",
    ]);
    expect(exchange.places()).toEqual(placesIn(change.shown(list)));
    await exchange.run(undoOf(result));
    expect(exchange.places()).toEqual(placesIn(list));
  });

  it("says which groups a contact was added to if it stops between them, and continues or goes back from there", async () => {
    for (const after of [restOf, undoOf]) {
      const exchange = smallExchange(list);
      exchange.failAt(3, busy);
      const result = await exchange.run(copyToBoth("ana", "bob"));
      expect(result).toMatchObject({ kind: "stopped", doneFor: 1, half: true, addedTo: [known("Sales")] });
      await exchange.run(after(result));
      const expected = after === restOf ? copyToBoth("ana", "bob").shown(list) : list;
      expect(exchange.places()).toEqual(placesIn(expected));
    }
  });

  it("leaves a contact in those groups that it was in before when it is undone", async () => {
    const exchange = smallExchange(list);
    const result = await exchange.run(copyToBoth("cleo"));
    exchange.sent();
    await exchange.run(undoOf(result));
    expect(exchange.sent()).toEqual(["RemoveImContactFromGroup cleo@x Favorites"]);
    expect(exchange.places()).toEqual(placesIn(list));
  });
});
