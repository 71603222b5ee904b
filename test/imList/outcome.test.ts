import { describe, expect, it } from "@jest/globals";
import type { EwsFailure, HostCause } from "../../src/ews/failure.ts";
import {
  contactOutcome,
  findGroup,
  findMember,
  findOtherContacts,
  groupOutcome,
  isGroupGone,
} from "../../src/imList/outcome.ts";
import { imGroup, listOf, persona, storeId } from "./listOf.ts";

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

describe("Creating a group", () => {
  it("made it, if no group of exactly this name was there", () => {
    expect(groupOutcome(before, "Project Falcon")).toBe("made");
  });

  it("changed nothing, if one was there: an empty one too, though its reply looks like a new one's", () => {
    expect(groupOutcome(before, "Team")).toBe("existing");
    expect(groupOutcome(before, "Empty")).toBe("existing");
  });

  it("changed nothing, if a system group has this name", () => {
    expect(groupOutcome(before, "Favorites")).toBe("existing");
  });

  it("made another one, if the names differ in a capital, a blank or an accent's spelling", () => {
    for (const name of ["team", "Team ", "TEAM"]) expect(groupOutcome(before, name)).toBe("made");
    expect(groupOutcome(listOf([imGroup("Zu\u0308rich")]), "Z\u00fcrich")).toBe("made");
  });

  it("cannot be judged without a list read before", () => {
    expect(groupOutcome(undefined, "Team")).toBe("present");
    expect(findGroup(undefined, "Team")).toBeUndefined();
  });
});

describe("Adding a contact", () => {
  it("made it a member, if it was not in that group", () => {
    expect(contactOutcome(before, "new@contoso.com", team)).toBe("made");
    expect(contactOutcome(before, "ana@contoso.com", empty)).toBe("made");
  });

  it("changed nothing, if it was in that group", () => {
    expect(contactOutcome(before, "ana@contoso.com", team)).toBe("existing");
  });

  it("goes to Other Contacts without a group", () => {
    expect(contactOutcome(before, "bob@contoso.com", undefined)).toBe("existing");
    expect(contactOutcome(before, "ana@contoso.com", undefined)).toBe("made");
    expect(findOtherContacts(before)?.displayName).toBe("Other Contacts");
  });

  it("made it, if there were no Other Contacts yet", () => {
    expect(contactOutcome(listOf([], [ana]), "ana@contoso.com", undefined)).toBe("made");
  });

  it("is not judged, if the address was there in other letters: that may be a second contact", () => {
    const list = listOf([imGroup("Team", ["source of Eva@contoso.com"])], before.personas);
    expect(contactOutcome(list, "eva@contoso.com", team)).toBe("present");
  });

  it("cannot be judged without a list read before", () => {
    expect(contactOutcome(undefined, "ana@contoso.com", team)).toBe("present");
  });

  it("is seen in a list by any source of the person", () => {
    const merged = persona("ana@contoso.com", { sources: ["directory", "contact"] });
    const list = listOf([imGroup("Team", ["contact"])], [merged]);
    expect(findMember(list, "ana@contoso.com", team)).toBe(merged);
  });

  it("is not seen where a group is not in the list, or the person has no source", () => {
    expect(findMember(before, "ana@contoso.com", storeId("gone"))).toBeUndefined();
    const list = listOf([imGroup("Team", ["x"])], [persona("ana@contoso.com", { sources: [] })]);
    expect(findMember(list, "ana@contoso.com", team)).toBeUndefined();
  });
});

const host = (cause: HostCause): EwsFailure => ({ kind: "host", cause, code: 9020, name: "x", message: "y" });
const coded = (kind: "fault" | "response", code: string): EwsFailure =>
  kind === "fault"
    ? { kind, code, message: "", line: undefined, position: undefined, violation: undefined, values: {} }
    : { kind, code, message: "", values: {} };
const malformed = (cause: "html" | "xml" | "shape"): EwsFailure => ({
  kind: "malformed",
  cause,
  message: "",
  path: undefined,
  line: undefined,
  column: undefined,
});

describe("A group that was chosen", () => {
  it.each([["ErrorInvalidImGroupId"], ["ErrorItemNotFound"], ["ErrorNonExistentMailbox"]])(
    "is gone when Exchange answers %s",
    (code) => {
      expect(isGroupGone(coded("response", code))).toBe(true);
    },
  );

  it("is not gone for any other failure", () => {
    for (const failure of [coded("response", "ErrorImContactLimitReached"), host("other"), malformed("xml")])
      expect(isGroupGone(failure)).toBe(false);
  });
});
