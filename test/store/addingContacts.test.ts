import { describe, expect, it } from "@jest/globals";
import { addedContacts, placeBefore } from "../../src/imList/changes/addContacts.ts";
import { groupChoice } from "../../src/imList/groupChoices.ts";
import type { PickedPerson } from "../../src/store/drafts.ts";
import { settled } from "../exchange/hostOfPromises.ts";
import { host } from "../failures/failedCall.ts";
import { imGroup, listOf, persona } from "../imList/listOf.ts";
import { paneWith } from "./paneWith.ts";

const team = imGroup("Team");
const others = imGroup("Other Contacts", [], "OtherContacts");
const [ana, bob, cleo] = [persona("ana@x"), persona("bob@x"), persona("cleo@x")] as const;
const person = (address: string): PickedPerson => ({ address, name: "", kind: "typed" });

/** Submits the form with three people, or with those who are left in it. */
async function submitting() {
  const all = await paneWith(listOf([team, others]));
  const { pane } = all;
  pane.dispatch({ kind: "opened", screen: { kind: "addContact" } });
  const group = groupChoice(team);
  const people = ["ana@x", "bob@x", "cleo@x"].map(person);
  pane.dispatch({ kind: "typed", form: "addContact", draft: { people, group } });
  const submit = async () => {
    void pane.submitAll({
      people: pane
        .state()
        .drafts.addContact.people.map(({ address }) => ({ imAddress: address, displayName: undefined })),
      group,
      after: { addedContacts, placeBefore },
    });
    await settled();
  };
  await submit();
  const left = () => pane.state().drafts.addContact.people.map(({ address }) => address);
  return { ...all, submit, left };
}

describe("Several people who are added", () => {
  it("are sent one after the other, leave the form, and are shown in the list, where they can be undone", async () => {
    const { pane, sent, answer, left } = await submitting();
    expect(sent("AddNewImContactToGroup")).toHaveLength(1);
    await answer("AddNewImContactToGroup", ana);
    expect(left()).toEqual(["bob@x", "cleo@x"]);
    await answer("AddNewImContactToGroup", bob);
    await answer("AddNewImContactToGroup", cleo);
    const { screen, ended, drafts, attempts } = pane.state();
    expect(screen).toEqual({ kind: "list", added: { groupId: "id of Team", personas: [ana, bob, cleo] } });
    expect(ended?.change).toMatchObject({ kind: "addContacts", about: { to: { name: "Team" } } });
    expect(ended?.end.undo?.kind).toBe("undo");
    expect(drafts.addContact).toMatchObject({ people: [], group: { name: "Team" } });
    expect(attempts.addContact).toEqual({ kind: "idle" });
  });

  it("stay in the form from the one that failed on, and the next submit continues", async () => {
    const { pane, answer, fail, left, submit } = await submitting();
    await answer("AddNewImContactToGroup", ana);
    await fail("AddNewImContactToGroup", host("busy"));
    expect(left()).toEqual(["bob@x", "cleo@x"]);
    expect(pane.state().attempts.addContact).toMatchObject({ kind: "failed", added: [{ persona: ana }] });
    expect(pane.state().screen.kind).toBe("addContact");
    await submit();
    await answer("AddNewImContactToGroup", bob);
    await answer("AddNewImContactToGroup", cleo);
    expect(pane.state().screen).toMatchObject({ added: { personas: [ana, bob, cleo] } });
    expect(pane.state().ended?.change.about.contacts).toHaveLength(3);
  });

  it("are not shown over another screen that the user has opened since", async () => {
    const { pane, answer } = await submitting();
    pane.dispatch({ kind: "opened", screen: { kind: "diagnostics" } });
    await answer("AddNewImContactToGroup", ana);
    await answer("AddNewImContactToGroup", bob);
    await answer("AddNewImContactToGroup", cleo);
    expect(pane.state().screen).toEqual({ kind: "diagnostics" });
    expect(pane.state().ended?.end.undo).toBeDefined();
  });
});
