import { describe, expect, it } from "@jest/globals";
import { updateSelection } from "../../src/list/updateSelection.ts";
import { nameOf, rowsWithOpen } from "./treeOf.ts";

// All staff, Falcon (open), Ana, Bob, Team (open), Ana, a note, Zen
const rows = rowsWithOpen("Falcon", "Team");
const keyAt = (index: number): string => rows[index]?.key ?? "no such row";
const names = (selected: ReadonlySet<string>) =>
  rows.filter(({ key }) => selected.has(key)).map((row) => nameOf(row));
const at = (index: number, selected: readonly number[] = []) => ({
  focused: keyAt(index),
  anchor: keyAt(index),
  selected: new Set(selected.map(keyAt)),
});
const keysAt = (...indexes: readonly number[]) => new Set(indexes.map(keyAt));

describe("Choosing people together", () => {
  it("is undone by choosing one row alone", () => {
    expect(updateSelection(at(2, [2]), rows, keyAt(3), "one")).toEqual(at(3));
  });

  it("adds a person, and takes them away again", () => {
    const both = updateSelection(at(2, [2]), rows, keyAt(3), "toggle");
    expect(names(both.selected)).toEqual(["Ana", "Bob"]);
    expect(names(updateSelection(both, rows, keyAt(2), "toggle").selected)).toEqual(["Bob"]);
  });

  it("does not choose a group, or a note", () => {
    expect(updateSelection(at(2, [2]), rows, keyAt(1), "toggle").selected).toEqual(keysAt(2));
    expect(updateSelection(at(2, [2]), rows, keyAt(6), "toggle").selected).toEqual(keysAt(2));
  });

  it.each([
    ["down", 2, 5],
    ["up", 5, 2],
  ])("takes all people from the focused row to another, %s, and nothing between them", (_, from, to) => {
    expect(updateSelection(at(from), rows, keyAt(to), "range").selected).toEqual(keysAt(2, 3, 5));
  });

  it("gives people back when a range gets shorter, and turns about where it began", () => {
    const long = updateSelection(at(3), rows, keyAt(5), "range");
    expect(long.selected).toEqual(keysAt(3, 5));
    const short = updateSelection(long, rows, keyAt(4), "range");
    expect(short.selected).toEqual(keysAt(3));
    expect(updateSelection(short, rows, keyAt(2), "range").selected).toEqual(keysAt(2, 3));
  });

  it("begins at the focused row where the one it began at is gone, and takes the row alone where both are", () => {
    const gone = { focused: keyAt(2), anchor: "gone", selected: new Set<string>() };
    expect(updateSelection(gone, rows, keyAt(3), "range").selected).toEqual(keysAt(2, 3));
    expect(updateSelection({ ...gone, focused: "gone" }, rows, keyAt(3), "range").selected).toEqual(
      keysAt(3),
    );
  });
});
