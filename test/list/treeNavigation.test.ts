import { describe, expect, it } from "@jest/globals";
import { treeMove, typeAhead, updateSelection } from "../../src/list/treeNavigation.ts";
import type { TreeRow } from "../../src/list/treeRows.ts";
import { nameOf, rowsWithOpen } from "./sampleTree.ts";

// All staff, Falcon (open), Ana, Bob, Team, Zen
const rows = rowsWithOpen("Falcon");
const keyOf = (name: string, among: readonly TreeRow[] = rows): string =>
  among.find((row) => nameOf(row) === name)?.key ?? "no such row";

/** Describes what a keystroke does at a row, using row names. */
function press(key: string, at: string, rightToLeft = false): string {
  const move = treeMove(rows, keyOf(at), key, rightToLeft);
  if (!move) return "nothing";
  const row = move.kind === "open" ? move.row : rows.find((one) => one.key === move.key);
  return `${move.kind} ${row ? nameOf(row) : "no such row"}`;
}

describe("The keys of the tree", () => {
  it.each([
    ["ArrowDown", "Falcon", "focus Ana"],
    ["ArrowDown", "Bob", "focus Team"],
    ["ArrowDown", "Zen", "focus Zen"],
    ["ArrowUp", "Team", "focus Bob"],
    ["ArrowUp", "All staff", "focus All staff"],
    ["Home", "Bob", "focus All staff"],
    ["End", "Falcon", "focus Zen"],
    ["PageDown", "Falcon", "focus Zen"],
    ["PageUp", "Team", "focus All staff"],
    ["ArrowRight", "Team", "toggle Team"],
    ["ArrowRight", "Falcon", "focus Ana"],
    ["ArrowRight", "Ana", "nothing"],
    ["ArrowLeft", "Bob", "focus Falcon"],
    ["ArrowLeft", "Falcon", "toggle Falcon"],
    ["ArrowLeft", "Team", "nothing"],
    ["Enter", "Falcon", "toggle Falcon"],
    ["Enter", "Team", "toggle Team"],
    ["Enter", "Ana", "open Ana"],
    [" ", "Ana", "open Ana"],
    ["Tab", "Ana", "nothing"],
    ["a", "Ana", "nothing"],
  ])("act on the focused row: %s at %s: %s", (key, at, what) => {
    expect(press(key, at)).toBe(what);
  });

  it.each([
    ["ArrowLeft", "Team", "toggle Team"],
    ["ArrowLeft", "Falcon", "focus Ana"],
    ["ArrowRight", "Bob", "focus Falcon"],
    ["ArrowRight", "Falcon", "toggle Falcon"],
  ])("are mirrored in right-to-left languages: %s at %s: %s", (key, at, what) => {
    expect(press(key, at, true)).toBe(what);
  });

  it("move ten rows per page", () => {
    const many = Array.from({ length: 4 }, () => rows)
      .flat()
      .map((row, index): TreeRow => ({ ...row, key: String(index) }));
    expect(treeMove(many, "3", "PageDown")).toEqual({ kind: "focus", key: "13" });
    expect(treeMove(many, "13", "PageUp")).toEqual({ kind: "focus", key: "3" });
  });

  it("continue from the first row if the focused row is missing, and do nothing in an empty tree", () => {
    expect(treeMove(rows, "missing", "ArrowDown")).toEqual({ kind: "focus", key: keyOf("Falcon") });
    expect(treeMove([], "missing", "ArrowDown")).toBeUndefined();
  });
});

describe("Type-ahead in the tree", () => {
  const type = (letters: string, at: string) => {
    const key = typeAhead(rows, keyOf(at), letters, nameOf);
    return key === undefined ? undefined : rows.map(nameOf)[rows.findIndex((row) => row.key === key)];
  };

  it("moves to the next name that starts with the letters, ignoring case", () => {
    expect(type("b", "All staff")).toBe("Bob");
    expect(type("T", "Bob")).toBe("Team");
  });

  it("moves from match to match and wraps around", () => {
    expect(type("a", "All staff")).toBe("Ana");
    expect(type("a", "Ana")).toBe("All staff");
    expect(type("z", "Zen")).toBe("Zen");
  });

  it("stays on a row while further letters still match it", () => {
    const twice = rowsWithOpen("Falcon", "Team");
    const anas = twice.filter((row) => nameOf(row) === "Ana").map(({ key }) => key);
    const [first = "", second = ""] = anas;
    expect(typeAhead(twice, first, "an", nameOf)).toBe(first);
    expect(typeAhead(twice, first, "a", nameOf)).toBe(second);
    expect(type("al", "Ana")).toBe("All staff");
  });

  it("does not move if no name starts with the letters", () => {
    expect(type("x", "Ana")).toBeUndefined();
  });
});

describe("The selection of several people", () => {
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

  it("is cleared by a click on a single row", () => {
    expect(updateSelection(at(2, [2]), rows, keyAt(3), "one")).toEqual(at(3));
  });

  it("toggles a person", () => {
    const both = updateSelection(at(2, [2]), rows, keyAt(3), "toggle");
    expect(names(both.selected)).toEqual(["Ana", "Bob"]);
    expect(names(updateSelection(both, rows, keyAt(2), "toggle").selected)).toEqual(["Bob"]);
  });

  it("includes everyone, or no one if everyone is selected", () => {
    const all = updateSelection(at(1), rows, keyAt(1), "all");
    expect(all.selected).toEqual(keysAt(2, 3, 5));
    expect(updateSelection(all, rows, keyAt(2), "all").selected).toEqual(new Set());
    expect(updateSelection(at(2, [2]), rows, keyAt(2), "all").selected).toEqual(all.selected);
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
