import { describe, expect, it } from "@jest/globals";
import { renameGroup } from "../../../src/imList/changes/renameGroup.ts";
import { fault } from "../../failures/failedCall.ts";
import { placesIn, smallExchange } from "./smallExchange.ts";
import { known, list, restOf, undoOf } from "./team.ts";

const change = renameGroup(known("Team"), "Crew");

describe("Renaming a group", () => {
  it("sends the new name, is shown at once, and keeps all members", async () => {
    const exchange = smallExchange(list);
    expect(await exchange.run(change)).toMatchObject({ kind: "done" });
    expect(exchange.sent()).toEqual(["SetImGroup Team Crew"]);
    expect(exchange.places()).toEqual(placesIn(change.shown(list)));
    expect(exchange.places()).toMatchObject({ Crew: placesIn(list)["Team"] });
  });

  it("is undone by setting the old name", async () => {
    const exchange = smallExchange(list);
    const undo = undoOf(await exchange.run(change));
    expect(placesIn(undo.shown(exchange.known()))).toEqual(placesIn(list));
    await exchange.run(undo);
    expect(exchange.places()).toEqual(placesIn(list));
    expect(undo.about).toMatchObject({
      group: { name: "Team" },
      to: { name: "Crew" },
      undone: { kind: "renameGroup" },
    });
  });

  it("is refused if another group has the new name, and keeps the old name", async () => {
    const exchange = smallExchange(list);
    const result = await exchange.run(renameGroup(known("Team"), "Favorites"));
    expect(result).toMatchObject({
      kind: "stopped",
      doneFor: 0,
      because: { failure: { code: "ErrorImGroupDisplayNameAlreadyExists" } },
    });
    expect(placesIn(exchange.known())).toEqual(placesIn(list));
  });

  it("can be tried again after a failure", async () => {
    const exchange = smallExchange(list);
    exchange.failAt(0, fault("ErrorServerBusy"));
    const stoppedResult = await exchange.run(change);
    expect(exchange.places()).toEqual(placesIn(list));
    await exchange.run(restOf(stoppedResult));
    expect(exchange.places()).toEqual(placesIn(change.shown(list)));
  });
});
