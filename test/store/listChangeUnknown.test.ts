import { describe, expect, it } from "@jest/globals";
import { settled } from "../exchange/hostOfPromises.ts";
import { host, timeout } from "../failures/failedCall.ts";
import { before, between, making, move, rename, renamed } from "./makingChanges.ts";

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
      because: { failure: { kind: "cancelled", sent: false }, stopped: true },
    });
    expect(all.sent("RemoveImContactFromGroup")).toHaveLength(0);
  });

  it("offers to take back what was done of it", async () => {
    const all = await making(move);
    await stop(all);
    await all.answer("GetImItemList", between);
    await all.answer("GetImItemList", between);
    const undo = all.end()?.undo;
    if (!undo) throw new Error("There is no undo");
    void all.pane.change(undo);
    await settled();
    // The first is the call that nobody waits for any more.
    for (let calls = 0; calls < 2; calls += 1) await all.answer("AddImContactToGroup", undefined);
    await all.answer("RemoveImContactFromGroup", undefined);
    expect(all.known()).toEqual({ Team: 1, Sales: 0 });
    expect(all.end()).toMatchObject({ kind: "done" });
  });

  it("of which nothing was done has nothing to take back", async () => {
    const all = await making(rename);
    await stop(all);
    for (const reading of [before, before, before]) await all.answer("GetImItemList", reading);
    expect(all.end()).toMatchObject({ kind: "stopped", because: { stage: "foundUndone", stopped: true } });
    expect(all.end()).not.toHaveProperty("undo");
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
