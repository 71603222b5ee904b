import { describe, expect, it } from "@jest/globals";
import { keyAction, rowActions, type ActionTarget, type PressedKey } from "../../src/actions/rowActions.ts";
import { rowsWithOpen } from "../list/sampleTree.ts";

const rows = rowsWithOpen("Falcon", "Team");
const rowOf = (kind: ActionTarget["kind"]): ActionTarget => {
  const row = rows.find((one) => one.kind === kind);
  if (!row) throw new Error(`The tree has no ${kind}.`);
  return row;
};
const press = (kind: ActionTarget["kind"], key: string, held: Partial<PressedKey> = {}) =>
  keyAction(rowOf(kind), { key, ctrlKey: false, metaKey: false, shiftKey: false, repeat: false, ...held });

describe("The keys on a row", () => {
  it.each([
    ["person", "Delete", {}, ["removeFromGroup"]],
    ["person", "Delete", { shiftKey: true }, ["removeFromList"]],
    ["group", "Delete", {}, ["deleteGroup", "removeGroup"]],
    ["group", "F2", {}, ["rename"]],
    ["person", "c", { ctrlKey: true }, ["copyAddress", "copyAddresses"]],
    ["group", "C", { metaKey: true }, ["copyAddress", "copyAddresses"]],
    ["person", "ContextMenu", {}, "menu"],
    ["person", "F10", { shiftKey: true }, "menu"],
    ["group", "z", { ctrlKey: true }, "undo"],
    ["person", "z", { ctrlKey: true, shiftKey: true }, undefined],
    ["person", "F10", {}, undefined],
    ["person", "Backspace", {}, undefined],
    ["person", "Delete", { repeat: true }, undefined],
    ["person", "Delete", { shiftKey: true, repeat: true }, undefined],
    ["group", "Delete", { repeat: true }, undefined],
  ] as const)(
    "ask for actions, and a Delete key that is held down for one: %s, %s, %j: %j",
    (kind, key, held, actions) => {
      expect(press(kind, key, held)).toEqual(actions);
    },
  );
});

describe("On a Mac, the key named Delete", () => {
  it("is Backspace, and removes like Delete on other keyboards", () => {
    const pressed = { key: "Backspace", ctrlKey: false, metaKey: false, shiftKey: false, repeat: false };
    expect(keyAction(rowOf("person"), pressed, true)).toEqual(["removeFromGroup"]);
    expect(keyAction(rowOf("person"), { ...pressed, shiftKey: true }, true)).toEqual(["removeFromList"]);
    expect(keyAction(rowOf("person"), { ...pressed, repeat: true }, true)).toBeUndefined();
  });
});

describe("The entry Select everyone", () => {
  it("is there for a group with people that the list shows, also in read-only mode", () => {
    const offers = rowsWithOpen().map((row) =>
      rowActions(row, { canChange: false, canRemove: false }).includes("selectEveryone"),
    );
    // All staff (a distribution group), Falcon, Team, Zen (nobody)
    expect(offers).toEqual([false, true, true, false]);
  });
});
