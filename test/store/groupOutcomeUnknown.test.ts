import { describe, expect, it } from "@jest/globals";
import { settled } from "../exchange/hostOfPromises.ts";
import { host, timeout } from "../failures/failedCall.ts";
import { after, before, falcon, sendingGroupForm } from "./groupForm.ts";
import { groupChange } from "../../src/store/formChange.ts";

describe("A group with an unknown outcome", () => {
  it("counts as created if the reloaded list has it", async () => {
    const { pane, fail, answer, attempt } = await sendingGroupForm();
    await fail("AddImGroup", timeout);
    expect(attempt()).toMatchObject({ kind: "findingOut", failure: timeout });
    await answer("GetImItemList", after);
    expect(pane.state().screen).toMatchObject({
      kind: "groupResult",
      group: falcon,
      outcome: "made",
      confirmedByReread: true,
    });
    expect(attempt()).toEqual({ kind: "idle" });
  });

  it("is checked again, since a slow server may create it after the first check", async () => {
    const { pane, fail, answer, attempt } = await sendingGroupForm();
    await fail("AddImGroup", timeout);
    await answer("GetImItemList", before);
    expect(attempt()).toMatchObject({ kind: "findingOut" });
    await answer("GetImItemList", after);
    expect(pane.state().screen).toMatchObject({
      kind: "groupResult",
      outcome: "made",
      confirmedByReread: true,
    });
  });

  it("is checked only once if its call has ended", async () => {
    const { fail, answer, sent, attempt } = await sendingGroupForm();
    await fail("AddImGroup", host("other"));
    await answer("GetImItemList", before);
    expect(attempt()).toMatchObject({ kind: "foundUndone" });
    expect(sent("GetImItemList")).toHaveLength(2);
  });

  it("counts as not created if the list does not have it after the last check", async () => {
    const { pane, fail, answer, attempt } = await sendingGroupForm();
    await fail("AddImGroup", timeout);
    await answer("GetImItemList", before);
    await answer("GetImItemList", before);
    await answer("GetImItemList", before);
    expect(attempt()).toMatchObject({ kind: "foundUndone", failure: timeout });
    expect(pane.state()).toMatchObject({
      screen: { kind: "createGroup" },
      drafts: { createGroup: { name: "Falcon" } },
    });
  });

  it("stays unknown if the list cannot be reloaded, even with an older list", async () => {
    const { fail, attempt } = await sendingGroupForm();
    await fail("AddImGroup", host("offline"));
    await fail("GetImItemList", host("offline"));
    expect(attempt()).toMatchObject({ kind: "unknown", failure: { kind: "host", cause: "offline" } });
  });

  it("counts as not created if the next loaded list does not have it", async () => {
    const { pane, fail, answer, attempt } = await sendingGroupForm();
    await fail("AddImGroup", host("offline"));
    await fail("GetImItemList", host("offline"));
    void pane.readList();
    await answer("GetImItemList", before);
    expect(attempt()).toMatchObject({ kind: "foundUndone" });
  });

  it("after a timeout is decided by the next loaded list, too, if none could be loaded", async () => {
    const { pane, fail, answer, attempt } = await sendingGroupForm();
    await fail("AddImGroup", timeout);
    await fail("GetImItemList", host("offline"));
    expect(attempt()).toMatchObject({ kind: "unknown" });
    void pane.readList();
    await answer("GetImItemList", before);
    expect(attempt()).toMatchObject({ kind: "foundUndone" });
  });

  it("counts as created if the next loaded list has it", async () => {
    const { pane, fail, answer, attempt } = await sendingGroupForm();
    await fail("AddImGroup", host("offline"));
    await fail("GetImItemList", host("offline"));
    void pane.readList();
    await answer("GetImItemList", after);
    expect(attempt()).toEqual({ kind: "idle" });
    expect(pane.state().screen).toMatchObject({ kind: "groupResult", confirmedByReread: true });
  });

  it("is not sent again during the check", async () => {
    const { pane, fail, sent } = await sendingGroupForm();
    await fail("AddImGroup", timeout);
    await pane.submit(groupChange("Falcon"));
    expect(sent("AddImGroup")).toHaveLength(1);
  });

  it("is not decided by a load that was already in progress", async () => {
    const { pane, fail, answer, sent, attempt } = await sendingGroupForm();
    void pane.readList();
    await settled();
    await fail("AddImGroup", timeout);
    await answer("GetImItemList", before);
    expect(attempt()).toMatchObject({ kind: "findingOut" });
    expect(sent("GetImItemList")).toHaveLength(3);
    await answer("GetImItemList", after);
    expect(pane.state().screen).toMatchObject({ kind: "groupResult", confirmedByReread: true });
  });

  it("is checked even if the user cancels the wait", async () => {
    const { pane, answer, attempt } = await sendingGroupForm();
    pane.stopWaiting("createGroup");
    await settled();
    expect(attempt()).toMatchObject({ kind: "findingOut", failure: { kind: "cancelled", sent: true } });
    await answer("GetImItemList", after);
    expect(pane.state().screen).toMatchObject({ kind: "groupResult", confirmedByReread: true });
  });

  it("no longer affects a form that was discarded and used for another group", async () => {
    const { pane, fail, answer, attempt } = await sendingGroupForm();
    await fail("AddImGroup", timeout);
    pane.dispatch({ kind: "discarded", form: "createGroup" });
    pane.dispatch({ kind: "typed", form: "createGroup", draft: { name: "Eagle" } });
    await answer("GetImItemList", after);
    expect(attempt()).toEqual({ kind: "idle" });
    expect(pane.state()).toMatchObject({
      screen: { kind: "createGroup" },
      drafts: { createGroup: { name: "Eagle" } },
    });
  });
});
