import { describe, expect, it } from "@jest/globals";
import { deleteGroup, removeDistributionGroup } from "../../../src/imList/changes/deleteGroup.ts";
import { deleteNobody } from "../../../src/imList/changes/safeRemoval.ts";
import { leave } from "../../../src/imList/changes/memberSteps.ts";
import { fault, response } from "../../failures/failedCall.ts";
import { imGroup, listOf, storeId } from "../listOf.ts";
import { placesIn, smallExchange } from "./smallExchange.ts";
import { groupIn, known, list, restOf, undoOf } from "./team.ts";

const team = groupIn(list, "Team");
const keepMembers = deleteGroup(list, team.group, team.known, known("Other Contacts"));
const deleteMembers = deleteGroup(list, team.group, team.known, undefined);
const busy = fault("ErrorServerBusy");
const allContacts = ["ana", "bob", "cleo", "dan"].map((name) => `source of ${name}@x`);

describe("Deleting a group", () => {
  it("adds contacts that are in no other group to Other Contacts before the group is deleted", async () => {
    const exchange = smallExchange(list);
    expect(await exchange.run(keepMembers)).toMatchObject({ kind: "done" });
    expect(exchange.rescues()).toEqual(["ana", "bob", "dan"].map((name) => `keptAsAgreed ${name}@x`));
    expect(exchange.sent()).toEqual([
      "AddImContactToGroup ana@x Other Contacts",
      "AddImContactToGroup bob@x Other Contacts",
      "AddImContactToGroup dan@x Other Contacts",
      "RemoveImGroup Team",
    ]);
    expect(exchange.contacts()).toEqual(allContacts);
    expect(exchange.places()).toEqual(placesIn(keepMembers.shown(list)));
  });

  it("deletes contacts that are in no other group if they are not to be kept", async () => {
    const exchange = smallExchange(list);
    await exchange.run(deleteMembers);
    expect(exchange.sent()).toEqual(["RemoveImGroup Team"]);
    expect(exchange.contacts()).toEqual(["source of cleo@x"]);
    expect(exchange.places()).toEqual(placesIn(deleteMembers.shown(list)));
    expect(deleteMembers.shown(list).personas.map(({ imAddress }) => imAddress)).toEqual(["cleo@x"]);
  });

  it.each([0, 1, 2, 3])(
    "deletes no contact when call %i fails, and succeeds when it is tried again",
    async (call) => {
      const exchange = smallExchange(list);
      exchange.failAt(call, busy);
      const stoppedResult = await exchange.run(keepMembers);
      expect(stoppedResult).toMatchObject({ kind: "stopped", because: { failure: busy } });
      expect(exchange.contacts()).toEqual(allContacts);
      expect(exchange.places()).toMatchObject({ Team: allContacts });
      expect(await exchange.run(restOf(stoppedResult))).toMatchObject({ kind: "done" });
      expect(exchange.places()).toEqual(placesIn(keepMembers.shown(list)));
    },
  );

  it.each([0, 1, 2, 3])(
    "reports how many contacts were added to Other Contacts when call %i fails, and removes them on undo",
    async (call) => {
      const exchange = smallExchange(list);
      exchange.failAt(call, busy);
      const result = await exchange.run(keepMembers);
      expect(result).toMatchObject({ doneFor: call });
      expect(result.undo !== undefined).toBe(call > 0);
      if (result.undo) expect(await exchange.run(result.undo)).toMatchObject({ kind: "done" });
      expect(exchange.places()).toEqual(placesIn(list));
    },
  );

  it("is undone for the contacts of both attempts when it stops twice", async () => {
    const exchange = smallExchange(list);
    exchange.failAt(2, busy);
    const first = await exchange.run(keepMembers);
    exchange.failAt(1, busy);
    const second = await exchange.run(restOf(first));
    expect(second).toMatchObject({ kind: "stopped", doneFor: 3 });
    await exchange.run(undoOf(second));
    expect(exchange.places()).toEqual(placesIn(list));
  });

  it("keeps a contact that the user was not warned about, because it left its other group after the check", async () => {
    const exchange = smallExchange(list);
    await exchange.runStep(leave(storeId("source of cleo@x"), known("Sales").id, deleteNobody));
    exchange.sent();
    await exchange.run(deleteMembers);
    expect(exchange.sent()).toEqual(["AddImContactToGroup cleo@x Other Contacts", "RemoveImGroup Team"]);
    expect(exchange.contacts()).toEqual(["source of cleo@x"]);
  });

  it("keeps a contact that the user was not warned about even if the list has no Other Contacts", async () => {
    const start = listOf(list.groups.slice(0, -1), list.personas);
    const exchange = smallExchange(start);
    await exchange.runStep(leave(storeId("source of cleo@x"), known("Sales").id, deleteNobody));
    exchange.sent();
    await exchange.run(deleteGroup(start, team.group, team.known, undefined));
    expect(exchange.sent()).toEqual(["AddImContactToGroup cleo@x", "RemoveImGroup Team"]);
    expect(exchange.places()["Other Contacts"]).toEqual(["source of cleo@x"]);
  });

  it("waits for other changes to the group, to Other Contacts, and to its members", () => {
    expect(keepMembers.lockKeys).toEqual(["id of Team", "id of Other Contacts", ...allContacts]);
  });

  it("is undone by creating the group again and moving its members back from Other Contacts", async () => {
    const exchange = smallExchange(list);
    const result = await exchange.run(keepMembers);
    expect(await exchange.run(undoOf(result))).toMatchObject({
      kind: "done",
      notRestored: { ids: true, links: [], places: [], contacts: [] },
    });
    expect(exchange.places()).toEqual(placesIn(list));
    expect(placesIn(exchange.known())).toEqual(placesIn(list));
  });

  it("is undone for deleted contacts by creating them again", async () => {
    const exchange = smallExchange(list);
    const result = await exchange.run(deleteMembers);
    exchange.sent();
    await exchange.run(undoOf(result));
    expect(exchange.sent()).toEqual([
      "AddImGroup Team",
      "AddNewImContactToGroup ana@x Team",
      "AddNewImContactToGroup bob@x Team",
      "AddImContactToGroup cleo@x Team",
      "AddNewImContactToGroup dan@x Team",
    ]);
    expect(exchange.places()["Team"]).toHaveLength(4);
    expect(placesIn(exchange.known())).toEqual(exchange.places());
  });

  it("is undone by more than one attempt", async () => {
    for (const call of [1, 2, 4]) {
      const exchange = smallExchange(list);
      const result = await exchange.run(keepMembers);
      exchange.failAt(call, busy);
      const stoppedResult = await exchange.run(undoOf(result));
      expect(stoppedResult).toMatchObject({ kind: "stopped" });
      expect(await exchange.run(restOf(stoppedResult))).toMatchObject({ kind: "done" });
      expect(exchange.places()).toEqual(placesIn(list));
    }
  });

  it("reports why undo cannot create the group again, and can be undone again", async () => {
    const exchange = smallExchange(list);
    const result = await exchange.run(keepMembers);
    const limit = response("ErrorImGroupLimitReached");
    exchange.failAt(0, limit);
    const stoppedResult = await exchange.run(undoOf(result));
    expect(stoppedResult).toMatchObject({
      kind: "stopped",
      because: { failure: limit },
      rest: { kind: "undo" },
    });
    await exchange.run(restOf(stoppedResult));
    expect(exchange.places()).toEqual(placesIn(list));
  });
});

