import { describe, expect, it } from "@jest/globals";
import { initialView } from "../../src/list/treeView.ts";
import { viewAfter } from "../../src/list/treeView.ts";
import type { ContactResult, GroupResult } from "../../src/store/state.ts";
import { imGroup, persona } from "../imList/listOf.ts";
import { trace } from "../failures/failedCall.ts";
import { rowsWithOpen } from "./treeOf.ts";

const view = { ...initialView, open: new Set(["id of Zen"]), focused: "id of Zen" };
const made = { outcome: "made", confirmedByReread: false, trace: trace() } as const;
const bob = persona("bob@x", { displayName: "Bob" });
const contactResult = (groupId: string | undefined): ContactResult => ({
  kind: "contactResult",
  persona: bob,
  groupName: "Falcon",
  groupId,
  ...made,
});

describe("Coming back to the list", () => {
  it("from a new group, its row has the focus", () => {
    const result: GroupResult = { kind: "groupResult", group: imGroup("Falcon"), ...made };
    expect(viewAfter(view, result)).toEqual({ ...view, focused: "id of Falcon" });
  });

  it("from a new contact, its group is open and its row has the focus", () => {
    const { open, focused } = viewAfter(view, contactResult("id of Falcon"));
    expect([...open]).toEqual(["id of Zen", "id of Falcon"]);
    const row = rowsWithOpen("Falcon").find(({ key }) => key === focused);
    expect(row?.kind === "person" && row.persona.displayName).toBe("Bob");
  });

  it("from a contact in a group whose id is not known, or from anywhere else, nothing has moved", () => {
    expect(viewAfter(view, contactResult(undefined))).toBe(view);
    expect(viewAfter(view, { kind: "createGroup" })).toBe(view);
    expect(viewAfter(view, { kind: "person", persona: bob })).toBe(view);
  });
});
