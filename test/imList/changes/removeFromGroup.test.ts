import { describe, expect, it } from "@jest/globals";
import type { Contact } from "../../../src/imList/contacts.ts";
import { removeFromGroup } from "../../../src/imList/changes/removeContacts.ts";
import { leave } from "../../../src/imList/changes/memberSteps.ts";
import { deleteNobody } from "../../../src/imList/changes/safeRemoval.ts";
import { changeStoppedText } from "../../../src/actions/changeText.ts";
import { fault } from "../../failures/failedCall.ts";
import { english } from "../../failures/readTexts.ts";
import { imGroup, listOf, persona, storeId } from "../listOf.ts";
import { placesIn, smallExchange } from "./smallExchange.ts";
import { contacts, groupIn, known, list, restOf, undoOf } from "./team.ts";

const remove = (...names: readonly string[]) =>
  removeFromGroup(list, [{ group: known("Team"), contacts: contacts(...names) }], known("Other Contacts"));
const removeAndDelete = (...names: readonly string[]) =>
  removeFromGroup(list, [{ group: known("Team"), contacts: contacts(...names) }], undefined);
const busy = fault("ErrorServerBusy");
const leaves = (name: string, group: string) =>
  leave(storeId(`source of ${name}@x`), known(group).id, deleteNobody);

