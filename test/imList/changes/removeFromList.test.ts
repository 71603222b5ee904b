import { describe, expect, it } from "@jest/globals";
import { imContactsOf } from "../../../src/imList/contacts.ts";
import { removeFromList } from "../../../src/imList/changes/removeContacts.ts";
import { fault } from "../../failures/failedCall.ts";
import { imGroup, listOf, persona } from "../listOf.ts";
import { placesIn, smallExchange } from "./smallExchange.ts";
import { contacts, list, restOf, undoOf } from "./team.ts";

const busy = fault("ErrorServerBusy");

describe("Deleting contacts from the list", () => {
  const change = removeFromList(list, contacts("ana", "cleo", "dan"));

  it("removes them from every group, and shows that at once", async () => {
    const exchange = smallExchange(list);
    expect(await exchange.run(change)).toMatchObject({ kind: "done" });
    expect(exchange.sent()).toEqual(
      ["ana", "cleo", "dan"].map((name) => `RemoveContactFromImList ${name}@x`),
    );
    expect(exchange.places()).toEqual(placesIn(change.shown(list)));
    expect(exchange.places()).toMatchObject({ Team: ["source of bob@x"], Sales: [], Tagged: [] });
  });

  it("waits for other changes to their groups", () => {
    expect(removeFromList(list, contacts("cleo")).lockKeys).toEqual([
      "source of cleo@x",
      "id of Team",
      "id of Sales",
    ]);
  });

  it("is undone by adding each person to all of their groups as a new contact", async () => {
    const exchange = smallExchange(list);
    const result = await exchange.run(change);
    exchange.sent();
    expect(await exchange.run(undoOf(result))).toMatchObject({
      kind: "done",
      notRestored: { ids: true, places: [], contacts: [] },
    });
    expect(exchange.sent()).toEqual([
      "AddNewImContactToGroup ana@x Team",
      "AddNewImContactToGroup cleo@x Team",
      "AddNewImContactToGroup cleo@x Sales",
      "AddNewImContactToGroup dan@x Team",
      "AddNewImContactToGroup dan@x Tagged",
    ]);
    expect(placesIn(exchange.known())).toEqual(exchange.places());
  });

  it.each([0, 1, 2])(
    "continues with the contact that failed after it stopped at call %i, and is undone as a whole",
    async (call) => {
      const exchange = smallExchange(list);
      exchange.failAt(call, busy);
      const stoppedResult = await exchange.run(change);
      expect(stoppedResult).toMatchObject({ kind: "stopped", doneFor: call });
      const result = await exchange.run(restOf(stoppedResult));
      expect(exchange.contacts()).toEqual(["source of bob@x"]);
      await exchange.run(undoOf(result));
      expect(exchange.contacts()).toHaveLength(4);
    },
  );

  it("deletes each contact of a person who is merged from two contacts", async () => {
    const merged = persona("m@x", { sources: ["first", "second"] });
    const start = listOf([imGroup("A", ["first"]), imGroup("B", ["second"])], [merged]);
    const exchange = smallExchange(start);
    const deleting = removeFromList(start, imContactsOf(start, merged));
    expect(deleting.shown(start).personas).toEqual([]);
    await exchange.run(deleting);
    expect(exchange.contacts()).toEqual([]);
  });
});
