import { describe, expect, it } from "@jest/globals";
import { removeFromGroup } from "../../src/imList/changes/removeContacts.ts";
import { renameGroup } from "../../src/imList/changes/renameGroup.ts";
import { settled } from "../exchange/hostOfPromises.ts";
import { fault, response } from "../failures/failedCall.ts";
import {
  after,
  before,
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
  it("is shown at once, done call by call, and offers its undo; then the list is read again", async () => {
    const { sent, answer, shown, known, running, end, done } = await making(move);
    expect(shown()).toEqual({ Team: 0, Sales: 1 });
    expect(known()).toEqual({ Team: 1, Sales: 0 });
    expect(running()).toEqual([{ stage: "saving", wait: undefined }]);
    await answer("AddImContactToGroup", undefined);
    expect(known()).toEqual({ Team: 1, Sales: 1 });
    await answer("RemoveImContactFromGroup", undefined);
    expect(known()).toEqual({ Team: 0, Sales: 1 });
    expect(running()).toEqual([]);
    expect(end()).toMatchObject({ kind: "done", undo: { kind: "undo" } });
    expect(sent("GetImItemList")).toHaveLength(2);
    await answer("GetImItemList", after);
    await done;
  });

  it("that fails is taken back, and what was refused is told", async () => {
    const { fail, answer, shown, end } = await making(rename);
    expect(shown()).toEqual({ Crew: 1, Sales: 0 });
    const taken = response("ErrorImGroupDisplayNameAlreadyExists");
    await fail("SetImGroup", taken);
    expect(shown()).toEqual({ Team: 1, Sales: 0 });
    expect(end()).toMatchObject({ kind: "stopped", because: { stage: "failed", failure: taken } });
    await answer("GetImItemList", before);
    expect(end()).toMatchObject({ kind: "stopped" });
  });

  it("that fails half-way keeps what was done", async () => {
    const { answer, fail, shown, end } = await making(move);
    await answer("AddImContactToGroup", undefined);
    await fail("RemoveImContactFromGroup", fault("ErrorServerBusy"));
    expect(shown()).toEqual({ Team: 1, Sales: 1 });
    expect(end()).toMatchObject({ kind: "stopped", half: true });
  });

  it("takes the message of the one before away", async () => {
    const { pane, fail, answer, end } = await making(rename);
    await fail("SetImGroup", fault("ErrorServerBusy"));
    await answer("GetImItemList", before);
    void pane.change(move);
    expect(end()).toBeUndefined();
  });

  it("is sent once if it is asked for twice, and again when it has ended", async () => {
    const { pane, sent, fail, answer } = await making(rename, rename, renameGroup(team, "Crew"));
    expect(sent("SetImGroup")).toHaveLength(1);
    await fail("SetImGroup", fault("ErrorServerBusy"));
    await answer("GetImItemList", before);
    void pane.change(rename);
    await settled();
    expect(sent("SetImGroup")).toHaveLength(2);
  });

  it("is another one if it gives another name, and waits for the first", async () => {
    const { sent, answer } = await making(rename, renameGroup(team, "Band"));
    expect(sent("SetImGroup")).toMatchObject([{ newDisplayName: "Crew" }]);
    await answer("SetImGroup", undefined);
    expect(sent("SetImGroup")).toMatchObject([{ newDisplayName: "Crew" }, { newDisplayName: "Band" }]);
  });

  it("of another group goes side by side, of the same one after the other", async () => {
    const { sent, answer } = await making(rename, renameGroup(sales, "Market"), move);
    expect(sent("SetImGroup")).toHaveLength(2);
    expect(sent("AddImContactToGroup")).toHaveLength(0);
    await answer("SetImGroup", undefined);
    expect(sent("AddImContactToGroup")).toHaveLength(0);
    await answer("SetImGroup", undefined);
    expect(sent("AddImContactToGroup")).toHaveLength(1);
  });

  it("keeps who would be lost since one of the same group before it has failed", async () => {
    const remove = removeFromGroup(places([source], [source]), contacts, team, undefined);
    const { sent, fail, shown } = await making(move, remove);
    expect(shown()).toEqual({ Team: 0, Sales: 1 });
    await fail("AddImContactToGroup", response("ErrorInvalidImGroupId"));
    expect(sent("AddImContactToGroup")).toMatchObject([
      { groupId: { id: "id of Sales" } },
      { groupId: { id: "id of Other Contacts" } },
    ]);
    expect(sent("RemoveImContactFromGroup")).toEqual([]);
  });
});
