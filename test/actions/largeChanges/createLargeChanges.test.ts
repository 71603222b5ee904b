import { describe, expect, it } from "@jest/globals";
import { recordText, recordTitle } from "../../../src/actions/largeChanges/recordText.ts";
import { countStates } from "../../../src/actions/largeChanges/changeRecord.ts";
import type { LargeChanges } from "../../../src/actions/largeChanges/createLargeChanges.ts";
import type { ImGroup } from "../../../src/ews/model/imGroup.ts";
import type { ImItemList } from "../../../src/ews/model/imItemList.ts";
import type { Change } from "../../../src/imList/changes/change.ts";
import { deleteGroup } from "../../../src/imList/changes/deleteGroup.ts";
import { removeFromGroup } from "../../../src/imList/changes/removeContacts.ts";
import { renameGroup } from "../../../src/imList/changes/renameGroup.ts";
import { fault } from "../../failures/failedCall.ts";
import { english } from "../../failures/readTexts.ts";
import { withoutIsolates } from "../../i18n/wordingIn.ts";
import { smallExchange } from "../../imList/changes/smallExchange.ts";
import { contacts, groupIn, known, list, restOf, undoOf } from "../../imList/changes/team.ts";
import { createDevice } from "./device.ts";

const names = ["ana", "bob", "cleo"] as const;
const removal = () =>
  removeFromGroup(list, [{ group: known("Team"), contacts: contacts(...names) }], known("Other Contacts"));

const withoutCleoAndDan = (group: ImGroup): ImGroup => ({
  ...group,
  members: group.members.filter(({ id }) => !/cleo|dan/.test(id)),
});

const counts = (changes: LargeChanges) => changes.state().records.map(countStates);

