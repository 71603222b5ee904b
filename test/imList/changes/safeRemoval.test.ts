import { describe, expect, it, jest } from "@jest/globals";
import { retry } from "../../../src/exchange/retry.ts";
import { deleteGroup } from "../../../src/imList/changes/deleteGroup.ts";
import { copyContacts, moveContacts } from "../../../src/imList/changes/moveContacts.ts";
import { removeFromGroup } from "../../../src/imList/changes/removeContacts.ts";
import type { EwsFailure } from "../../../src/ews/failure.ts";
import { fault, host, response, timeout } from "../../failures/failedCall.ts";
import { imGroup, listOf, persona } from "../listOf.ts";
import { placesIn, smallExchange } from "./smallExchange.ts";
import { contacts, groupIn, known, list, undoOf } from "./team.ts";

const [cleo, dan] = ["source of cleo@x", "source of dan@x"] as const;
const team = groupIn(list, "Team");
const others = known("Other Contacts");
const remove = (...names: readonly string[]) =>
  removeFromGroup(list, [{ group: team.known, contacts: contacts(...names) }], undefined);
const deleteTeam = (keeps: boolean) => deleteGroup(list, team.group, team.known, keeps ? others : undefined);

describe("Before a call that can delete contacts", () => {
  it("the memberships are read, with the IDs of the groups alone", async () => {
    const exchange = smallExchange(list);
    await exchange.run(remove("cleo"));
    expect(exchange.reads()).toEqual(["GetImItems", "GetImItems"]);
  });

  it("one reading serves the check after the call before, so that n people take n + 1 readings", async () => {
    const six = ["a", "b", "c", "d", "e", "f"];
    const start = listOf(
      [imGroup("Team", six), imGroup("Sales", six), imGroup("Other Contacts", [], "OtherContacts")],
      six.map((name) => persona(`${name}@x`, { sources: [name] })),
    );
    const exchange = smallExchange(start);
    const { group, known: from } = groupIn(start, "Team");
    const people = group.members.map((id, at) => ({ id, persona: start.personas[at] }));
    const time = jest.spyOn(performance, "now").mockReturnValue(0);
    const result = await exchange.run(removeFromGroup(start, [{ group: from, contacts: people }], undefined));
    expect(exchange.sent()).toHaveLength(6);
    expect(exchange.reads()).toHaveLength(7);
    // A reading that is older does not tell who would be deleted.
    let now = 0;
    time.mockImplementation(() => (now += 1_000));
    await exchange.run(undoOf(result));
    exchange.reads();
    await exchange.run(removeFromGroup(start, [{ group: from, contacts: people }], undefined));
    expect(exchange.reads()).toHaveLength(12);
    time.mockRestore();
  });

  it.each<readonly [string, EwsFailure]>([
    ["refuses", { kind: "refused", operation: "GetImItems", message: "" }],
    ["does not support", response("ErrorInvalidRequest")],
    ["does not know", fault("ErrorSchemaValidation")],
    ["cannot send in one response", host("replyTooLarge")],
  ])("the whole list is read instead if Exchange %s that", async (_, failure) => {
    const exchange = smallExchange(list);
    exchange.fail("GetImItems", failure);
    exchange.otherRemoves(cleo, "Sales");
    expect(await exchange.run(remove("cleo"))).toMatchObject({ kind: "done" });
    // Before Other Contacts keeps the contact, before the call, and after it.
    const once = ["GetImItems", "GetImItemList"];
    expect(exchange.reads()).toEqual([...once, ...once, ...once]);
    expect(exchange.places()).toMatchObject({ Team: expect.not.arrayContaining([cleo]) as unknown });
    expect(exchange.places()["Other Contacts"]).toEqual([cleo]);
  });

  it.each<readonly [string, EwsFailure]>([
    ["Exchange is busy", fault("ErrorServerBusy")],
    ["the session has expired", host("signIn")],
    ["there is no network", host("offline")],
    ["there is no response", timeout],
  ])("nothing is sent if the memberships cannot be read because %s", async (_, failure) => {
    const exchange = smallExchange(list);
    exchange.fail("GetImItems", failure);
    expect(await exchange.run(remove("ana"))).toMatchObject({
      kind: "stopped",
      because: { stage: "failed", failure },
    });
    expect(exchange.sent()).toEqual([]);
    expect(exchange.reads()).toEqual(["GetImItems"]);
  });

  it("the memberships are read again if Exchange is busy and the call is sent again after a wait", async () => {
    let duringWait = (): unknown => undefined;
    const exchange = smallExchange(list, (client) =>
      retry(client, { now: () => 0, random: () => 0, pause: () => Promise.resolve(void duringWait()) }),
    );
    duringWait = () => exchange.otherRemoves(cleo, "Sales");
    exchange.failAt(0, fault("ErrorServerBusy"));
    expect(await exchange.run(remove("cleo"))).toMatchObject({ kind: "done" });
    expect(exchange.sent()).toEqual([
      "RemoveImContactFromGroup cleo@x Team",
      "AddImContactToGroup cleo@x Other Contacts",
      "RemoveImContactFromGroup cleo@x Team",
    ]);
    expect(exchange.rescues()).toEqual(["kept cleo@x"]);
    expect(exchange.contacts()).toContain(cleo);
  });

  it("the whole list is read if it is not known which group is Other Contacts", async () => {
    const start = listOf(list.groups.slice(0, 3), list.personas);
    const exchange = smallExchange(start);
    await exchange.run(
      removeFromGroup(start, [{ group: team.known, contacts: contacts("cleo") }], undefined),
    );
    expect(exchange.reads()).toEqual(["GetImItemList", "GetImItemList"]);
  });
});

