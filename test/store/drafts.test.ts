import { describe, expect, it } from "@jest/globals";
import { emptyDrafts, readDrafts, type Drafts, type StoredDrafts } from "../../src/store/drafts.ts";
import { fc } from "../random.ts";

const nothing: StoredDrafts = { form: undefined, drafts: emptyDrafts };
const group = { id: { id: "AAA", changeKey: "BBB" }, name: "Design team", kind: "user" } as const;

describe("Drafts stored before a reload", () => {
  it("are restored as they were stored", () => {
    const drafts: Drafts = {
      createGroup: { name: "Falcon" },
      addContact: {
        people: [
          { address: "ana@contoso.com", name: "Ana Vale", kind: "known", isGuess: true },
          { address: "bob@contoso.com", name: "", kind: "typed" },
          { address: "bettina.contoso.com", name: "", kind: "unread" },
        ],
        imAddress: "tony.smith@contoso.com",
        displayName: "Tony",
        group,
      },
      addPhoneContact: {
        number: "+1 206 555 0100",
        group: { ...group, id: { id: "CCC", changeKey: undefined } },
      },
      addDistributionGroup: { smtpAddress: "team@contoso.com", displayName: "Team" },
    };
    const stored: StoredDrafts = { form: "addContact", drafts };
    expect(readDrafts(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
  });

  it.each<[unknown]>([
    [undefined],
    [null],
    ["text"],
    [[1, 2]],
    [{ form: "person", drafts: { createGroup: null, addContact: 5, addPhoneContact: [] } }],
    [{ drafts: { createGroup: { name: { toString: 1 } }, addContact: { imAddress: null, group: "Team" } } }],
    [
      {
        drafts: {
          addContact: { group: { ...group, id: "AAA" } },
          addPhoneContact: { group: { ...group, kind: "tagged" } },
        },
      },
    ],
    [{ drafts: { addContact: { group: { ...group, name: 7 } } } }],
    [
      {
        drafts: {
          addContact: { people: [null, { address: "a@x", name: "A", kind: "other" }, { name: "A" }] },
        },
      },
    ],
  ])("are empty if the storage holds something else: %j", (stored) => {
    expect(readDrafts(stored)).toEqual(nothing);
  });

  it("add nothing else to the pane's state, whatever was stored", () => {
    expect(readDrafts({ list: { kind: "ready" }, way: "direct", fault: {}, changes: null })).toEqual(nothing);
    fc.assert(
      fc.property(fc.jsonValue(), (stored) => {
        const { form, drafts, ...others } = readDrafts(stored);
        return (
          form === undefined &&
          Object.keys(others).length === 0 &&
          Object.keys(drafts).join() === Object.keys(emptyDrafts).join()
        );
      }),
    );
  });
});
