import { describe, expect, it } from "@jest/globals";
import type { ImItemList } from "../../src/ews/model/imItemList.ts";
import { renameGroup } from "../../src/imList/changes/renameGroup.ts";
import { knownGroup } from "../../src/imList/contacts.ts";
import { imGroup, listOf } from "../imList/listOf.ts";
import { settled } from "../exchange/hostOfPromises.ts";
import { host } from "../failures/failedCall.ts";
import { paneWith } from "./paneWith.ts";

// What the readings that follow a change do to the list; reading by itself is tested in readingTheList.test.ts.

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

describe("A reading that began before a change was done", () => {
  it("does not take it back", async () => {
    const { pane, rename, answer, name } = await renaming();
    void pane.readList();
    await rename("Crew");
    await answer("SetImGroup", undefined);
    await answer("GetImItemList", old);
    expect(name()).toBe("Crew");
  });

  it("may know of it already", async () => {
    const { pane, rename, answer, name } = await renaming();
    void pane.readList();
    await rename("Crew");
    await answer("SetImGroup", undefined);
    await answer("GetImItemList", named("Crew"));
    expect(name()).toBe("Crew");
  });

  it("is followed by one that began after, which has the last word", async () => {
    const { pane, rename, answer, name, sent } = await renaming();
    void pane.readList();
    await rename("Crew");
    await answer("SetImGroup", undefined);
    await answer("GetImItemList", old);
    expect(sent("GetImItemList")).toHaveLength(3);
    await answer("GetImItemList", named("Elsewhere"));
    expect(name()).toBe("Elsewhere");
  });

  it("keeps all that was done meanwhile, in the order in which it was done", async () => {
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

describe("A reading after a change", () => {
  it("that fails leaves what was done", async () => {
    const { pane, rename, answer, fail, name } = await renaming();
    await rename("Crew");
    await answer("SetImGroup", undefined);
    await fail("GetImItemList", host("offline"));
    expect(name()).toBe("Crew");
    expect(pane.state().list).toMatchObject({ kind: "ready", failed: { failure: { cause: "offline" } } });
  });

  it("is one for several that wait for it", async () => {
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
