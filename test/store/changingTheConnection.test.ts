import { describe, expect, it } from "@jest/globals";
import { imGroup, listOf } from "../imList/listOf.ts";
import { settled } from "../exchange/hostOfPromises.ts";
import { refused, timeout } from "../failures/failedCall.ts";
import { newPane, paneWith } from "./paneWith.ts";
import { groupChange } from "../../src/store/formChange.ts";

const list = listOf([imGroup("Team")]);
const longer = listOf([imGroup("Team"), imGroup("Falcon")]);

describe("A change of the access mode", () => {
  it("reloads the list and discards the load in progress without showing a cancellation", async () => {
    const { pane, answer, sent } = newPane();
    void pane.readList();
    await settled();
    const shown: unknown[] = [];
    pane.subscribe(() => shown.push(pane.state().list.kind));
    void pane.setAccessMode("direct");
    // The discarded load never changes the state, not even with its response.
    await answer("GetImItemList", list);
    await answer("GetImItemList", longer);
    expect(sent("GetImItemList")).toHaveLength(2);
    expect(pane.state()).toMatchObject({ list: { kind: "ready", items: longer } });
    expect(new Set(shown)).toEqual(new Set(["loading", "ready"]));
  });

  it("starts a load that can be canceled", async () => {
    const { pane } = newPane();
    void pane.readList();
    void pane.setAccessMode("direct");
    pane.stopReading();
    await settled();
    expect(pane.state().list).toMatchObject({ kind: "failed", failed: { failure: { kind: "cancelled" } } });
  });

  it("resolves an unknown outcome by its own load, not by an older list", async () => {
    const { pane, answer, fail } = await paneWith(list);
    void pane.submit(groupChange("Falcon"));
    await fail("AddImGroup", timeout);
    void pane.setAccessMode("direct");
    await settled();
    expect(pane.state().attempts.createGroup.kind).toBe("findingOut");
    await answer("GetImItemList", list).catch(() => undefined);
    await answer("GetImItemList", longer);
    expect(pane.state().screen.kind).toBe("list");
    expect(pane.state().attempts.createGroup.kind).toBe("idle");
    expect(pane.state().groupsMade).toHaveLength(1);
  });

  it("makes a change that is sent again wait for the new list, which decides its outcome", async () => {
    const { pane, answer, fail, sent } = newPane();
    void pane.readList();
    await fail("GetImItemList", refused);
    pane.dispatch({ kind: "opened", screen: { kind: "createGroup" } });
    void pane.setAccessMode("direct");
    void pane.submit(groupChange("Falcon"));
    await settled();
    expect(pane.state().attempts.createGroup.kind).toBe("sending");
    expect(sent("AddImGroup")).toEqual([]);
    await answer("GetImItemList", list);
    await answer("AddImGroup", imGroup("Falcon"));
    expect(pane.state().screen).toMatchObject({ kind: "groupResult", outcome: "made" });
  });
});
