import { describe, expect, it } from "@jest/globals";
import type { ImItemList } from "../../src/ews/model/imItemList.ts";
import { imGroup, listOf } from "../imList/listOf.ts";
import { settled } from "../transport/hostOfPromises.ts";
import { fault, host, response, timeout } from "./failedCall.ts";
import { newPane, paneWith } from "./paneWith.ts";

const falcon = imGroup("Falcon");
const before = listOf([imGroup("Team", ["source of ana@x"])]);
const after = listOf([...before.groups, falcon]);

/** The form with a name typed into it, and sent. */
async function sendingForm(list: ImItemList | "no list" = before, name = "Falcon") {
  const all = await paneWith(list);
  all.pane.dispatch({ kind: "opened", screen: { kind: "createGroup" } });
  all.pane.dispatch({ kind: "groupTyped", draft: { name } });
  void all.pane.createGroup(name);
  await settled();
  return { ...all, attempt: () => all.pane.state().attempts.createGroup };
}

describe("Creating a group", () => {
  it("sends its name, and the form becomes the result", async () => {
    const { pane, sent, answer, attempt } = await sendingForm();
    expect(attempt()).toEqual({ kind: "sending" });
    expect(sent("AddImGroup")).toEqual([{ displayName: "Falcon" }]);
    await answer("AddImGroup", falcon);
    expect(pane.state()).toMatchObject({
      screen: { kind: "groupResult", group: falcon, outcome: "made", afterAll: false },
      groupDraft: { name: "" },
      attempts: { createGroup: { kind: "idle" } },
    });
  });

  it("shows the group in the list at once, reads the list again, and has it chosen for the next contact", async () => {
    const { pane, sent, answer } = await sendingForm();
    await answer("AddImGroup", falcon);
    expect(pane.state().list).toMatchObject({ items: { groups: [...before.groups, falcon] }, reading: true });
    expect(pane.state().contactDraft.group).toEqual({ id: falcon.storeId, name: "Falcon" });
    await answer("GetImItemList", after);
    expect(sent("GetImItemList")).toHaveLength(2);
    expect(pane.state().list).toMatchObject({ items: after, reading: false, refreshed: false });
  });

  it("that was there says so, though its reply looks the same", async () => {
    const { pane, answer } = await sendingForm(after);
    await answer("AddImGroup", falcon);
    expect(pane.state().screen).toMatchObject({ kind: "groupResult", outcome: "existing" });
    expect(pane.state().list).toMatchObject({ items: { groups: after.groups } });
  });

  it("says that it is there, if the list could not be read before", async () => {
    const { pane, answer, fail } = await sendingForm("no list");
    await answer("AddImGroup", falcon);
    expect(pane.state().screen).toMatchObject({ kind: "groupResult", outcome: "present" });
    await fail("GetImItemList", timeout);
    expect(pane.state().groupsMade).toEqual([falcon]);
    expect(pane.state().contactDraft.group?.name).toBe("Falcon");
  });

  it("waits for the list's first reading, so that created and existing are told apart", async () => {
    const { pane, sent, answer } = newPane();
    void pane.readList();
    pane.dispatch({ kind: "opened", screen: { kind: "createGroup" } });
    void pane.createGroup("Falcon");
    await settled();
    expect(sent("AddImGroup")).toEqual([]);
    await answer("GetImItemList", before);
    await answer("AddImGroup", falcon);
    expect(pane.state().screen).toMatchObject({ outcome: "made" });
  });

  it("sends nothing, if one stops waiting while that reading is under way", async () => {
    const { pane, sent } = newPane();
    void pane.readList();
    void pane.createGroup("Falcon");
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
    "by the name of %s, which takes no contacts, leaves the next contact without a group",
    async (name, type) => {
      const group = imGroup(name, [], type);
      const { pane, answer } = await sendingForm(listOf([group]), name);
      await answer("AddImGroup", group);
      expect(pane.state().screen).toMatchObject({ kind: "groupResult", outcome: "existing" });
      expect(pane.state().contactDraft.group).toBeUndefined();
    },
  );

  it("is sent once, however often one clicks", async () => {
    const { pane, sent, answer } = await sendingForm();
    await pane.createGroup("Falcon");
    await pane.createGroup("Falcon");
    await answer("AddImGroup", falcon);
    expect(sent("AddImGroup")).toHaveLength(1);
  });

  it("goes on while one is elsewhere, and leaves that screen alone when it is done", async () => {
    const { pane, answer } = await sendingForm();
    pane.dispatch({ kind: "opened", screen: { kind: "list" } });
    expect(pane.state().groupDraft).toEqual({ name: "Falcon" });
    await answer("AddImGroup", falcon);
    expect(pane.state().screen).toEqual({ kind: "list" });
    expect(pane.state().groupDraft).toEqual({ name: "" });
  });
});

describe("A group that Exchange refuses", () => {
  it("stays typed beside the failure, and can be tried again", async () => {
    const { pane, fail, answer, attempt, sent } = await sendingForm();
    const busy = fault("ErrorServerBusy");
    await fail("AddImGroup", busy);
    expect(attempt()).toMatchObject({ kind: "failed", failure: busy, trace: { operation: "AddImGroup" } });
    expect(pane.state()).toMatchObject({ screen: { kind: "createGroup" }, groupDraft: { name: "Falcon" } });
    expect(sent("GetImItemList")).toHaveLength(1);

    void pane.createGroup("Falcon");
    await settled();
    await answer("AddImGroup", falcon);
    expect(pane.state().screen).toMatchObject({ kind: "groupResult", outcome: "made" });
  });

  it("is forgotten when one discards the form", async () => {
    const { pane, fail } = await sendingForm();
    await fail("AddImGroup", response("ErrorImGroupLimitReached"));
    pane.dispatch({ kind: "discarded", change: "createGroup" });
    expect(pane.state()).toMatchObject({
      groupDraft: { name: "" },
      attempts: { createGroup: { kind: "idle" } },
    });
  });
});

describe("A group whose outcome is not known", () => {
  it("is looked for in the list, and is a result if it is there after all", async () => {
    const { pane, fail, answer, attempt } = await sendingForm();
    await fail("AddImGroup", timeout);
    expect(attempt()).toMatchObject({ kind: "findingOut", failure: timeout });
    await answer("GetImItemList", after);
    expect(pane.state().screen).toMatchObject({
      kind: "groupResult",
      group: falcon,
      outcome: "made",
      afterAll: true,
    });
    expect(attempt()).toEqual({ kind: "idle" });
  });

  it("was not made, if the list does not have it", async () => {
    const { pane, fail, answer, attempt } = await sendingForm();
    await fail("AddImGroup", timeout);
    await answer("GetImItemList", before);
    expect(attempt()).toMatchObject({ kind: "foundUndone", failure: timeout });
    expect(pane.state()).toMatchObject({ screen: { kind: "createGroup" }, groupDraft: { name: "Falcon" } });
  });

  it("stays unknown, if the list cannot be read either, though an older one is there", async () => {
    const { fail, attempt } = await sendingForm();
    await fail("AddImGroup", host("offline"));
    await fail("GetImItemList", host("offline"));
    expect(attempt()).toMatchObject({ kind: "unknown", failure: { kind: "host", cause: "offline" } });
  });

  it("is not sent again while that is being found out", async () => {
    const { pane, fail, sent } = await sendingForm();
    await fail("AddImGroup", timeout);
    await pane.createGroup("Falcon");
    expect(sent("AddImGroup")).toHaveLength(1);
  });

  it("is not judged by a reading that was under way before", async () => {
    const { pane, fail, answer, sent, attempt } = await sendingForm();
    void pane.readList();
    await settled();
    await fail("AddImGroup", timeout);
    await answer("GetImItemList", before);
    expect(attempt()).toMatchObject({ kind: "findingOut" });
    expect(sent("GetImItemList")).toHaveLength(3);
    await answer("GetImItemList", after);
    expect(pane.state().screen).toMatchObject({ kind: "groupResult", afterAll: true });
  });

  it("is found out too, if one stops waiting for the answer", async () => {
    const { pane, answer, attempt } = await sendingForm();
    pane.stopWaiting("createGroup");
    await settled();
    expect(attempt()).toMatchObject({ kind: "findingOut", failure: { kind: "cancelled", sent: true } });
    await answer("GetImItemList", after);
    expect(pane.state().screen).toMatchObject({ kind: "groupResult", afterAll: true });
  });

  it("says nothing more to a form that was discarded and is used for another group", async () => {
    const { pane, fail, answer, attempt } = await sendingForm();
    await fail("AddImGroup", timeout);
    pane.dispatch({ kind: "discarded", change: "createGroup" });
    pane.dispatch({ kind: "groupTyped", draft: { name: "Eagle" } });
    await answer("GetImItemList", after);
    expect(attempt()).toEqual({ kind: "idle" });
    expect(pane.state()).toMatchObject({ screen: { kind: "createGroup" }, groupDraft: { name: "Eagle" } });
  });
});

describe("A reading that began before a group was made", () => {
  it("does not take the group away until the next one tells", async () => {
    const { pane, answer, sent } = await sendingForm();
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