describe("The record of a change of many people", () => {
  it("has the request and what was done for each of them, and the browser asks before it closes the pane", async () => {
    const [exchange, device] = [smallExchange(list), createDevice()];
    const { changes } = device.startPane();
    const change = await changes.follow(removal());
    expect(changes.state().running).toEqual([change.recordId]);
    const result = await exchange.run(change);
    expect(changes.state().running).toEqual([]);
    expect(result).toMatchObject({ kind: "done", undo: { recordId: change.recordId } });
    expect(counts(changes)).toMatchObject([{ all: 3, made: 3, left: 0, unknown: 0 }]);
    expect(device.stored()).toMatchObject([
      {
        mailbox: "ana@x",
        request: { kind: "removeFromGroup" },
        states: [
          { kind: "made", outcome: { isKept: true } },
          { kind: "made", outcome: { isKept: true } },
          { kind: "made", outcome: {} },
        ],
      },
    ]);
    expect(device.warnings).toEqual([true, false]);
  });

  it("keeps no fields of people but their names, addresses, and numbers", async () => {
    const device = createDevice();
    await device.startPane().changes.follow(removal());
    const [{ request } = { request: undefined }] = device.stored();
    expect(request?.list.personas).toHaveLength(3);
    for (const { persona } of request?.contacts ?? [])
      expect(persona?.element).toEqual({ namespace: "", name: "", attributes: {}, children: [], text: "" });
    expect(request?.list.groups.find(({ displayName }) => displayName === "Tagged")?.members).toEqual([]);
  });

  it("does not count people as done who were added to Other Contacts and are still in the group", async () => {
    const alone = { ...list, groups: list.groups.map(withoutCleoAndDan) };
    const texts = async (from: ImItemList, change: Change, operation: string) => {
      const exchange = smallExchange(from);
      const { changes } = createDevice().startPane();
      exchange.fail(operation, fault("ErrorAccessDenied"));
      await exchange.run(await changes.follow(change));
      const [record] = changes.state().records;
      return record && [recordTitle(record, english), recordText(record, true, english)].map(withoutIsolates);
    };
    expect(await texts(list, removal(), "RemoveImContactFromGroup")).toEqual([
      "0 of 3 people removed from Team.",
      expect.stringMatching(/Not done for 3 people\. You can still undo this\.$/),
    ]);
    const { group, known: team } = groupIn(alone, "Team");
    const deletion = deleteGroup(alone, group, team, groupIn(alone, "Other Contacts").known);
    expect(await texts(alone, deletion, "RemoveImGroup")).toEqual([
      "“Team” was not deleted.",
      expect.stringContaining("Not done for"),
    ]);
  });

  it("goes on with the rest of a change that failed", async () => {
    const [exchange, device] = [smallExchange(list), createDevice()];
    const { changes } = device.startPane();
    exchange.fail("RemoveImContactFromGroup", fault("ErrorAccessDenied"));
    const stopped = await exchange.run(await changes.follow(removal()));
    expect(counts(changes)).toMatchObject([{ made: 0, half: 1, left: 2 }]);
    exchange.recover();
    await exchange.run(await changes.follow(restOf(stopped)));
    expect(counts(changes)).toMatchObject([{ made: 3, left: 0 }]);
    expect(device.stored()).toHaveLength(1);
  });

  it("ends with an undo that restores everyone", async () => {
    const [exchange, device] = [smallExchange(list), createDevice()];
    const { changes } = device.startPane();
    const undo = undoOf(await exchange.run(await changes.follow(removal())));
    await exchange.run(await changes.follow(undo));
    expect(exchange.places()).toEqual(smallExchange(list).places());
    expect(changes.state().records).toEqual([]);
    expect(device.stored()).toEqual([]);
  });

  it("says for whom an undo failed, and undoes the rest in a later pane", async () => {
    const [exchange, device] = [smallExchange(list), createDevice()];
    const first = device.startPane();
    const undo = undoOf(await exchange.run(await first.changes.follow(removal())));
    exchange.failAt(2, fault("ErrorAccessDenied"));
    expect(await exchange.run(await first.changes.follow(undo))).toMatchObject({ kind: "stopped" });
    expect(counts(first.changes)).toMatchObject([{ restored: 1, made: 1, unknown: 1 }]);
    first.kill();
    const { changes } = device.startPane();
    await changes.findRecords();
    const [record] = changes.state().records;
    const rest = await changes.prepare(record?.id ?? "", "undo", exchange.reload());
    expect(rest?.about.contacts).toHaveLength(2);
    if (rest) await exchange.run(await changes.follow(rest));
    expect(exchange.places()).toEqual(smallExchange(list).places());
    expect(device.stored()).toEqual([]);
  });

  it("ends with the undo of a part of a change", async () => {
    const [exchange, device] = [smallExchange(list), createDevice()];
    const { changes } = device.startPane();
    exchange.failAt(1, fault("ErrorAccessDenied"));
    const undo = undoOf(await exchange.run(await changes.follow(removal())));
    expect(counts(changes)).toMatchObject([{ half: 1, left: 2 }]);
    await exchange.run(await changes.follow(undo));
    expect(device.stored()).toEqual([]);
  });

  it("is removed when the user dismisses the result", async () => {
    const [exchange, device] = [smallExchange(list), createDevice()];
    const { changes } = device.startPane();
    const change = await changes.follow(removal());
    await exchange.run(change);
    changes.dismissed(change);
    await Promise.resolve();
    await Promise.resolve();
    expect(changes.state().records).toEqual([]);
    expect(device.stored()).toEqual([]);
  });

  it("has people, too, who were added to a group before it was deleted", async () => {
    const [exchange, device] = [smallExchange(list), createDevice()];
    const { changes } = device.startPane();
    const { group } = groupIn(list, "Team");
    exchange.otherAdds("zoe", "Team");
    await exchange.run(
      await changes.follow(deleteGroup(list, group, known("Team"), known("Other Contacts"))),
    );
    const [record] = device.stored();
    expect(record?.request.contacts.map(({ id }) => id.id)).toContain("zoe");
    const undo = await changes.prepare(record?.id ?? "", "undo", exchange.reload());
    if (undo) await exchange.run(await changes.follow(undo));
    expect(exchange.places()["Team"]).toContain("zoe");
  });

  it("is not shown, undone, or written by another pane while one works on it", async () => {
    const [exchange, device] = [smallExchange(list), createDevice()];
    const working = device.startPane();
    await working.changes.follow(removal());
    const { changes } = device.startPane();
    await changes.findRecords();
    expect(changes.state().records).toEqual([]);
    const [record] = device.stored();
    expect(await changes.prepare(record?.id ?? "", "rest", exchange.known())).toBeUndefined();
  });

  it("is gone if another pane has undone or dismissed it", async () => {
    const [exchange, device] = [smallExchange(list), createDevice()];
    const working = device.startPane();
    await exchange.run(await working.changes.follow(removal()));
    const { changes } = device.startPane();
    await changes.findRecords();
    const [record] = changes.state().records;
    await working.changes.forget(record?.id);
    expect(await changes.prepare(record?.id ?? "", "undo", exchange.reload())).toBeUndefined();
    expect(changes.state().records).toEqual([]);
  });

  it("is in memory only if the disk is full", async () => {
    const [exchange, device] = [smallExchange(list), createDevice()];
    device.setFull(true);
    const { changes } = device.startPane();
    const change = await changes.follow(removal());
    expect(change.isRecordStored).toBe(false);
    await exchange.run(change);
    expect(counts(changes)).toMatchObject([{ made: 3 }]);
    expect(changes.state().stored).toEqual([]);
    const [record] = changes.state().records;
    expect(record && withoutIsolates(recordText(record, false, english))).toMatch(
      /You can undo this until you close the pane\. This report cannot be stored here, so it ends when/,
    );
    const undo = await changes.prepare(record?.id ?? "", "undo", exchange.known());
    if (undo) await exchange.run(await changes.follow(undo));
    expect(exchange.places()).toEqual(smallExchange(list).places());
  });

  it("is stored as a whole once the disk has room again", async () => {
    const [exchange, device] = [smallExchange(list), createDevice()];
    device.setFull(true);
    const { changes } = device.startPane();
    const change = await changes.follow(removal());
    device.setFull(false);
    await exchange.run(change);
    expect(changes.state().stored).toEqual([change.recordId]);
    expect(device.stored().map(countStates)).toMatchObject([{ made: 3, left: 0, unknown: 0 }]);
  });

  it("is not called stored if the disk becomes full", async () => {
    const [exchange, device] = [smallExchange(list), createDevice()];
    const { changes } = device.startPane();
    const change = await changes.follow(removal());
    device.setFull(true);
    await exchange.run(change);
    expect(change.isRecordStored).toBe(true);
    expect(changes.state().stored).toEqual([]);
  });

  it("is not kept of a change that concerns no people", async () => {
    const { changes } = createDevice().startPane();
    const rename = renameGroup(known("Team"), "Crew");
    expect(await changes.follow(rename)).toBe(rename);
  });
});
