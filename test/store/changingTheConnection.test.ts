import { describe, expect, it } from "@jest/globals";
import { imGroup, listOf } from "../imList/listOf.ts";
import { settled } from "../exchange/hostOfPromises.ts";
import { refused, timeout } from "../failures/failedCall.ts";
import { newPane, paneWith } from "./paneWith.ts";
import { groupChange } from "../../src/store/formChange.ts";

const list = listOf([imGroup("Team")]);
const longer = listOf([imGroup("Team"), imGroup("Falcon")]);

describe("Another way to Exchange", () => {
  it("has the list read anew, instead of what is being read, and nobody is told that they stopped that", async () => {
    const { pane, answer, sent } = newPane();
    void pane.readList();
    await settled();
    const shown: unknown[] = [];
    pane.subscribe(() => shown.push(pane.state().list.kind));
    void pane.setAccessMode("direct");
    // Of the reading that was left nothing comes through, not even an answer.
    await answer("GetImItemList", list);
    await answer("GetImItemList", longer);
    expect(sent("GetImItemList")).toHaveLength(2);
    expect(pane.state()).toMatchObject({ list: { kind: "ready", items: longer } });
    expect(new Set(shown)).toEqual(new Set(["loading", "ready"]));
  });

  it("can be stopped as any reading, also while the earlier one is being left", async () => {
    const { pane } = newPane();
    void pane.readList();
    void pane.setAccessMode("direct");
    pane.stopReading();
    await settled();
    expect(pane.state().list).toMatchObject({ kind: "failed", failed: { failure: { kind: "cancelled" } } });
  });

  it("decides by its own reading, not by an older list, what became of a change", async () => {
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

  it("has a change that is made again at once wait for that reading, by which it is judged", async () => {
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
