import { describe, expect, it } from "@jest/globals";
import {
  mayBeSeveral,
  peopleIn,
  typedPerson,
  withPeople,
  withTextAgain,
  withTyped,
} from "../../src/forms/contactDraft.ts";
import { emptyDrafts, type PickedPerson } from "../../src/store/drafts.ts";

const empty = emptyDrafts.addContact;
const typed = (imAddress: string, displayName = "") => ({ ...empty, imAddress, displayName });
const tony: PickedPerson = { address: "tony@contoso.com", name: "Tony Smith", kind: "known" };

describe("A text in the field for people", () => {
  it.each([
    ["Tony Smith <tony@contoso.com>"],
    ['"Smith, Tony" <Tony@Contoso.com>; '],
    ["Smith, Tony (tony@contoso.com)"],
    ["Tony Smith [mailto:tony@contoso.com]"],
    ["tony@contoso.com (Tony Smith)"],
    ["Tony Smith sip:tony@contoso.com"],
  ])("is a person with a name: %s", (text) => {
    const person = typedPerson(typed(text));
    expect(person).toMatchObject({ address: "tony@contoso.com", kind: "typed" });
    expect(["Tony Smith", "Smith, Tony"]).toContain(person?.name);
  });

  it("has the name that was typed in the other field, if there is one", () => {
    expect(typedPerson(typed("Tony Smith <tony@contoso.com>", "T. Smith"))?.name).toBe("T. Smith");
    expect(typedPerson(typed("tony@contoso.com"))?.name).toBe("");
  });

  it.each([
    ["Tony Smith"],
    ["Tony Smith <tony@"],
    ["tony@contoso.com; ana@contoso.com"],
    ["Tony Smith </o=Contoso/cn=tony>"],
    ["tony@contoso.com <ana@contoso.com>"],
    ["mei lin@contoso.com"],
    [""],
  ])("is no person: %s", (text) => {
    const draft = typed(text);
    expect(typedPerson(draft)).toBeUndefined();
    expect(withTyped(draft)).toBe(draft);
  });

  it.each([
    ["a@x.example; b@y.example", true],
    ["Ana Vale\nTony Reed", true],
    ["a@x.example, b@y.example", true],
    ["Vale, Ana <ana@x.example>", false],
    ["Vale, Ana", false],
    ["ana@x.example", false],
    ["mei@lin@x.example", false],
  ])("may be about several people: %j is %j", (text, expected) => {
    expect(mayBeSeveral(text)).toBe(expected);
  });
});

describe("The people in the field", () => {
  it("include what is typed, and have each address once", () => {
    const draft = withPeople(empty, [tony, { ...tony, name: "Other" }]);
    expect(draft.people).toEqual([tony]);
    expect(peopleIn({ ...draft, imAddress: "Tony@contoso.com" })).toEqual([tony]);
    expect(peopleIn({ ...draft, imAddress: "ana@contoso.com" })).toHaveLength(2);
    expect(peopleIn({ ...draft, imAddress: "ana" })).toEqual([tony]);
  });

  it("become a text again with their name, and what was typed becomes one of them", () => {
    const draft = { ...withPeople(empty, [tony]), imAddress: "ana@contoso.com" };
    expect(withTextAgain(draft, tony)).toMatchObject({
      people: [{ address: "ana@contoso.com", kind: "typed" }],
      imAddress: "tony@contoso.com",
      displayName: "Tony Smith",
    });
    expect(withTextAgain({ ...draft, imAddress: "ana" }, tony).people).toEqual([
      { address: "ana", name: "", kind: "unread" },
    ]);
  });
});
