import { describe, expect, it } from "@jest/globals";
import { chosenAfter } from "../../../src/taskpane/list/choosing.ts";
import { nameOf, rowsWithOpen } from "./treeOf.ts";

// All staff, Falcon (open), Ana, Bob, Team (open), Ana, a note, Zen
const rows = rowsWithOpen("Falcon", "Team");
const keyAt = (index: number): string => rows[index]?.key ?? "no such row";
const names = (chosen: ReadonlySet<string>) =>
  rows.filter(({ key }) => chosen.has(key)).map((row) => nameOf(row));
const ana = new Set([keyAt(2)]);

describe("Choosing people together", () => {
  it("is undone by choosing one row alone", () => {
    expect(chosenAfter(ana, rows, keyAt(2), keyAt(3), "one").size).toBe(0);
  });

  it("adds a person, and takes them away again", () => {
    const both = chosenAfter(ana, rows, keyAt(2), keyAt(3), "toggle");
    expect(names(both)).toEqual(["Ana", "Bob"]);
    expect(names(chosenAfter(both, rows, keyAt(3), keyAt(2), "toggle"))).toEqual(["Bob"]);
  });

  it("does not choose a group, or a note", () => {
    expect(chosenAfter(ana, rows, keyAt(2), keyAt(1), "toggle")).toBe(ana);
    expect(chosenAfter(ana, rows, keyAt(2), keyAt(6), "toggle")).toBe(ana);
  });

  it.each([
    ["down", 2, 5],
    ["up", 5, 2],
  ])("takes all people from the focused row to another, %s, and nothing between them", (_, from, to) => {
    const chosen = chosenAfter(new Set(), rows, keyAt(from), keyAt(to), "range");
    expect([...chosen].sort()).toEqual([keyAt(2), keyAt(3), keyAt(5)].sort());
  });

  it("takes the row alone where the focused one is gone", () => {
    expect([...chosenAfter(new Set(), rows, "gone", keyAt(3), "range")]).toEqual([keyAt(3)]);
  });
});
