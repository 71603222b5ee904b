import { describe, expect, it } from "@jest/globals";
import { announcement } from "../../src/app/announcement.ts";
import { initialState } from "../../src/store/reduce.ts";
import type { ListState, PaneState, Screen } from "../../src/store/state.ts";
import { withoutIsolates, wordingIn } from "../i18n/wordingIn.ts";
import { imGroup, listOf, persona } from "../imList/listOf.ts";
import { failedCall, timeout, trace } from "../failures/failedCall.ts";

const announcementOf = (state: Partial<PaneState>) =>
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
const contactMade = (displayName: string, name: string | undefined): Screen => ({
  kind: "contactResult",
  persona: persona("ana@x", { displayName }),
  group: name === undefined ? undefined : { name, kind: "user" },
  groupId: undefined,
  ...made,
});

describe("The announcement to assistive technology", () => {
  it("names a created group", () => {
    expect(announcementOf({ screen: groupMade })).toBe("Falcon created");
  });

  it("names an added distribution group", () => {
    const group = imGroup("All staff", [], "DG");
    expect(announcementOf({ screen: { kind: "groupResult", group, ...made } })).toBe(
      "All staff added to your list",
    );
  });

  it("names an added contact and its group", () => {
    expect(announcementOf({ screen: contactMade("Ana Lima", "Falcon") })).toBe("Ana Lima added to Falcon");
    expect(announcementOf({ screen: contactMade("Ana Lima", undefined) })).toBe(
      "Ana Lima added to Other Contacts",
    );
  });

  it("uses the address of a contact without a name", () => {
    expect(announcementOf({ screen: contactMade("", "Falcon") })).toBe("ana@x added to Falcon");
  });

  it("is empty for an existing group, which the title reports", () => {
    expect(announcementOf({ screen: { ...groupMade, outcome: "existing" } })).toBe("");
  });

  it("has the size of the list after a refresh", () => {
    expect(announcementOf({ list: read() })).toBe("List updated: 2 groups, 1 contact");
  });

  it("reports the switch to the direct connection on every screen except results", () => {
    for (const kind of ["list", "createGroup"] as const)
      expect(announcementOf({ switchedToDirect: true, screen: { kind } })).toBe(
        "You’re now connected directly to Exchange.",
      );
    expect(announcementOf({ switchedToDirect: true, screen: groupMade })).toBe("Falcon created");
  });

  it("stays the same on other screens, so that it is not repeated on return", () => {
    expect(announcementOf({ list: read(), screen: { kind: "createGroup" } })).toBe(
      announcementOf({ list: read() }),
    );
  });

  it("is empty while the list is loading, and without a refresh", () => {
    expect(announcementOf({ list: read({ reading: true }) })).toBe("");
    expect(announcementOf({ list: read({ refreshed: false }) })).toBe("");
    expect(announcementOf({ list: { kind: "loading" } })).toBe("");
    expect(announcementOf({ list: { kind: "failed", failed: failedCall(timeout), reading: false } })).toBe(
      "",
    );
  });
});
