import { describe, expect, it } from "@jest/globals";
import { settled } from "../exchange/hostOfPromises.ts";
import { host, timeout } from "../failures/failedCall.ts";
import { after, before, between, making, move, rename, renamed } from "./makingChanges.ts";

describe("A change with an unknown outcome", () => {
  it("is checked by reloading the list, and continues if the call took effect", async () => {
    const { sent, fail, answer, running, end } = await making(move);
    await fail("AddImContactToGroup", timeout);
    expect(running()).toMatchObject([{ stage: "checking" }]);
    expect(sent("AddImContactToGroup")).toHaveLength(1);
    await answer("GetImItemList", between);
    expect(running()).toMatchObject([{ stage: "saving" }]);
    await answer("GetImItems", between);
    await answer("RemoveImContactFromGroup", undefined);
    await answer("GetImItems", after);
    expect(end()).toMatchObject({ kind: "done" });
    expect(sent("AddImContactToGroup")).toHaveLength(1);
  });

  it("is checked three times, and counts as not done if the list never shows it", async () => {
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

  it("stays pending while the list cannot be reloaded, until a refresh decides", async () => {
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

  it("is not decided by a load that was already in progress", async () => {
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

describe("A change that the user stops", () => {
  const stop = ({ pane }: Pick<Awaited<ReturnType<typeof making>>, "pane">, index = 0) => {
    const running = pane.state().changes[index];
    if (running) pane.stopChange(running.id);
    return settled();
  };

  it("checks the call that was sent, and sends no more calls", async () => {
    const all = await making(move);
    await stop(all);
    expect(all.running()).toMatchObject([{ stage: "checking" }]);
    await all.answer("GetImItemList", between);
    expect(all.end()).toMatchObject({
      kind: "stopped",
      half: true,
      because: { failure: { kind: "cancelled", sent: false }, stopped: true },
    });
    expect(all.sent("RemoveImContactFromGroup")).toHaveLength(0);
  });

  it("can be undone as far as it was done", async () => {
    const all = await making(move);
    await stop(all);
    await all.answer("GetImItemList", between);
    await all.answer("GetImItemList", between);
    const undo = all.end()?.undo;
    if (!undo) throw new Error("There is no undo");
    void all.pane.change(undo);
    await settled();
    // The first response belongs to the canceled call.
    for (let calls = 0; calls < 2; calls += 1) await all.answer("AddImContactToGroup", undefined);
    await all.answer("GetImItems", between);
    await all.answer("RemoveImContactFromGroup", undefined);
    await all.answer("GetImItems", before);
    expect(all.known()).toEqual({ Team: 1, Sales: 0 });
    expect(all.end()).toMatchObject({ kind: "done" });
  });

  it("cannot be undone if nothing was done", async () => {
    const all = await making(rename);
    await stop(all);
    for (const reading of [before, before, before]) await all.answer("GetImItemList", reading);
    expect(all.end()).toMatchObject({ kind: "stopped", because: { stage: "foundUndone", stopped: true } });
    expect(all.end()).not.toHaveProperty("undo");
  });

  it("ends immediately and unsent while it waits for another change, which continues", async () => {
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

  it("is not affected if it has already ended", async () => {
    const all = await making(rename);
    const [running] = all.pane.state().changes;
    await all.answer("SetImGroup", undefined);
    all.pane.stopChange(running?.id ?? 0);
    await settled();
    expect(all.end()).toMatchObject({ kind: "done" });
  });
});
