import { describe, expect, it } from "@jest/globals";
import { updateSelection } from "../../src/list/updateSelection.ts";
import { nameOf, rowsWithOpen } from "./sampleTree.ts";

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

describe("The selection of several people", () => {
  it("is cleared by a click on a single row", () => {
    expect(updateSelection(at(2, [2]), rows, keyAt(3), "one")).toEqual(at(3));
  });

  it("toggles a person", () => {
    const both = updateSelection(at(2, [2]), rows, keyAt(3), "toggle");
    expect(names(both.selected)).toEqual(["Ana", "Bob"]);
    expect(names(updateSelection(both, rows, keyAt(2), "toggle").selected)).toEqual(["Bob"]);
  });

  it("never includes a group or a note", () => {
    expect(updateSelection(at(2, [2]), rows, keyAt(1), "toggle").selected).toEqual(keysAt(2));
    expect(updateSelection(at(2, [2]), rows, keyAt(6), "toggle").selected).toEqual(keysAt(2));
  });

  it.each([
    ["down", 2, 5],
    ["up", 5, 2],
  ])("includes all people in a range %s, without other rows", (_, from, to) => {
    expect(updateSelection(at(from), rows, keyAt(to), "range").selected).toEqual(keysAt(2, 3, 5));
  });

  it("shrinks with a shorter range and turns around at the anchor", () => {
    const long = updateSelection(at(3), rows, keyAt(5), "range");
    expect(long.selected).toEqual(keysAt(3, 5));
    const short = updateSelection(long, rows, keyAt(4), "range");
    expect(short.selected).toEqual(keysAt(3));
    expect(updateSelection(short, rows, keyAt(2), "range").selected).toEqual(keysAt(2, 3));
  });

  it("starts at the focused row if the anchor is missing, and is a single row if both are missing", () => {
    const missing = { focused: keyAt(2), anchor: "missing", selected: new Set<string>() };
    expect(updateSelection(missing, rows, keyAt(3), "range").selected).toEqual(keysAt(2, 3));
    expect(updateSelection({ ...missing, focused: "missing" }, rows, keyAt(3), "range").selected).toEqual(
      keysAt(3),
    );
  });
});
