import { describe, expect, it } from "@jest/globals";
import { removeFromGroup } from "../../src/imList/changes/removeContacts.ts";
import { renameGroup } from "../../src/imList/changes/renameGroup.ts";
import { settled } from "../exchange/hostOfPromises.ts";
import { fault, response } from "../failures/failedCall.ts";
import {
  after,
  before,
  between,
  contacts,
  making,
  move,
  places,
  rename,
  sales,
  source,
  team,
} from "./makingChanges.ts";

describe("A change of the list", () => {
  it("is shown immediately, done call by call, and can be undone; then the list is reloaded", async () => {
    const { sent, answer, shown, known, running, end, done } = await making(move);
    expect(shown()).toEqual({ Team: 0, Sales: 1 });
    expect(known()).toEqual({ Team: 1, Sales: 0 });
    expect(running()).toEqual([{ stage: "saving", wait: undefined }]);
    await answer("AddImContactToGroup", undefined);
    expect(known()).toEqual({ Team: 1, Sales: 1 });
    await answer("GetImItems", between);
    await answer("RemoveImContactFromGroup", undefined);
    expect(known()).toEqual({ Team: 0, Sales: 1 });
    await answer("GetImItems", after);
    expect(running()).toEqual([]);
    expect(end()).toMatchObject({ kind: "done", undo: { kind: "undo" } });
    expect(sent("GetImItemList")).toHaveLength(2);
    await answer("GetImItemList", after);
    await done;
  });

  it("disappears from the list when it fails, and the failure is shown", async () => {
    const { fail, answer, shown, end } = await making(rename);
    expect(shown()).toEqual({ Crew: 1, Sales: 0 });
    const taken = response("ErrorImGroupDisplayNameAlreadyExists");
    await fail("SetImGroup", taken);
    expect(shown()).toEqual({ Team: 1, Sales: 0 });
    expect(end()).toMatchObject({ kind: "stopped", because: { stage: "failed", failure: taken } });
    await answer("GetImItemList", before);
    expect(end()).toMatchObject({ kind: "stopped" });
  });

  it("keeps its completed part when it fails halfway", async () => {
    const { answer, fail, shown, end } = await making(move);
    await answer("AddImContactToGroup", undefined);
    await answer("GetImItems", between);
    await fail("RemoveImContactFromGroup", fault("ErrorServerBusy"));
    expect(shown()).toEqual({ Team: 1, Sales: 1 });
    expect(end()).toMatchObject({ kind: "stopped", half: true });
  });

  it("clears the message of the change before it", async () => {
    const { pane, fail, answer, end } = await making(rename);
    await fail("SetImGroup", fault("ErrorServerBusy"));
    await answer("GetImItemList", before);
    void pane.change(move);
    expect(end()).toBeUndefined();
  });

  it("is sent only once while it runs, and can be sent again after it has ended", async () => {
    const { pane, sent, fail, answer } = await making(rename, rename, renameGroup(team, "Crew"));
    expect(sent("SetImGroup")).toHaveLength(1);
    await fail("SetImGroup", fault("ErrorServerBusy"));
    await answer("GetImItemList", before);
    void pane.change(rename);
    await settled();
    expect(sent("SetImGroup")).toHaveLength(2);
  });

  it("waits for an earlier change of the same group to another name", async () => {
    const { sent, answer } = await making(rename, renameGroup(team, "Band"));
    expect(sent("SetImGroup")).toMatchObject([{ newDisplayName: "Crew" }]);
    await answer("SetImGroup", undefined);
    expect(sent("SetImGroup")).toMatchObject([{ newDisplayName: "Crew" }, { newDisplayName: "Band" }]);
  });

  it("runs in parallel with changes of other groups, but waits for changes of the same group", async () => {
    const { sent, answer } = await making(rename, renameGroup(sales, "Market"), move);
    expect(sent("SetImGroup")).toHaveLength(2);
    expect(sent("AddImContactToGroup")).toHaveLength(0);
    await answer("SetImGroup", undefined);
    expect(sent("AddImContactToGroup")).toHaveLength(0);
    await answer("SetImGroup", undefined);
    expect(sent("AddImContactToGroup")).toHaveLength(1);
  });

  it("keeps contacts that would be deleted because an earlier change of the group failed", async () => {
    const remove = removeFromGroup(places([source], [source]), [{ contacts, group: team }], undefined);
    const { sent, fail, answer, shown } = await making(move, remove);
    expect(shown()).toEqual({ Team: 0, Sales: 1 });
    await fail("AddImContactToGroup", response("ErrorInvalidImGroupId"));
    await answer("GetImItems", before);
    expect(sent("AddImContactToGroup")).toMatchObject([
      { groupId: { id: "id of Sales" } },
      { groupId: { id: "id of Other Contacts" } },
    ]);
    expect(sent("RemoveImContactFromGroup")).toEqual([]);
  });
});
