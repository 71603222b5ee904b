import { describe, expect, it } from "@jest/globals";
import type { ImItemList } from "../../src/ews/model/imItemList.ts";
import type { GroupChoice } from "../../src/imList/groupChoices.ts";
import { groupChoice } from "../../src/imList/groupChoices.ts";
import { renameGroup } from "../../src/imList/changes/renameGroup.ts";
import { knownGroup } from "../../src/imList/contacts.ts";
import { imGroup, listOf, persona } from "../imList/listOf.ts";
import { settled } from "../exchange/hostOfPromises.ts";
import { host, response, timeout } from "../failures/failedCall.ts";
import { paneWith } from "./paneWith.ts";
import { contactChange, groupChange } from "../../src/store/formChange.ts";

const team = imGroup("Team");
const others = imGroup("Other Contacts", [], "OtherContacts");
const ana = persona("ana@x");
const before = listOf([team, others]);
const after = listOf([imGroup("Team", ["source of ana@x"]), others], [ana]);

/** Types an address into the form and submits it. */
async function sendingForm(
  list: ImItemList | "no list" = before,
  group: GroupChoice | undefined = groupChoice(team),
) {
  const all = await paneWith(list);
  all.pane.dispatch({ kind: "opened", screen: { kind: "addContact" } });
  all.pane.dispatch({
    kind: "typed",
    form: "addContact",
    draft: { imAddress: "Ana@x", displayName: "Ana", group },
  });
  void all.pane.submit(contactChange({ imAddress: "ana@x", displayName: "Ana", group }));
  await settled();
  return { ...all, attempt: () => all.pane.state().attempts.addContact };
}

describe("A contact that is added", () => {
  it("is sent with address, name, and group, and the form becomes the result", async () => {
    const { pane, sent, answer } = await sendingForm();
    expect(sent("AddNewImContactToGroup")).toEqual([
      { imAddress: "ana@x", displayName: "Ana", groupId: team.storeId },
    ]);
    await answer("AddNewImContactToGroup", ana);
    expect(pane.state().screen).toMatchObject({
      kind: "contactResult",
      persona: ana,
      outcome: "made",
      confirmedByReread: false,
      group: { name: "Team" },
      groupId: "id of Team",
    });
    expect(sent("GetImItemList")).toHaveLength(2);
  });

  it("clears the form for the next contact and keeps the group selected", async () => {
    const { pane, answer } = await sendingForm();
    await answer("AddNewImContactToGroup", ana);
    expect(pane.state().drafts.addContact).toEqual({
      people: [],
      imAddress: "",
      displayName: "",
      group: groupChoice(team),
    });
    expect(pane.state().attempts.addContact).toEqual({ kind: "idle" });
  });

  it("appears in Other Contacts if no group is selected", async () => {
    const all = await paneWith(before);
    all.pane.dispatch({ kind: "opened", screen: { kind: "addContact" } });
    void all.pane.submit(contactChange({ imAddress: "ana@x", displayName: undefined, group: undefined }));
    await settled();
    expect(all.sent("AddNewImContactToGroup")).toEqual([
      { imAddress: "ana@x", displayName: undefined, groupId: undefined },
    ]);
    await all.answer("AddNewImContactToGroup", ana);
    expect(all.pane.state().screen).toMatchObject({
      kind: "contactResult",
      group: undefined,
      groupId: "id of Other Contacts",
      outcome: "made",
    });
  });

  it("is reported as existing if the group already had them", async () => {
    const { pane, answer } = await sendingForm(after);
    await answer("AddNewImContactToGroup", ana);
    expect(pane.state().screen).toMatchObject({ outcome: "existing" });
  });

  it("is reported as present if the list is not loaded or does not have the group", async () => {
    for (const list of ["no list", listOf([others])] as const) {
      const { pane, answer } = await sendingForm(list);
      await answer("AddNewImContactToGroup", ana);
      expect(pane.state().screen).toMatchObject({ outcome: "present" });
    }
  });

  it("is sent only once on repeated clicks", async () => {
    const { pane, sent } = await sendingForm();
    await pane.submit(contactChange({ imAddress: "ana@x", displayName: "Ana", group: undefined }));
    expect(sent("AddNewImContactToGroup")).toHaveLength(1);
  });

  it("does not delay the creation of a group", async () => {
    const { pane, sent } = await sendingForm();
    void pane.submit(groupChange("Falcon"));
    await settled();
    expect(sent("AddImGroup")).toHaveLength(1);
  });
});

