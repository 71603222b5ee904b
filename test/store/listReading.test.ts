import { describe, expect, it } from "@jest/globals";
import type { ImItemList } from "../../src/ews/model/imItemList.ts";
import { renameGroup } from "../../src/imList/changes/renameGroup.ts";
import { knownGroup } from "../../src/imList/contacts.ts";
import { imGroup, listOf } from "../imList/listOf.ts";
import { settled } from "../exchange/hostOfPromises.ts";
import { host } from "../failures/failedCall.ts";
import { paneWith } from "./paneWith.ts";

// Reloads of the list after a change. Loads without a change are tested in readingTheList.test.ts.

const team = imGroup("Team");
const old = listOf([team]);
const known = knownGroup(team);
if (!known) throw new Error("It has no id");
const named = (displayName: string): ImItemList => listOf([{ ...team, displayName }]);

async function renaming() {
  const all = await paneWith(old);
  const { pane } = all;
  return {
    ...all,
    rename: async (name: string) => {
      void pane.change(renameGroup(known as NonNullable<typeof known>, name));
      await settled();
    },
    name: () => {
      const { list } = pane.state();
      return list.kind === "ready" ? list.items.groups[0]?.displayName : undefined;
    },
  };
}

describe("A load that starts before a change is done", () => {
  it("does not revert the change", async () => {
    const { pane, rename, answer, name } = await renaming();
    void pane.readList();
    await rename("Crew");
    await answer("SetImGroup", undefined);
    await answer("GetImItemList", old);
    expect(name()).toBe("Crew");
  });

  it("may already include the change", async () => {
    const { pane, rename, answer, name } = await renaming();
    void pane.readList();
    await rename("Crew");
    await answer("SetImGroup", undefined);
    await answer("GetImItemList", named("Crew"));
    expect(name()).toBe("Crew");
  });

  it("is followed by a second load whose list wins", async () => {
    const { pane, rename, answer, name, sent } = await renaming();
    void pane.readList();
    await rename("Crew");
    await answer("SetImGroup", undefined);
    await answer("GetImItemList", old);
    expect(sent("GetImItemList")).toHaveLength(3);
    await answer("GetImItemList", named("Elsewhere"));
    expect(name()).toBe("Elsewhere");
  });

  it("keeps all changes done during the load, in their order", async () => {
    const { pane, rename, answer, name } = await renaming();
    void pane.readList();
    for (const next of ["Crew", "Band"]) {
      await rename(next);
      await answer("SetImGroup", undefined);
    }
    await answer("GetImItemList", old);
    expect(name()).toBe("Band");
  });
});

describe("A load after a change", () => {
  it("keeps the change when it fails", async () => {
    const { pane, rename, answer, fail, name } = await renaming();
    await rename("Crew");
    await answer("SetImGroup", undefined);
    await fail("GetImItemList", host("offline"));
    expect(name()).toBe("Crew");
    expect(pane.state().list).toMatchObject({ kind: "ready", failed: { failure: { cause: "offline" } } });
  });

  it("runs once for several changes that wait for it", async () => {
    const { pane, rename, answer, sent } = await renaming();
    void pane.readList();
    await rename("Crew");
    await answer("SetImGroup", undefined);
    await rename("Band");
    await answer("SetImGroup", undefined);
    await answer("GetImItemList", old);
    expect(sent("GetImItemList")).toHaveLength(3);
    await answer("GetImItemList", named("Band"));
    expect(sent("GetImItemList")).toHaveLength(3);
  });
});
