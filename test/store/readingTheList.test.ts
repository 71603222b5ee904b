import { describe, expect, it } from "@jest/globals";
import { imGroup, listOf } from "../imList/listOf.ts";
import { settled } from "../exchange/hostOfPromises.ts";
import { host, timeout } from "../failures/failedCall.ts";
import { newPane, paneWith } from "./paneWith.ts";

const first = listOf([imGroup("Team")]);
const second = listOf([imGroup("Team"), imGroup("Falcon")]);

describe("Reading the list", () => {
  it("shows it when it is there", async () => {
    const { pane, answer } = newPane();
    void pane.readList();
    expect(pane.state().list).toEqual({ kind: "loading" });
    await answer("GetImItemList", first);
    expect(pane.state().list).toEqual({
      kind: "ready",
      items: first,
      readAt: 1_001,
      refreshed: false,
      unread: 0,
      unreadGroups: 0,
      reading: false,
      failed: undefined,
    });
  });

  it("is done once at a time", async () => {
    const { pane, sent, answer } = newPane();
    const both = Promise.all([pane.readList(), pane.readList()]);
    await answer("GetImItemList", first);
    await both;
    expect(sent("GetImItemList")).toHaveLength(1);
  });

  it("leaves what was read before on screen while it is read again, and when that fails", async () => {
    const { pane, answer, fail } = await paneWith(first);
    void pane.readList();
    expect(pane.state().list).toMatchObject({ kind: "ready", items: first, reading: true });
    await fail("GetImItemList", timeout);
    expect(pane.state().list).toMatchObject({
      kind: "ready",
      items: first,
      reading: false,
      failed: { failure: timeout, trace: { operation: "GetImItemList" } },
    });
    void pane.readList();
    await answer("GetImItemList", second);
    expect(pane.state().list).toMatchObject({ kind: "ready", items: second, failed: undefined });
  });

  it("that fails at first says so, and can be tried again", async () => {
    const { pane, answer } = await paneWith("no list");
    expect(pane.state().list).toMatchObject({ kind: "failed", reading: false });
    void pane.readList();
    expect(pane.state().list).toMatchObject({ kind: "failed", reading: true });
    await answer("GetImItemList", first);
    expect(pane.state().list).toMatchObject({ kind: "ready", items: first });
  });

  it("is asked for by a person from the second time on", async () => {
    const { pane, answer } = await paneWith(first);
    expect(pane.state().list).toMatchObject({ refreshed: false });
    void pane.readList();
    await answer("GetImItemList", second);
    expect(pane.state().list).toMatchObject({ refreshed: true });
  });

  it("is tried again when an item is selected, if it failed for want of one", async () => {
    const { pane, sent, fail } = newPane();
    void pane.readList();
    await fail("GetImItemList", host("noItem"));
    pane.itemSelected();
    await settled();
    expect(sent("GetImItemList")).toHaveLength(2);
  });

  it("is not tried again when an item is selected, if it has not failed or failed for another reason", async () => {
    const loading = newPane();
    const ready = await paneWith(first);
    const offline = await paneWith("no list");
    for (const { pane } of [loading, ready, offline]) pane.itemSelected();
    await settled();
    expect([loading, ready, offline].map(({ sent }) => sent("GetImItemList").length)).toEqual([0, 1, 1]);
  });
});

describe("Those who watch the pane", () => {
  it("are told of every change until they stop", async () => {
    const { pane } = await paneWith(first);
    let told = 0;
    const stop = pane.subscribe(() => (told += 1));
    pane.dispatch({ kind: "opened", screen: { kind: "createGroup" } });
    expect(told).toBe(1);
    expect(pane.state().screen).toEqual({ kind: "createGroup" });
    stop();
    pane.dispatch({ kind: "opened", screen: { kind: "list" } });
    expect(told).toBe(1);
  });
});
