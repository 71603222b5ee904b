import { describe, expect, it } from "@jest/globals";
import { moveContacts } from "../../../src/imList/changes/moveContacts.ts";
import { leave } from "../../../src/imList/changes/memberSteps.ts";
import { deleteNobody } from "../../../src/imList/changes/safeRemoval.ts";
import { fault } from "../../failures/failedCall.ts";
import { storeId } from "../listOf.ts";
import { placesIn, smallExchange } from "./smallExchange.ts";
import { contacts, known, list, restOf, undoOf } from "./team.ts";

const move = (...names: readonly string[]) =>
  moveContacts(list, [{ group: known("Team"), contacts: contacts(...names) }], known("Sales"));
const leavesTeam = (name: string) => leave(storeId(`source of ${name}@x`), known("Team").id, deleteNobody);
const busy = fault("ErrorServerBusy");

describe("Moving contacts", () => {
  it("adds each contact to the new group before it is removed from the old one", async () => {
    const exchange = smallExchange(list);
    expect(await exchange.run(move("ana", "dan"))).toMatchObject({ kind: "done" });
    expect(exchange.sent()).toEqual([
      "AddImContactToGroup ana@x Sales",
      "RemoveImContactFromGroup ana@x Team",
      "AddImContactToGroup dan@x Sales",
      "RemoveImContactFromGroup dan@x Team",
    ]);
    expect(exchange.contacts()).toHaveLength(4);
  });

  it("shows its result at once", async () => {
    const exchange = smallExchange(list);
    const change = move("ana", "cleo");
    const shown = change.shown(list);
    await exchange.run(change);
    expect(placesIn(shown)).toEqual(exchange.places());
    expect(placesIn(exchange.known())).toEqual(exchange.places());
    expect(shown.personas).toEqual(list.personas);
  });

  it("waits for other changes to both groups and to the contacts", () => {
    expect(move("ana").lockKeys).toEqual(["id of Team", "id of Sales", "source of ana@x"]);
  });

  it("changes nothing for a contact that cannot be added, and reports its progress", async () => {
    const exchange = smallExchange(list);
    exchange.failAt(2, busy);
    const change = move("ana", "bob", "cleo");
    const result = await exchange.run(change);
    expect(result).toMatchObject({
      kind: "stopped",
      doneFor: 1,
      at: contacts("bob")[0],
      because: { failure: busy },
    });
    expect(result).not.toHaveProperty("half");
    expect(exchange.places()).toMatchObject({
      Team: ["source of bob@x", "source of cleo@x", "source of dan@x"],
      Sales: ["source of ana@x", "source of cleo@x"],
    });
  });

  it("leaves a contact in both groups when its removal fails, and reports that", async () => {
    const exchange = smallExchange(list);
    exchange.failAt(1, busy);
    expect(await exchange.run(move("ana"))).toMatchObject({ kind: "stopped", half: true, doneFor: 0 });
    expect(exchange.places()).toMatchObject({
      Team: expect.arrayContaining(["source of ana@x"]) as unknown,
      Sales: expect.arrayContaining(["source of ana@x"]) as unknown,
    });
    expect(placesIn(exchange.known())).toEqual(exchange.places());
  });

  it("still says so, and can be undone, if the next attempt fails earlier", async () => {
    const exchange = smallExchange(list);
    exchange.failAt(1, busy);
    const first = await exchange.run(move("ana"));
    exchange.failAt(0, busy);
    const second = await exchange.run(restOf(first));
    expect(second).toMatchObject({ kind: "stopped", half: true, doneFor: 0 });
    await exchange.run(undoOf(second));
    expect(exchange.places()).toEqual(placesIn(list));
  });

  it.each([0, 1, 2, 3])(
    "succeeds when it is tried again after call %i failed, and is undone as a whole",
    async (call) => {
      const exchange = smallExchange(list);
      exchange.failAt(call, busy);
      const stoppedResult = await exchange.run(move("ana", "bob"));
      const rest = restOf(stoppedResult);
      expect(rest.lockKeys).toHaveLength(call < 2 ? 4 : 3);
      const result = await exchange.run(rest);
      expect(exchange.places()).toEqual(placesIn(move("ana", "bob").shown(list)));
      await exchange.run(undoOf(result));
      expect(exchange.places()).toEqual(placesIn(list));
    },
  );

  it.each([
    [0, []],
    [1, ["ana"]],
    [2, ["ana"]],
    [3, ["ana", "bob"]],
  ])("can be undone after call %i failed, for the changed contacts %j", async (call, names) => {
    const exchange = smallExchange(list);
    exchange.failAt(call, busy);
    const result = await exchange.run(move("ana", "bob"));
    expect(result.undo?.about.contacts ?? []).toEqual(contacts(...names));
    if (result.undo) {
      expect(placesIn(result.undo.shown(exchange.known()))).toEqual(placesIn(list));
      await exchange.run(result.undo);
    }
    expect(exchange.places()).toEqual(placesIn(list));
  });

  it("reports its total progress when it stops twice, and is undone for all contacts", async () => {
    const exchange = smallExchange(list);
    exchange.failAt(2, busy);
    const first = await exchange.run(move("ana", "bob", "dan"));
    exchange.failAt(2, busy);
    const second = await exchange.run(restOf(first));
    expect(second).toMatchObject({ kind: "stopped", doneFor: 2, at: contacts("dan")[0] });
    expect(restOf(second).about.contacts).toHaveLength(3);
    await exchange.run(undoOf(second));
    expect(exchange.places()).toEqual(placesIn(list));
  });

  it("does not remove a contact that has left the old group before the change is tried again", async () => {
    const exchange = smallExchange(list);
    exchange.failAt(1, busy);
    const result = await exchange.run(move("cleo"));
    await exchange.runStep(leavesTeam("cleo"));
    exchange.sent();
    expect(await exchange.run(restOf(result))).toMatchObject({ kind: "done" });
    expect(exchange.sent()).toEqual(["AddImContactToGroup cleo@x Sales"]);
  });

  it("is undone in the same order: the contact is first added, then removed", async () => {
    const exchange = smallExchange(list);
    const result = await exchange.run(move("ana"));
    exchange.sent();
    const undo = undoOf(result);
    expect(placesIn(undo.shown(exchange.known()))).toEqual(placesIn(list));
    expect(await exchange.run(undo)).toEqual({
      kind: "done",
      notRestored: { ids: false, links: [], places: [], contacts: [], staying: [], gone: [] },
    });
    expect(exchange.sent()).toEqual([
      "AddImContactToGroup ana@x Team",
      "RemoveImContactFromGroup ana@x Sales",
    ]);
    expect(exchange.places()).toEqual(placesIn(list));
  });

  it("is undone without removing a contact from a group that it was in before", async () => {
    const exchange = smallExchange(list);
    const result = await exchange.run(move("ana", "cleo"));
    await exchange.run(undoOf(result));
    expect(exchange.places()).toEqual(placesIn(list));
  });

  it.each([0, 1, 2, 3])("can be undone again after call %i of the undo failed", async (call) => {
    const exchange = smallExchange(list);
    const result = await exchange.run(move("ana", "bob"));
    exchange.failAt(call, busy);
    const stoppedResult = await exchange.run(undoOf(result));
    expect(stoppedResult).toMatchObject({
      kind: "stopped",
      rest: { kind: "undo" },
      doneFor: call < 2 ? 0 : 1,
      ...(call % 2 === 1 && { half: true }),
    });
    expect(await exchange.run(restOf(stoppedResult))).toMatchObject({ kind: "done" });
    expect(exchange.places()).toEqual(placesIn(list));
  });
});
