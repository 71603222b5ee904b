import { describe, expect, it } from "@jest/globals";
import type { ImItemList } from "../../src/ews/model/imItemList.ts";
import { moveContacts } from "../../src/imList/changes/moveContacts.ts";
import { removeFromGroup } from "../../src/imList/changes/removeContacts.ts";
import { renameGroup } from "../../src/imList/changes/renameGroup.ts";
import { knownGroup, membersOf, type KnownGroup } from "../../src/imList/contacts.ts";
import { imGroup, listOf, persona } from "../imList/listOf.ts";
import { settled } from "../transport/hostOfPromises.ts";
import { fault, host, response, timeout } from "./failedCall.ts";
import { paneWith } from "./paneWith.ts";

const ana = persona("ana@x");
const source = "source of ana@x";
const places = (team: readonly string[], sales: readonly string[], name = "Team"): ImItemList => {
  const group = imGroup("Team", team);
  const others = imGroup("Other Contacts", [], "OtherContacts");
  return listOf([{ ...group, displayName: name }, imGroup("Sales", sales), others], [ana]);
};
const before = places([source], []);
const between = places([source], [source]);
const after = places([], [source]);
const renamed = places([source], [], "Crew");

const [team, sales] = before.groups.map((group): KnownGroup => {
  const known = knownGroup(group);
  if (!known) throw new Error("It has no id");
  return known;
}) as [KnownGroup, KnownGroup];
const contacts = before.groups[0] ? membersOf(before, before.groups[0]) : [];
const move = moveContacts(before, contacts, team, sales);
const rename = renameGroup(team, "Crew");

/** A pane that has read the list, and a change that was asked for. */
async function making(...changes: Parameters<Awaited<ReturnType<typeof paneWith>>["pane"]["change"]>[0][]) {
  const all = await paneWith(before);
  const done = changes.map((change) => all.pane.change(change));
  await settled();
  const { pane } = all;
  return {
    ...all,
    done: Promise.all(done),
    /** Names and numbers of members, as the last reading and what was done since have it. */
    known: () => {
      const { list } = pane.state();
      return list.kind === "ready" ? sizes(list.items) : undefined;
    },
    /** The same with the changes that are under way. */
    shown: () => {
      const { list, changes: running } = pane.state();
      if (list.kind !== "ready") return undefined;
      return sizes(running.reduce((items, { change }) => change.shown(items), list.items));
    },
    running: () => pane.state().changes.map(({ stage, wait }) => ({ stage, wait })),
    end: () => pane.state().ended?.end,
  };
}

const sizes = ({ groups }: ImItemList) =>
  Object.fromEntries(groups.slice(0, 2).map(({ displayName, members }) => [displayName, members.length]));

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

describe("A change whose outcome is not known", () => {
  it("is checked by reading, and goes on if it was done", async () => {
    const { sent, fail, answer, running, end } = await making(move);
    await fail("AddImContactToGroup", timeout);
    expect(running()).toMatchObject([{ stage: "checking" }]);
    expect(sent("AddImContactToGroup")).toHaveLength(1);
    await answer("GetImItemList", between);
    expect(running()).toMatchObject([{ stage: "saving" }]);
    await answer("RemoveImContactFromGroup", undefined);
    expect(end()).toMatchObject({ kind: "done" });
    expect(sent("AddImContactToGroup")).toHaveLength(1);
  });

  it("is looked for three times, and was not done if the list does not show it then", async () => {
    const { sent, fail, answer, end, shown } = await making(rename);
    await fail("SetImGroup", timeout);
    for (const reading of [before, before, before]) {
      expect(end()).toBeUndefined();
      await answer("GetImItemList", reading);
    }
    expect(end()).toMatchObject({ kind: "stopped", because: { stage: "foundUndone", failure: timeout } });
    expect(shown()).toEqual({ Team: 1, Sales: 0 });
    expect(sent("SetImGroup")).toHaveLength(1);
  });

  it("stays pending while the list cannot be read, until Refresh decides", async () => {
    const { pane, fail, answer, running, shown, end } = await making(rename);
    await fail("SetImGroup", host("offline"));
    await fail("GetImItemList", host("offline"));
    expect(running()).toMatchObject([{ stage: "checking" }]);
    expect(shown()).toEqual({ Crew: 1, Sales: 0 });
    void pane.readList();
    await answer("GetImItemList", renamed);
    await answer("GetImItemList", renamed);
    expect(end()).toMatchObject({ kind: "done" });
    expect(running()).toEqual([]);
  });

  it("is not judged by a reading that was under way before", async () => {
    const { pane, fail, answer, running, end } = await making(rename);
    void pane.readList();
    await settled();
    await fail("SetImGroup", host("noValue"));
    await answer("GetImItemList", before);
    expect(running()).toMatchObject([{ stage: "checking" }]);
    await answer("GetImItemList", renamed);
    expect(end()).toMatchObject({ kind: "done" });
  });
});

describe("Stopping a change", () => {
  const stop = ({ pane }: Pick<Awaited<ReturnType<typeof making>>, "pane">, index = 0) => {
    const running = pane.state().changes[index];
    if (running) pane.stopChange(running.id);
    return settled();
  };

  it("finds out what was sent, and sends no more of it", async () => {
    const all = await making(move);
    await stop(all);
    expect(all.running()).toMatchObject([{ stage: "checking" }]);
    await all.answer("GetImItemList", between);
    expect(all.end()).toMatchObject({
      kind: "stopped",
      half: true,
      because: { failure: { kind: "cancelled", sent: false } },
    });
    expect(all.sent("RemoveImContactFromGroup")).toHaveLength(0);
  });

  it("that waits for another ends it at once, unsent, and leaves the other alone", async () => {
    const all = await making(rename, move);
    await stop(all, 1);
    expect(all.running()).toHaveLength(1);
    expect(all.end()).toMatchObject({
      kind: "stopped",
      because: { failure: { kind: "cancelled", sent: false } },
    });
    expect(all.sent("AddImContactToGroup")).toHaveLength(0);
    await all.answer("SetImGroup", undefined);
    expect(all.end()).toMatchObject({ kind: "done" });
  });

  it("that is no longer under way does nothing", async () => {
    const all = await making(rename);
    const [running] = all.pane.state().changes;
    await all.answer("SetImGroup", undefined);
    all.pane.stopChange(running?.id ?? 0);
    await settled();
    expect(all.end()).toMatchObject({ kind: "done" });
  });
});