describe("Someone who would be deleted without having been named", () => {
  it("is kept in Other Contacts, if another client has added them to the group while the question was open", async () => {
    for (const keeps of [true, false]) {
      const exchange = smallExchange(list);
      const change = deleteTeam(keeps);
      exchange.otherAdds("eva", "Team");
      expect(await exchange.run(change)).toMatchObject({ kind: "done" });
      expect(exchange.contacts()).toContain("eva");
      expect(exchange.places()["Other Contacts"]).toContain("eva");
      expect(exchange.rescues()).toContain("kept eva@x");
      // They are named, although the list did not know them.
      expect(exchange.allRescues().find(({ how }) => how === "kept")?.contact.persona?.displayName).toBe(
        "eva",
      );
    }
  });

  it("is kept if another client has removed them from their other group", async () => {
    const exchange = smallExchange(list);
    const change = deleteTeam(false);
    exchange.otherRemoves(cleo, "Sales");
    await exchange.run(change);
    expect(exchange.rescues()).toEqual(["kept cleo@x"]);
    expect(exchange.contacts()).toEqual([cleo]);
  });

  it("is kept by the undo of a copy, a move, and a removal", async () => {
    for (const [change, group] of [
      [copyContacts(list, contacts("ana"), known("Sales")), "Team"],
      [moveContacts(list, [{ group: team.known, contacts: contacts("ana") }], known("Sales")), "none"],
      [removeFromGroup(list, [{ group: team.known, contacts: contacts("ana") }], others), "none"],
    ] as const) {
      const exchange = smallExchange(list);
      const result = await exchange.run(change);
      if (group !== "none") exchange.otherRemoves("source of ana@x", group);
      exchange.before("GetImItems", () => exchange.otherRemoves("source of ana@x", "Team"));
      expect(await exchange.run(undoOf(result))).toMatchObject({ kind: "done" });
      expect(exchange.contacts()).toContain("source of ana@x");
    }
  });

  it("is moved back by the undo, out of Other Contacts", async () => {
    const exchange = smallExchange(list);
    const change = deleteTeam(false);
    exchange.otherRemoves(cleo, "Sales");
    const result = await exchange.run(change);
    await exchange.run(undoOf(result));
    expect(exchange.places()["Team"]).toHaveLength(4);
    expect(exchange.places()["Other Contacts"]).toEqual([]);
  });

  it("is why nothing is sent, if Other Contacts cannot take them", async () => {
    for (const change of [deleteTeam(false), remove("cleo")]) {
      const exchange = smallExchange(list);
      exchange.otherRemoves(cleo, "Sales");
      exchange.refuse("Other Contacts");
      const result = await exchange.run(change);
      expect(result).toMatchObject({
        kind: "stopped",
        because: {
          wouldDelete: { persona: { displayName: "cleo" } },
          failure: response("ErrorInvalidImGroupId"),
        },
      });
      expect(exchange.sent()).toEqual(["AddImContactToGroup cleo@x Other Contacts"]);
      expect(exchange.contacts()).toHaveLength(4);
    }
  });

  it("is why a group is not deleted, if it has members by now that cannot be read", async () => {
    for (const keeps of [true, false]) {
      const exchange = smallExchange(list);
      const change = deleteTeam(keeps);
      exchange.hideMembers("Team", 2);
      const result = await exchange.run(change);
      expect(result).toMatchObject({ kind: "stopped", because: { unreadMembers: 2 } });
      expect(exchange.sent()).toEqual([]);
      // The members that can be read can be removed one by one.
      expect(await exchange.run(remove("ana"))).toMatchObject({ kind: "done" });
    }
  });

  it("stays in Other Contacts if the undo would remove them from there, and the undo goes on", async () => {
    const exchange = smallExchange(list);
    const result = await exchange.run(copyContacts(list, contacts("ana", "bob"), others));
    exchange.otherRemoves("source of ana@x", "Team");
    expect(await exchange.run(undoOf(result))).toMatchObject({
      kind: "done",
      notRestored: { staying: [{ persona: { displayName: "ana" } }] },
    });
    expect(exchange.places()["Other Contacts"]).toEqual(["source of ana@x"]);
  });

  it("is not kept if they were named, or are in a group again", async () => {
    const exchange = smallExchange(list);
    const change = deleteTeam(true);
    exchange.otherAdds(dan, "Sales");
    await exchange.run(change);
    expect(exchange.rescues()).toEqual(["keptAsAgreed ana@x", "keptAsAgreed bob@x"]);
    expect(exchange.places()).toMatchObject({ Sales: [cleo, dan] });
  });
});

