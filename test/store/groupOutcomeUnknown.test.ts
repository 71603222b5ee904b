import { describe, expect, it } from "@jest/globals";
import { settled } from "../exchange/hostOfPromises.ts";
import { host, timeout } from "../failures/failedCall.ts";
import { after, before, falcon, sendingGroupForm } from "./groupForm.ts";
import { groupChange } from "../../src/store/formChange.ts";

describe("A group whose outcome is not known", () => {
  it("is looked for in the list, and is a result if it is there after all", async () => {
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

  it("is looked for again, since a slow server may make it after the first reading", async () => {
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

  it("is looked for once, if its call has ended", async () => {
    const { fail, answer, sent, attempt } = await sendingGroupForm();
    await fail("AddImGroup", host("other"));
    await answer("GetImItemList", before);
    expect(attempt()).toMatchObject({ kind: "foundUndone" });
    expect(sent("GetImItemList")).toHaveLength(2);
  });

  it("was not made, if the list does not have it in the end", async () => {
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

  it("stays unknown, if the list cannot be read either, though an older one is there", async () => {
    const { fail, attempt } = await sendingGroupForm();
    await fail("AddImGroup", host("offline"));
    await fail("GetImItemList", host("offline"));
    expect(attempt()).toMatchObject({ kind: "unknown", failure: { kind: "host", cause: "offline" } });
  });

  it("is decided by the next reading that succeeds", async () => {
    const { pane, fail, answer, attempt } = await sendingGroupForm();
    await fail("AddImGroup", host("offline"));
    await fail("GetImItemList", host("offline"));
    void pane.readList();
    await answer("GetImItemList", before);
    expect(attempt()).toMatchObject({ kind: "foundUndone" });
  });

  it("is a result, if the next reading that succeeds has it", async () => {
    const { pane, fail, answer, attempt } = await sendingGroupForm();
    await fail("AddImGroup", host("offline"));
    await fail("GetImItemList", host("offline"));
    void pane.readList();
    await answer("GetImItemList", after);
    expect(attempt()).toEqual({ kind: "idle" });
    expect(pane.state().screen).toMatchObject({ kind: "groupResult", confirmedByReread: true });
  });

  it("is not sent again while that is being found out", async () => {
    const { pane, fail, sent } = await sendingGroupForm();
    await fail("AddImGroup", timeout);
    await pane.submit(groupChange("Falcon"));
    expect(sent("AddImGroup")).toHaveLength(1);
  });

  it("is not judged by a reading that was under way before", async () => {
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

  it("is found out too, if one stops waiting for the answer", async () => {
    const { pane, answer, attempt } = await sendingGroupForm();
    pane.stopWaiting("createGroup");
    await settled();
    expect(attempt()).toMatchObject({ kind: "findingOut", failure: { kind: "cancelled", sent: true } });
    await answer("GetImItemList", after);
    expect(pane.state().screen).toMatchObject({ kind: "groupResult", confirmedByReread: true });
  });

  it("says nothing more to a form that was discarded and is used for another group", async () => {
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
