import { describe, expect, it } from "@jest/globals";
import { imGroup, listOf } from "../imList/listOf.ts";
import { settled } from "../exchange/hostOfPromises.ts";
import { fault, response, timeout } from "../failures/failedCall.ts";
import { after, before, falcon, sendingGroupForm } from "./groupForm.ts";
import { newPane } from "./paneWith.ts";
import { groupChange } from "../../src/store/formChange.ts";

describe("A group that is created", () => {
  it("is sent with its name, and the form becomes the result", async () => {
    const { pane, sent, answer, attempt } = await sendingGroupForm();
    expect(attempt()).toEqual({ kind: "sending" });
    expect(sent("AddImGroup")).toEqual([{ displayName: "Falcon" }]);
    await answer("AddImGroup", falcon);
    expect(pane.state()).toMatchObject({
      screen: { kind: "groupResult", group: falcon, outcome: "made", confirmedByReread: false },
      drafts: { createGroup: { name: "" } },
      attempts: { createGroup: { kind: "idle" } },
    });
  });

  it("appears in the list immediately, reloads the list, and is selected for the next contact", async () => {
    const { pane, sent, answer } = await sendingGroupForm();
    await answer("AddImGroup", falcon);
    expect(pane.state().list).toMatchObject({ items: { groups: [...before.groups, falcon] }, reading: true });
    expect(pane.state().drafts.addContact.group).toEqual({
      id: falcon.storeId,
      name: "Falcon",
      kind: "user",
    });
    await answer("GetImItemList", after);
    expect(sent("GetImItemList")).toHaveLength(2);
    expect(pane.state().list).toMatchObject({ items: after, reading: false, refreshed: false });
  });

  it("is reported as existing if the list had it, although the response looks the same", async () => {
    const { pane, answer } = await sendingGroupForm(after);
    await answer("AddImGroup", falcon);
    expect(pane.state().screen).toMatchObject({ kind: "groupResult", outcome: "existing" });
    expect(pane.state().list).toMatchObject({ items: { groups: after.groups } });
  });

  it("is reported as present if the list was never loaded", async () => {
    const { pane, answer, fail } = await sendingGroupForm("no list");
    await answer("AddImGroup", falcon);
    expect(pane.state().screen).toMatchObject({ kind: "groupResult", outcome: "present" });
    await fail("GetImItemList", timeout);
    expect(pane.state().groupsMade).toEqual([falcon]);
    expect(pane.state().drafts.addContact.group?.name).toBe("Falcon");
  });

  it("waits for the first load of the list, to distinguish created from existing", async () => {
    const { pane, sent, answer } = newPane();
    void pane.readList();
    pane.dispatch({ kind: "opened", screen: { kind: "createGroup" } });
    void pane.submit(groupChange("Falcon"));
    await settled();
    expect(sent("AddImGroup")).toEqual([]);
    await answer("GetImItemList", before);
    await answer("AddImGroup", falcon);
    expect(pane.state().screen).toMatchObject({ outcome: "made" });
  });

  it("is never sent if the user cancels during that load", async () => {
    const { pane, sent } = newPane();
    void pane.readList();
    void pane.submit(groupChange("Falcon"));
    pane.stopWaiting("createGroup");
    await settled();
    expect(sent("AddImGroup")).toEqual([]);
    expect(pane.state().attempts.createGroup).toMatchObject({
      kind: "failed",
      failure: { kind: "cancelled", sent: false },
    });
  });

  it.each([
    ["Other Contacts", "OtherContacts"],
    ["Tagged", "Tagged"],
    ["All staff", "DG"],
  ] as const)(
    "is not selected for the next contact if it is %s, which cannot have contacts added",
    async (name, type) => {
      const group = imGroup(name, [], type);
      const { pane, answer } = await sendingGroupForm(listOf([group]), name);
      await answer("AddImGroup", group);
      expect(pane.state().screen).toMatchObject({ kind: "groupResult", outcome: "existing" });
      expect(pane.state().drafts.addContact.group).toBeUndefined();
    },
  );

  it("is sent only once on repeated clicks", async () => {
    const { pane, sent, answer } = await sendingGroupForm();
    await pane.submit(groupChange("Falcon"));
    await pane.submit(groupChange("Falcon"));
    await answer("AddImGroup", falcon);
    expect(sent("AddImGroup")).toHaveLength(1);
  });

  it("continues while another screen is open, and does not change that screen when done", async () => {
    const { pane, answer } = await sendingGroupForm();
    pane.dispatch({ kind: "opened", screen: { kind: "list" } });
    expect(pane.state().drafts.createGroup).toEqual({ name: "Falcon" });
    await answer("AddImGroup", falcon);
    expect(pane.state().screen).toEqual({ kind: "list" });
    expect(pane.state().drafts.createGroup).toEqual({ name: "" });
  });
});

describe("A group that Exchange refuses", () => {
  it("stays in the form next to the failure, and can be tried again", async () => {
    const { pane, fail, answer, attempt, sent } = await sendingGroupForm();
    const busy = fault("ErrorServerBusy");
    await fail("AddImGroup", busy);
    expect(attempt()).toMatchObject({ kind: "failed", failure: busy, trace: { operation: "AddImGroup" } });
    expect(pane.state()).toMatchObject({
      screen: { kind: "createGroup" },
      drafts: { createGroup: { name: "Falcon" } },
    });
    expect(sent("GetImItemList")).toHaveLength(1);

    void pane.submit(groupChange("Falcon"));
    await settled();
    await answer("AddImGroup", falcon);
    expect(pane.state().screen).toMatchObject({ kind: "groupResult", outcome: "made" });
  });

  it("is cleared when the form is discarded", async () => {
    const { pane, fail } = await sendingGroupForm();
    await fail("AddImGroup", response("ErrorImGroupLimitReached"));
    pane.dispatch({ kind: "discarded", form: "createGroup" });
    expect(pane.state()).toMatchObject({
      drafts: { createGroup: { name: "" } },
      attempts: { createGroup: { kind: "idle" } },
    });
  });
});

describe("A load that starts before a group is created", () => {
  it("does not remove the group, but the next load can", async () => {
    const { pane, answer, sent } = await sendingGroupForm();
    void pane.readList();
    await settled();
    await answer("AddImGroup", falcon);
    await answer("GetImItemList", before);
    expect(pane.state().list).toMatchObject({ items: { groups: [...before.groups, falcon] } });
    expect(sent("GetImItemList")).toHaveLength(3);
    await answer("GetImItemList", before);
    expect(pane.state().list).toMatchObject({ items: { groups: before.groups }, reading: false });
  });
});