describe("Someone whom another client takes out of their other group between reading and call", () => {
  it("is added again to that group, with their name", async () => {
    for (const [change, operation] of [
      [remove("cleo"), "RemoveImContactFromGroup"],
      [deleteTeam(true), "RemoveImGroup"],
    ] as const) {
      const exchange = smallExchange(list);
      exchange.before(operation, () => exchange.otherRemoves(cleo, "Sales"));
      expect(await exchange.run(change)).toMatchObject({ kind: "done" });
      expect(exchange.rescues()).toContain("addedAgain cleo@x");
      expect(exchange.places()["Sales"]).toEqual(["contact 1 of cleo@x"]);
      expect(exchange.sent()).toContain("AddNewImContactToGroup cleo@x Sales");
      expect(placesIn(exchange.known())).toEqual(exchange.places());
    }
  });

  it("is added to Other Contacts again if the other group no longer exists", async () => {
    const exchange = smallExchange(list);
    exchange.before("RemoveImContactFromGroup", () => exchange.otherDeletesGroup("Sales"));
    await exchange.run(remove("cleo"));
    expect(exchange.rescues()).toEqual(["addedAgain cleo@x"]);
    expect(exchange.places()["Other Contacts"]).toEqual(["contact 1 of cleo@x"]);
  });

  it("is added again even if the user stops the change, and comes back by the undo", async () => {
    const exchange = smallExchange(list);
    exchange.before("RemoveImContactFromGroup", () => {
      exchange.otherRemoves(cleo, "Sales");
      exchange.stop();
    });
    const result = await exchange.run(remove("cleo"));
    expect(exchange.rescues()).toEqual(["addedAgain cleo@x"]);
    exchange.goOn();
    await exchange.run(undoOf(result));
    expect(exchange.places()).toMatchObject({ Sales: ["contact 1 of cleo@x"] });
    expect(exchange.places()["Team"]).toContain("contact 1 of cleo@x");
  });

  it("is reported if they cannot be added again", async () => {
    const exchange = smallExchange(list);
    exchange.fail("AddNewImContactToGroup", fault("ErrorServerBusy"));
    exchange.before("RemoveImContactFromGroup", () => exchange.otherRemoves(cleo, "Sales"));
    await exchange.run(remove("cleo"));
    expect(exchange.rescues()).toEqual(["notAddedAgain cleo@x"]);
  });

  it("is found in the next list if the memberships cannot be read after the call", async () => {
    const exchange = smallExchange(list);
    exchange.before("RemoveImContactFromGroup", () => {
      exchange.otherRemoves(cleo, "Sales");
      exchange.fail("GetImItems", host("offline"));
    });
    await exchange.run(remove("cleo"));
    expect(exchange.rescues()).toEqual(["addedAgain cleo@x"]);
  });
});

describe("Someone whom another client deletes", () => {
  it("stays deleted if that was before the reading", async () => {
    const exchange = smallExchange(list);
    const change = deleteTeam(true);
    exchange.otherDeletes(cleo);
    await exchange.run(change);
    expect(exchange.contacts()).not.toContain(cleo);
    expect(exchange.rescues().filter((rescue) => rescue.includes("cleo"))).toEqual([]);
  });

  it("is not added again because they are in a group that the pane does not know", async () => {
    const exchange = smallExchange(list);
    exchange.before("RemoveImContactFromGroup", () => {
      exchange.otherCreatesGroup("Theirs");
      exchange.otherAdds(cleo, "Theirs");
      exchange.otherRemoves(cleo, "Sales");
    });
    await exchange.run(remove("cleo"));
    expect(exchange.rescues()).toEqual([]);
    expect(exchange.places()).toMatchObject({ Theirs: [cleo], Sales: [] });
  });
});