describe("Removing a distribution group", () => {
  const staff = { ...imGroup("Staff", [], "DG"), smtpAddress: "staff@x" };
  const start = listOf([staff, ...list.groups], list.personas);
  const { group, known: staffGroup } = groupIn(start, "Staff");

  it("removes it from the list, and is undone by adding it again by address and name", async () => {
    const exchange = smallExchange(start);
    const change = removeDistributionGroup(group, staffGroup);
    const result = await exchange.run(change);
    expect(exchange.places()).toEqual(placesIn(change.shown(start)));
    expect(placesIn(exchange.known())).toEqual(placesIn(list));
    await exchange.run(undoOf(result));
    expect(exchange.sent()).toEqual([
      "RemoveDistributionGroupFromImList Staff",
      "AddDistributionGroupToImList staff@x Staff",
    ]);
    expect(exchange.places()).toEqual(placesIn(start));
  });

  it("cannot be undone without an address", async () => {
    const exchange = smallExchange(start);
    const result = await exchange.run(
      removeDistributionGroup({ ...group, smtpAddress: undefined }, staffGroup),
    );
    expect(result).toEqual({ kind: "done" });
  });

  it("leaves the group unchanged when it fails, and can be tried again", async () => {
    const exchange = smallExchange(start);
    exchange.failAt(0, busy);
    const stoppedResult = await exchange.run(removeDistributionGroup(group, staffGroup));
    expect(exchange.places()).toEqual(placesIn(start));
    expect(await exchange.run(restOf(stoppedResult))).toMatchObject({ kind: "done" });
  });
});