describe("A contact for a deleted group", () => {
  it.each([["ErrorInvalidImGroupId"], ["ErrorItemNotFound"], ["ErrorNonExistentMailbox"]])(
    "reloads the list and keeps the typed text after %s",
    async (code) => {
      const { pane, fail, answer, sent, attempt } = await sendingForm();
      await fail("AddNewImContactToGroup", response(code));
      expect(attempt()).toMatchObject({ kind: "failed", failure: { code } });
      expect(sent("GetImItemList")).toHaveLength(2);
      await answer("GetImItemList", listOf([others]));
      expect(pane.state()).toMatchObject({
        screen: { kind: "addContact" },
        list: { items: { groups: [others] } },
        drafts: { addContact: { imAddress: "Ana@x", displayName: "Ana", group: groupChoice(team) } },
      });
      expect(attempt()).toMatchObject({ kind: "failed" });
    },
  );

  it("does not reload the list after another failure", async () => {
    const { fail, sent } = await sendingForm();
    await fail("AddNewImContactToGroup", response("ErrorImContactLimitReached"));
    expect(sent("GetImItemList")).toHaveLength(1);
  });
});

describe("A contact with an unknown outcome", () => {
  it("does not delay other changes of its group while the list cannot be loaded", async () => {
    const { pane, fail, sent, attempt } = await sendingForm();
    const known = knownGroup(team);
    if (!known) throw new Error("The group has no ID");
    await fail("AddNewImContactToGroup", host("offline"));
    void pane.change(renameGroup(known, "Crew"));
    await settled();
    expect(sent("SetImGroup")).toHaveLength(0);
    await fail("GetImItemList", host("offline"));
    expect(attempt()).toMatchObject({ kind: "unknown" });
    expect(sent("SetImGroup")).toHaveLength(1);
  });

  it("counts as added if the reloaded list has it in the group", async () => {
    const { pane, fail, answer } = await sendingForm();
    await fail("AddNewImContactToGroup", timeout);
    await answer("GetImItemList", after);
    expect(pane.state().screen).toMatchObject({
      kind: "contactResult",
      persona: ana,
      outcome: "made",
      confirmedByReread: true,
    });
  });

  it("counts as not added if the reloaded list has it only in another group", async () => {
    const { fail, answer, attempt } = await sendingForm();
    await fail("AddNewImContactToGroup", timeout);
    const elsewhere = imGroup("Other Contacts", ["source of ana@x"], "OtherContacts");
    await answer("GetImItemList", listOf([team, elsewhere], [ana]));
    await answer("GetImItemList", listOf([team, elsewhere], [ana]));
    await answer("GetImItemList", listOf([team, elsewhere], [ana]));
    expect(attempt()).toMatchObject({ kind: "foundUndone" });
  });

  it("stays unknown if the list cannot be reloaded", async () => {
    const { fail, attempt } = await sendingForm("no list");
    await fail("AddNewImContactToGroup", timeout);
    await fail("GetImItemList", timeout);
    expect(attempt()).toMatchObject({ kind: "unknown" });
  });
});

describe("The draft of a contact", () => {
  it("survives going back and is cleared with its group when discarded", async () => {
    const { pane, fail } = await sendingForm();
    await fail("AddNewImContactToGroup", response("ErrorImContactLimitReached"));
    pane.dispatch({ kind: "opened", screen: { kind: "list" } });
    expect(pane.state().drafts.addContact).toMatchObject({ imAddress: "Ana@x", displayName: "Ana" });
    pane.dispatch({ kind: "discarded", form: "addContact" });
    expect(pane.state()).toMatchObject({
      drafts: { addContact: { imAddress: "", displayName: "", group: undefined } },
      attempts: { addContact: { kind: "idle" } },
    });
  });
});
