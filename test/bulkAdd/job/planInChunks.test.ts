import { describe, expect, it } from "@jest/globals";
import { planRows, planInChunks, type ChunkOptions } from "../../../src/bulkAdd/job/plan.ts";
import type { ImportRow } from "../../../src/bulkAdd/job/importRow.ts";
import { imGroup, listOf, persona } from "../../imList/listOf.ts";
import { fc, runs } from "../../random.ts";

const list = listOf(
  [imGroup("Falcon", ["source of tony@contoso.com"]), imGroup("All Hands", [], "DG")],
  [persona("tony@contoso.com", { displayName: "Tony Smith" }), persona("ines@contoso.com")],
);
const manyRows = (count: number): readonly ImportRow[] =>
  Array.from({ length: count }, (_, index) => ({
    kind: "person",
    row: index + 1,
    address: `person${index % 700}@contoso.com`,
    displayName: "",
    groupName: index % 3 === 0 ? "Falcon" : "",
  }));

/** Slicing on a clock that advances `each` ms per call, with a count of the pauses. */
function slowly(
  each: number,
  signal?: AbortSignal,
): { readonly slicing: ChunkOptions; readonly pauses: () => number } {
  let now = 0;
  let pauses = 0;
  return {
    slicing: {
      now: () => (now += each),
      pause: () => {
        pauses += 1;
        return Promise.resolve();
      },
      ...(signal && { signal }),
    },
    pauses: () => pauses,
  };
}

describe("A plan created in slices", () => {
  it("is the same as a plan created at once", async () => {
    const rows = fc.array(
      fc.record({
        kind: fc.constantFrom("person", "group", "distributionGroup"),
        row: fc.nat(),
        address: fc.constantFrom(
          "tony@contoso.com",
          "ines@contoso.com",
          "a@b.example",
          "nobody",
          "tel:+33 1",
        ),
        displayName: fc.constantFrom("", "Tony", "Bell\u0007"),
        groupName: fc.constantFrom("", "Falcon", "falcon", "All Hands", "New"),
      }),
      { maxLength: 300, size: "max" },
    );
    await fc.assert(
      fc.asyncProperty(rows, fc.uniqueArray(fc.nat(300)), async (wanted, places) => {
        const leftOut = new Set(places);
        const { slicing } = slowly(20);
        expect(await planInChunks(list, wanted, leftOut, slicing)).toEqual(planRows(list, wanted, leftOut));
      }),
      { numRuns: runs({ short: 25, long: 1_000 }) },
    );
  });

  it("lets the page render only after a slice has used up its time", async () => {
    const [slow, fast] = [slowly(20), slowly(0.1)];
    await planInChunks(list, manyRows(1_000), new Set(), slow.slicing);
    await planInChunks(list, manyRows(1_000), new Set(), fast.slicing);
    expect(slow.pauses()).toBe(19);
    expect(fast.pauses()).toBe(0);
  });

  it("ends when it is canceled", async () => {
    const controller = new AbortController();
    const { slicing, pauses } = slowly(20, controller.signal);
    const planning = planInChunks(list, manyRows(1_000), new Set(), slicing);
    controller.abort();
    expect(await planning).toBeUndefined();
    expect(pauses()).toBe(1);
  });
});
