import { describe, expect, it } from "@jest/globals";
import { isCompleted, moveName, readContactDraft } from "../../src/forms/contactDraft.ts";

const typed = (imAddress: string, displayName = "") => ({ imAddress, displayName });

describe("A name in the address field", () => {
  it.each([
    ["Tony Smith <tony@contoso.com>"],
    ['"Smith, Tony" <tony@contoso.com>; '],
    ["Smith, Tony (tony@contoso.com)"],
    ["Tony Smith [mailto:tony@contoso.com]"],
    ["tony@contoso.com (Tony Smith)"],
    ["Tony Smith tony@contoso.com"],
  ])("is moved to its own field: %s", (text) => {
    const moved = moveName(typed(text));
    expect(moved.imAddress).toBe("tony@contoso.com");
    expect(["Tony Smith", "Smith, Tony"]).toContain(moved.displayName);
  });

  it("does not replace a name that was typed", () => {
    expect(moveName(typed("Tony Smith <tony@contoso.com>", "T. Smith"))).toEqual(
      typed("tony@contoso.com", "T. Smith"),
    );
  });

  it("is saved even if it has not been moved, as when Enter submits the form", () => {
    expect(readContactDraft(typed("Tony Smith tony@contoso.com"))).toEqual({
      imAddress: { ok: true, value: "tony@contoso.com" },
      displayName: { ok: true, value: "Tony Smith" },
    });
  });

  it.each([
    ["tony@contoso.com"],
    ["Tony Smith"],
    ["Tony Smith <tony@"],
    ["tony@contoso.com; ana@contoso.com"],
    ["Tony Smith </o=Contoso/cn=tony>"],
    ["tony@contoso.com <ana@contoso.com>"],
    ["mei lin@contoso.com"],
    [""],
  ])("is not moved from %s", (text) => {
    const draft = typed(text);
    expect(moveName(draft)).toBe(draft);
  });

  it("is never taken from a text about several people", () => {
    const { imAddress, displayName } = readContactDraft(typed("Tony; Ana <ana@contoso.com>"));
    expect([imAddress.ok, displayName.ok]).toEqual([false, false]);
  });
});

describe("An address field", () => {
  it.each([
    ["", "Tony Smith <tony@contoso.com>", true],
    ["Tony <tony@contoso.com", "Tony <tony@contoso.com>", true],
    ["Tony <tony@contoso.co", "Tony <tony@contoso.com", false],
    ["Tony ", "Tony", false],
  ])("is completed by a paste or a last bracket: %j to %j", (before, after, expected) => {
    expect(isCompleted(before, after)).toBe(expected);
  });
});
