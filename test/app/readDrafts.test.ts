import { describe, expect, it } from "@jest/globals";
import { readDrafts } from "../../src/app/readDrafts.ts";
import { initialState } from "../../src/store/reduce.ts";
import type { Drafts } from "../../src/store/state.ts";
import { fc } from "../random.ts";

const { groupDraft, contactDraft, phoneDraft, distributionGroupDraft } = initialState;
const nothing: Drafts = { screen: undefined, groupDraft, contactDraft, phoneDraft, distributionGroupDraft };
const group = { id: { id: "AAA", changeKey: "BBB" }, name: "Design team", kind: "user" } as const;

describe("What was typed before the page loaded itself anew", () => {
  it("is read as it was kept", () => {
    const typed: Drafts = {
      screen: "addContact",
      groupDraft: { name: "Falcon" },
      contactDraft: { imAddress: "tony.smith@contoso.com", displayName: "Tony", group },
      phoneDraft: { number: "+1 206 555 0100", group: { ...group, id: { id: "CCC", changeKey: undefined } } },
      distributionGroupDraft: { smtpAddress: "team@contoso.com", displayName: "Team" },
    };
    expect(readDrafts(JSON.parse(JSON.stringify(typed)))).toEqual(typed);
  });

  it.each<[unknown]>([
    [undefined],
    [null],
    ["text"],
    [[1, 2]],
    [{ groupDraft: null, contactDraft: 5, phoneDraft: [], screen: "person" }],
    [{ groupDraft: { name: { toString: 1 } }, contactDraft: { imAddress: null, group: "Design team" } }],
    [
      {
        contactDraft: { group: { ...group, id: "AAA" } },
        phoneDraft: { group: { ...group, kind: "tagged" } },
      },
    ],
    [{ contactDraft: { group: { ...group, name: 7 } } }],
  ])("is nothing where another version, or a person, left %j", (kept) => {
    expect(readDrafts(kept)).toEqual(nothing);
  });

  it("brings nothing else into the pane's state, whatever was left there", () => {
    expect(readDrafts({ list: { kind: "ready" }, way: "direct", fault: {}, changes: null })).toEqual(nothing);
    fc.assert(
      fc.property(
        fc.jsonValue(),
        (kept) => Object.keys(readDrafts(kept)).join() === Object.keys(nothing).join(),
      ),
    );
  });
});
