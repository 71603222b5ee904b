import { describe, expect, it } from "@jest/globals";
import { initialView, viewAfter, viewWithAll } from "../../src/list/treeView.ts";
import type { ContactResult, GroupResult } from "../../src/store/state.ts";
import { imGroup, persona } from "../imList/listOf.ts";
import { trace } from "../failures/failedCall.ts";
import { rowsWithOpen } from "./sampleTree.ts";

const view = { ...initialView, open: new Set(["id of Zen"]), focused: "id of Zen" };
const outcome = { outcome: "made", confirmedByReread: false, trace: trace() } as const;
const bob = persona("bob@x", { displayName: "Bob" });
const contactResult = (groupId: string | undefined): ContactResult => ({
  kind: "contactResult",
  persona: bob,
  group: { name: "Falcon", kind: "user" },
  groupId,
  ...outcome,
});

describe("The list with all groups expanded", () => {
  it("has them, and no others", () => {
    const expanded = viewWithAll(view, [imGroup("Falcon"), imGroup("Team")]);
    expect(expanded).toEqual({ ...view, open: new Set(["id of Falcon", "id of Team"]) });
    expect(viewWithAll(expanded, []).open).toEqual(new Set());
  });
});

describe("The list after a result", () => {
  it("focuses the row of a new group", () => {
    const result: GroupResult = { kind: "groupResult", group: imGroup("Falcon"), ...outcome };
    expect(viewAfter(view, result)).toEqual({ ...view, focused: "id of Falcon" });
  });

  it("expands the group of a new contact and focuses its row", () => {
    const { open, focused } = viewAfter(view, contactResult("id of Falcon"));
    expect([...open]).toEqual(["id of Zen", "id of Falcon"]);
    const row = rowsWithOpen("Falcon").find(({ key }) => key === focused);
    expect(row?.kind === "person" && row.persona.displayName).toBe("Bob");
  });

  it("stays unchanged after a contact in an unknown group and after other screens", () => {
    expect(viewAfter(view, contactResult(undefined))).toBe(view);
    expect(viewAfter(view, { kind: "createGroup" })).toBe(view);
    expect(viewAfter(view, { kind: "person", persona: bob })).toBe(view);
  });
});
