import { describe, expect, it } from "@jest/globals";
import { dropTarget, peopleIn, startDrag } from "../../src/actions/planDrop.ts";
import { groupKind } from "../../src/imList/membership.ts";
import { contacts, groupIn, list } from "../imList/changes/team.ts";

const { group: team } = groupIn(list, "Team");
const { group: tagged } = groupIn(list, "Tagged");
const inGroup = (group: typeof team, ...names: readonly string[]) =>
  contacts(...names).flatMap(({ persona }) => (persona ? [{ persona, group }] : []));

describe("Dragged people", () => {
  it("are moved out of the groups in which they are selected, or added", () => {
    const drag = startDrag([...inGroup(team, "ana", "dan"), ...inGroup(tagged, "dan")], list);
    expect(drag).toMatchObject({ move: { kind: "move" }, copy: { kind: "copy" } });
    expect(drag && peopleIn(drag.move)).toBe(2);
    expect(drag && peopleIn(drag.copy)).toBe(2);
  });

  it("can only be added if they come from Tagged", () => {
    expect(startDrag(inGroup(tagged, "dan"), list)?.move.kind).toBe("copy");
  });

  it("are nobody without a row", () => {
    expect(startDrag([], list)).toBeUndefined();
  });

  it("can be dropped on each group that takes people and in which not all of them are", () => {
    const drag = startDrag(inGroup(team, "ana", "dan"), list);
    if (!drag) throw new Error("They cannot be dragged");
    const memberIds = (group: typeof team) => new Set(group.members.map(({ id }) => id));
    for (const group of list.groups) {
      const takes = !["tagged", "distribution"].includes(groupKind(group));
      const hasAll = drag.contactIds.every((id) => memberIds(group).has(id));
      expect([group.displayName, dropTarget(drag, group, list) !== undefined]).toEqual([
        group.displayName,
        takes && !hasAll,
      ]);
    }
    expect(dropTarget(drag, { ...team, storeId: undefined, members: [] }, list)).toBeUndefined();
  });
});
