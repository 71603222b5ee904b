import { describe, expect, it } from "@jest/globals";
import {
  contactOutcome,
  findGroup,
  findMember,
  findSystemGroup,
  groupOutcome,
  isGroupGone,
} from "../../src/imList/outcome.ts";
import { imGroup, listOf, persona, storeId } from "./listOf.ts";
import { host, malformed, response } from "../failures/failedCall.ts";

const ana = persona("ana@contoso.com");
const before = listOf(
  [
    imGroup("Team", ["source of ana@contoso.com"]),
    imGroup("Empty"),
    imGroup("Favorites", [], "Favorites"),
    imGroup("Other Contacts", ["source of bob@contoso.com"], "OtherContacts"),
  ],
  [ana, persona("bob@contoso.com"), persona("Eva@contoso.com")],
);
const team = storeId("id of Team");
const empty = storeId("id of Empty");

describe("The outcome of creating a group", () => {
  it('is "made" if no group had exactly this name', () => {
    expect(groupOutcome(before, "Project Falcon")).toBe("made");
  });

  it('is "existing" if a group had this name, even an empty group, whose response looks like that of a new group', () => {
    expect(groupOutcome(before, "Team")).toBe("existing");
    expect(groupOutcome(before, "Empty")).toBe("existing");
  });

  it('is "existing" if a system group has this name', () => {
    expect(groupOutcome(before, "Favorites")).toBe("existing");
  });

  it('is "made" if the names differ in case, spaces, or the encoding of an accent', () => {
    for (const name of ["team", "Team ", "TEAM"]) expect(groupOutcome(before, name)).toBe("made");
    expect(groupOutcome(listOf([imGroup("Zu\u0308rich")]), "Z\u00fcrich")).toBe("made");
  });

  it('is only "present" if the list was not loaded before', () => {
    expect(groupOutcome(undefined, "Team")).toBe("present");
    expect(findGroup(undefined, "Team")).toBeUndefined();
  });
});

describe("The outcome of adding a contact", () => {
  it('is "made" if the contact was not in the group', () => {
    expect(contactOutcome(before, "new@contoso.com", team)).toBe("made");
    expect(contactOutcome(before, "ana@contoso.com", empty)).toBe("made");
  });

  it('is "existing" if the contact was in the group', () => {
    expect(contactOutcome(before, "ana@contoso.com", team)).toBe("existing");
  });

  it("is checked in Other Contacts if there is no group", () => {
    expect(contactOutcome(before, "bob@contoso.com", undefined)).toBe("existing");
    expect(contactOutcome(before, "ana@contoso.com", undefined)).toBe("made");
    expect(findSystemGroup(before, "otherContacts")?.displayName).toBe("Other Contacts");
  });

  it('is "made" if Other Contacts did not exist yet', () => {
    expect(contactOutcome(listOf([], [ana]), "ana@contoso.com", undefined)).toBe("made");
  });

  it.each(["Eva@contoso.com", "sip:eva@contoso.com"])(
    'is "existing" if the address was there as %s, because that contact is then added',
    (stored) => {
      const list = listOf([imGroup("Team", [`source of ${stored}`])], [persona(stored)]);
      expect(contactOutcome(list, "eva@contoso.com", team)).toBe("existing");
    },
  );

  it('is only "present" if the list was not loaded before', () => {
    expect(contactOutcome(undefined, "ana@contoso.com", team)).toBe("present");
  });

  it("is found in a list by any source of the person", () => {
    const merged = persona("ana@contoso.com", { sources: ["directory", "contact"] });
    const list = listOf([imGroup("Team", ["contact"])], [merged]);
    expect(findMember(list, "ana@contoso.com", team)).toBe(merged);
  });

  it("is not found if the group is not in the list, or if the person has no source", () => {
    expect(findMember(before, "ana@contoso.com", storeId("gone"))).toBeUndefined();
    const list = listOf([imGroup("Team", ["x"])], [persona("ana@contoso.com", { sources: [] })]);
    expect(findMember(list, "ana@contoso.com", team)).toBeUndefined();
  });
});

describe("A selected group", () => {
  it.each([["ErrorInvalidImGroupId"], ["ErrorItemNotFound"], ["ErrorNonExistentMailbox"]])(
    "no longer exists when Exchange responds with %s",
    (code) => {
      expect(isGroupGone(response(code))).toBe(true);
    },
  );

  it("may still exist after any other failure", () => {
    const codes = ["ImContactLimitReached", "ItemCorrupt", "CorruptData", "InvalidId", "InvalidChangeKey"];
    const responses = codes.map((code) => response(`Error${code}`));
    for (const failure of [...responses, host("other"), malformed("xml")])
      expect(isGroupGone(failure)).toBe(false);
  });
});
