import { describe, expect, it } from "@jest/globals";
import { announcement } from "../../src/app/Announcer.tsx";
import { initialState } from "../../src/store/reduce.ts";
import type { ListState, PaneState, Screen } from "../../src/store/state.ts";
import { withoutIsolates, wordingIn } from "../i18n/wordingIn.ts";
import { imGroup, listOf, persona } from "../imList/listOf.ts";
import { failedCall, timeout, trace } from "../failures/failedCall.ts";

const announced = (state: Partial<PaneState>) =>
  withoutIsolates(announcement({ ...initialState, ...state }, wordingIn("en")));

const read = (fields: Partial<Extract<ListState, { kind: "ready" }>> = {}): ListState => ({
  kind: "ready",
  items: listOf([imGroup("Team"), imGroup("Zen")], [persona("ana@x")]),
  readAt: 1,
  refreshed: true,
  unread: 0,
  unreadGroups: 0,
  reading: false,
  failed: undefined,
  ...fields,
});
const made = { outcome: "made", confirmedByReread: false, trace: trace() } as const;
const groupMade: Screen = { kind: "groupResult", group: imGroup("Falcon"), ...made };
const contactMade = (displayName: string, groupName: string | undefined): Screen => ({
  kind: "contactResult",
  persona: persona("ana@x", { displayName }),
  groupName,
  groupId: undefined,
  ...made,
});

describe("What assistive technology is told", () => {
  it("is the group that was created", () => {
    expect(announced({ screen: groupMade })).toBe("Falcon created");
  });

  it("is the distribution group that was added", () => {
    const group = imGroup("All staff", [], "DG");
    expect(announced({ screen: { kind: "groupResult", group, ...made } })).toBe(
      "All staff added to your list",
    );
  });

  it("is the contact that was added, and where", () => {
    expect(announced({ screen: contactMade("Ana Lima", "Falcon") })).toBe("Ana Lima added to Falcon");
    expect(announced({ screen: contactMade("Ana Lima", undefined) })).toBe(
      "Ana Lima added to Other Contacts",
    );
  });

  it("names a contact without a name by their address", () => {
    expect(announced({ screen: contactMade("", "Falcon") })).toBe("ana@x added to Falcon");
  });

  it("is nothing for what was there before: the title says that", () => {
    expect(announced({ screen: { ...groupMade, outcome: "existing" } })).toBe("");
  });

  it("is the list, once it was refreshed", () => {
    expect(announced({ list: read() })).toBe("List updated: 2 groups, 1 contact");
  });

  it("is that the direct route is used, on every screen but where something was made", () => {
    for (const kind of ["list", "createGroup"] as const)
      expect(announced({ switchedToDirect: true, screen: { kind } })).toBe(
        "You’re now connected directly to Exchange.",
      );
    expect(announced({ switchedToDirect: true, screen: groupMade })).toBe("Falcon created");
  });

  it("stays as it is on other screens, so that it is not said again on coming back", () => {
    expect(announced({ list: read(), screen: { kind: "createGroup" } })).toBe(announced({ list: read() }));
  });

  it("is nothing while the list is being read, or if nobody asked for that", () => {
    expect(announced({ list: read({ reading: true }) })).toBe("");
    expect(announced({ list: read({ refreshed: false }) })).toBe("");
    expect(announced({ list: { kind: "loading" } })).toBe("");
    expect(announced({ list: { kind: "failed", failed: failedCall(timeout), reading: false } })).toBe("");
  });
});
