import { describe, expect, it } from "@jest/globals";
import {
  shownOf,
  treeMove,
  typeAhead,
  updateSelection,
  type SelectionMode,
} from "../../src/list/treeNavigation.ts";
import type { TreeRow } from "../../src/list/treeRows.ts";
import { fc } from "../random.ts";
import { nameOf, rowsWithOpen } from "./sampleTree.ts";

// All staff, Falcon (open), Ana, Bob, Team, Zen
const rows = rowsWithOpen("Falcon");
const keyOf = (name: string, among: readonly TreeRow[] = rows): string =>
  among.find((row) => nameOf(row) === name)?.key ?? "no such row";

/** Describes what a keystroke does at a row, using row names. */
function press(key: string, at: string, rightToLeft = false): string {
  const move = treeMove(rows, keyOf(at), key, rightToLeft);
  if (!move) return "nothing";
  if (move.kind === "expandAll") return move.kind;
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
    [" ", "Ana", "select Ana"],
    [" ", "Falcon", "toggle Falcon"],
    ["*", "Ana", "expandAll"],
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
  const keysAt = (...indexes: readonly number[]) => new Set(indexes.map(keyAt));
  const at = (index: number, selected: readonly number[] = []) => ({
    focused: keyAt(index),
    anchor: keyAt(index),
    rangeEnd: undefined,
    selected: keysAt(...selected),
  });
  const update = (...[from, index, mode]: [ReturnType<typeof updateSelection>, number, SelectionMode]) =>
    updateSelection(from, rows, keyAt(index), mode);

  it("stays while the focus moves, and is cleared on request", () => {
    expect(update(at(2, [2]), 3, "focus")).toEqual(at(3, [2]));
    expect(update(at(2, [2, 3]), 3, "none")).toEqual(at(3));
  });

  it("toggles a person", () => {
    const both = update(at(2, [2]), 3, "toggle");
    expect(both.selected).toEqual(keysAt(2, 3));
    expect(update(both, 2, "toggle").selected).toEqual(keysAt(3));
  });

  it("includes everyone, or no one if everyone is selected", () => {
    const all = update(at(1), 1, "all");
    expect(all.selected).toEqual(keysAt(2, 3, 5));
    expect(update(all, 2, "all").selected).toEqual(new Set());
    expect(update(at(2, [2]), 2, "all").selected).toEqual(all.selected);
  });

  it("never includes a group or a note", () => {
    expect(update(at(2, [2]), 1, "toggle").selected).toEqual(keysAt(2));
    expect(update(at(2, [2]), 6, "toggle").selected).toEqual(keysAt(2));
  });

  it.each([
    ["down", 2, 5],
    ["up", 5, 2],
  ])("includes all people in a range %s, without other rows", (_, from, to) => {
    expect(update(at(from), to, "range").selected).toEqual(keysAt(2, 3, 5));
  });

  it("is widened by a range, shrinks with a shorter one, and turns around at the anchor", () => {
    const long = update(at(3, [2]), 5, "range");
    expect(long.selected).toEqual(keysAt(2, 3, 5));
    const short = update(long, 4, "range");
    expect(short.selected).toEqual(keysAt(2, 3));
    expect(update(short, 1, "range").selected).toEqual(keysAt(2, 3));
    // A range that begins somewhere else leaves this one as it is.
    expect(update(update(short, 5, "focus"), 5, "range").selected).toEqual(keysAt(2, 3, 5));
  });

  it("starts at the focused row if the anchor is missing, and is a single row if both are missing", () => {
    const missing = { ...at(2), anchor: "missing" };
    expect(update(missing, 3, "range").selected).toEqual(keysAt(2, 3));
    expect(update({ ...missing, focused: "missing" }, 3, "range").selected).toEqual(keysAt(3));
  });

  it("loses the rows that are hidden, and is the same otherwise", () => {
    const { selected } = at(2, [2, 3]);
    expect(shownOf(selected, rows)).toBe(selected);
    expect(shownOf(selected, rows.slice(0, 3))).toEqual(keysAt(2));
    const none = new Set<string>();
    expect(shownOf(none, rows)).toBe(none);
  });
});

describe("The selection, at random", () => {
  const rows = rowsWithOpen("Falcon", "Team");
  const modes: readonly SelectionMode[] = ["focus", "toggle", "range", "all", "none"];

  it("has only people of the tree, and the focus is on the row that was acted on", () => {
    const steps = fc.array(fc.tuple(fc.nat(rows.length - 1), fc.constantFrom(...modes)), { minLength: 1 });
    fc.assert(
      fc.property(steps, (all) => {
        let now = updateSelection(
          { focused: undefined, anchor: undefined, rangeEnd: undefined, selected: new Set() },
          rows,
          "",
          "none",
        );
        for (const [index, mode] of all) {
          const key = rows[index]?.key ?? "";
          now = updateSelection(now, rows, key, mode);
          expect(now.focused).toBe(key);
          const isPerson = (one: string) => rows.some((row) => row.key === one && row.kind === "person");
          expect([...now.selected].every(isPerson)).toBe(true);
        }
      }),
    );
  });
});