describe("Removing contacts from a group", () => {
  it("first adds contacts that are in no other group to Other Contacts, and does not count Tagged as a group", async () => {
    const exchange = smallExchange(list);
    const change = remove("ana", "cleo", "dan");
    expect(await exchange.run(change)).toMatchObject({ kind: "done" });
    expect(exchange.rescues()).toEqual(["keptAsAgreed ana@x", "keptAsAgreed dan@x"]);
    expect(exchange.sent()).toEqual([
      "AddImContactToGroup ana@x Other Contacts",
      "RemoveImContactFromGroup ana@x Team",
      "RemoveImContactFromGroup cleo@x Team",
      "AddImContactToGroup dan@x Other Contacts",
      "RemoveImContactFromGroup dan@x Team",
    ]);
    expect(exchange.places()).toEqual(placesIn(change.shown(list)));
    expect(exchange.contacts()).toHaveLength(4);
  });

  it("deletes contacts that are in no other group if they are not to be kept, from Tagged too", async () => {
    const exchange = smallExchange(list);
    const change = removeAndDelete("ana", "dan");
    await exchange.run(change);
    expect(exchange.sent()).toEqual([
      "RemoveImContactFromGroup ana@x Team",
      "RemoveImContactFromGroup dan@x Team",
    ]);
    expect(exchange.contacts()).toEqual(["source of bob@x", "source of cleo@x"]);
    expect(exchange.places()).toEqual(placesIn(change.shown(list)));
    expect(change.shown(list).personas.map(({ imAddress }) => imAddress)).toEqual(["bob@x", "cleo@x"]);
  });

  it.each([0, 1, 2, 3])(
    "deletes no contact when call %i fails, succeeds when tried again, and is undone as a whole",
    async (call) => {
      const exchange = smallExchange(list);
      exchange.failAt(call, busy);
      const change = remove("ana", "bob");
      const stoppedResult = await exchange.run(change);
      expect(stoppedResult).toMatchObject({ kind: "stopped", doneFor: call < 2 ? 0 : 1 });
      expect(exchange.contacts()).toHaveLength(4);
      const result = await exchange.run(restOf(stoppedResult));
      expect(exchange.places()).toEqual(placesIn(change.shown(list)));
      await exchange.run(undoOf(result));
      expect(exchange.places()).toEqual(placesIn(list));
    },
  );

  it.each([1, 2, 3])(
    "can be undone at once when call %i fails, including contacts that were only added to Other Contacts so far",
    async (call) => {
      const exchange = smallExchange(list);
      exchange.failAt(call, busy);
      const result = await exchange.run(remove("ana", "bob"));
      expect(result).toMatchObject({ kind: "stopped", ...(call % 2 === 1 && { half: true }) });
      await exchange.run(undoOf(result));
      expect(exchange.places()).toEqual(placesIn(list));
    },
  );

  it("never says that nothing was changed of a person who was added to Other Contacts in an earlier attempt", async () => {
    const exchange = smallExchange(list);
    const change = remove("ana");
    exchange.fail("RemoveImContactFromGroup", fault("ErrorAccessDenied"));
    const second = await exchange.run(restOf(await exchange.run(change)));
    if (second.kind !== "stopped") throw new Error("It has not stopped");
    const { title, text } = changeStoppedText(change, second, [], english);
    expect(`${title} ${text}`).not.toContain("Nothing in your list was changed.");
    exchange.recover();
    await exchange.run(undoOf(second));
    expect(exchange.places()).toEqual(placesIn(list));
  });

  it("can restore the deleted contacts at once after it stopped", async () => {
    const exchange = smallExchange(list);
    exchange.failAt(1, busy);
    const result = await exchange.run(removeAndDelete("ana", "bob"));
    expect(await exchange.run(undoOf(result))).toMatchObject({ notRestored: { ids: true } });
    expect(exchange.places()["Team"]).toContain("contact 1 of ana@x");
    expect(exchange.places()["Team"]).toContain("source of bob@x");
  });

  it("can restore all deleted contacts after it stopped and was tried again", async () => {
    const exchange = smallExchange(list);
    exchange.failAt(1, busy);
    const stoppedResult = await exchange.run(removeAndDelete("ana", "bob"));
    const result = await exchange.run(restOf(stoppedResult));
    await exchange.run(undoOf(result));
    expect(exchange.places()["Team"]).toEqual([
      "contact 1 of ana@x",
      "contact 2 of bob@x",
      "source of cleo@x",
      "source of dan@x",
    ]);
  });

  it("keeps a contact that the user was not warned about, because it left its other group after the check", async () => {
    const exchange = smallExchange(list);
    await exchange.runStep(leaves("cleo", "Sales"));
    exchange.sent();
    await exchange.run(removeAndDelete("cleo"));
    expect(exchange.sent()).toEqual([
      "AddImContactToGroup cleo@x Other Contacts",
      "RemoveImContactFromGroup cleo@x Team",
    ]);
  });

  it("stops at a contact that the user was not warned about in Other Contacts, if that is the group to leave, and deletes it only if the user goes on", async () => {
    const start = listOf(
      [
        imGroup("Sales", ["source of eva@x"]),
        imGroup("Other Contacts", ["source of eva@x"], "OtherContacts"),
      ],
      [persona("eva@x")],
    );
    const exchange = smallExchange(start);
    const eva: Contact = { id: storeId("source of eva@x"), persona: start.personas[0] };
    const change = removeFromGroup(
      start,
      [{ group: groupIn(start, "Other Contacts").known, contacts: [eva] }],
      undefined,
    );
    await exchange.runStep(leave(eva.id, groupIn(start, "Sales").known.id, deleteNobody));
    const result = await exchange.run(change);
    expect(result).toMatchObject({ kind: "stopped", because: { wouldDelete: { id: { id: eva.id.id } } } });
    expect(exchange.places()).toEqual({ Sales: [], "Other Contacts": ["source of eva@x"] });
    expect(await exchange.run(restOf(result))).toMatchObject({ kind: "done" });
    expect(exchange.contacts()).toEqual([]);
  });

  it("skips a contact that is no longer in the group", async () => {
    const exchange = smallExchange(list);
    await exchange.runStep(leaves("cleo", "Team"));
    exchange.sent();
    expect(await exchange.run(remove("cleo"))).toMatchObject({ kind: "done" });
    expect(exchange.sent()).toEqual([]);
  });

  it("is undone by adding contacts to the group again and removing them from Other Contacts", async () => {
    const exchange = smallExchange(list);
    const result = await exchange.run(remove("ana", "cleo"));
    exchange.sent();
    const undo = undoOf(result);
    expect(placesIn(undo.shown(exchange.known()))).toEqual(placesIn(list));
    expect(await exchange.run(undo)).toMatchObject({ notRestored: { ids: false, contacts: [], places: [] } });
    expect(exchange.sent()).toEqual([
      "AddImContactToGroup ana@x Team",
      "RemoveImContactFromGroup ana@x Other Contacts",
      "AddImContactToGroup cleo@x Team",
    ]);
    expect(exchange.places()).toEqual(placesIn(list));
  });

  it("is undone for deleted contacts by creating them again, and reports their new ids", async () => {
    const exchange = smallExchange(list);
    const result = await exchange.run(removeAndDelete("ana"));
    exchange.sent();
    expect(await exchange.run(undoOf(result))).toMatchObject({ notRestored: { ids: true, contacts: [] } });
    expect(exchange.sent()).toEqual(["AddNewImContactToGroup ana@x Team"]);
    expect(exchange.known().personas.find(({ imAddress }) => imAddress === "ana@x")?.displayName).toBe("ana");
    expect(placesIn(exchange.known())).toEqual(exchange.places());
  });

  it.each([0, 1, 2])("can be undone again after call %i of the undo failed", async (call) => {
    const exchange = smallExchange(list);
    const result = await exchange.run(remove("ana", "cleo"));
    exchange.failAt(call, busy);
    const stoppedResult = await exchange.run(undoOf(result));
    expect(await exchange.run(restOf(stoppedResult))).toMatchObject({ kind: "done" });
    expect(exchange.places()).toEqual(placesIn(list));
  });

  it("reports a contact that the group refuses during undo, and leaves it in Other Contacts", async () => {
    const exchange = smallExchange(list);
    const result = await exchange.run(remove("ana"));
    exchange.refuse("Team");
    expect(await exchange.run(undoOf(result))).toMatchObject({
      kind: "done",
      notRestored: { places: [{ contact: contacts("ana")[0], group: { name: "Team" } }] },
    });
    expect(exchange.places()).toMatchObject({ "Other Contacts": ["source of ana@x"] });
  });
});
