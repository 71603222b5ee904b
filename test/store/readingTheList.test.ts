import { describe, expect, it } from "@jest/globals";
import { imGroup, listOf } from "../imList/listOf.ts";
import { settled } from "../exchange/hostOfPromises.ts";
import { host, timeout } from "../failures/failedCall.ts";
import { newPane, paneWith } from "./paneWith.ts";

const first = listOf([imGroup("Team")]);
const second = listOf([imGroup("Team"), imGroup("Falcon")]);

describe("The load of the list", () => {
  it("shows the list when it succeeds", async () => {
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

  it("runs only once at a time", async () => {
    const { pane, sent, answer } = newPane();
    const both = Promise.all([pane.readList(), pane.readList()]);
    await answer("GetImItemList", first);
    await both;
    expect(sent("GetImItemList")).toHaveLength(1);
  });

  it("keeps the older list on screen during a refresh and when the refresh fails", async () => {
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

  it("reports a failure at the start and can be tried again", async () => {
    const { pane, answer } = await paneWith("no list");
    expect(pane.state().list).toMatchObject({ kind: "failed", reading: false });
    void pane.readList();
    expect(pane.state().list).toMatchObject({ kind: "failed", reading: true });
    await answer("GetImItemList", first);
    expect(pane.state().list).toMatchObject({ kind: "ready", items: first });
  });

  it("counts as a refresh from the second time on", async () => {
    const { pane, answer } = await paneWith(first);
    expect(pane.state().list).toMatchObject({ refreshed: false });
    void pane.readList();
    await answer("GetImItemList", second);
    expect(pane.state().list).toMatchObject({ refreshed: true });
  });

  it("is tried again when an item is selected, if it failed because none was", async () => {
    const { pane, sent, fail } = newPane();
    void pane.readList();
    await fail("GetImItemList", host("noItem"));
    pane.itemSelected();
    await settled();
    expect(sent("GetImItemList")).toHaveLength(2);
  });

  it("is not tried again when an item is selected, if it has not failed or has failed for another reason", async () => {
    const loading = newPane();
    const ready = await paneWith(first);
    const offline = await paneWith("no list");
    for (const { pane } of [loading, ready, offline]) pane.itemSelected();
    await settled();
    expect([loading, ready, offline].map(({ sent }) => sent("GetImItemList").length)).toEqual([0, 1, 1]);
  });
});

describe("A subscriber of the pane", () => {
  it("is notified of every change until it unsubscribes", async () => {
    const { pane } = await paneWith(first);
    let notifications = 0;
    const unsubscribe = pane.subscribe(() => (notifications += 1));
    pane.dispatch({ kind: "opened", screen: { kind: "createGroup" } });
    expect(notifications).toBe(1);
    expect(pane.state().screen).toEqual({ kind: "createGroup" });
    unsubscribe();
    pane.dispatch({ kind: "opened", screen: { kind: "list" } });
    expect(notifications).toBe(1);
  });
});
