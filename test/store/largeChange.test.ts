import { describe, expect, it } from "@jest/globals";
import type { ImItemList } from "../../src/ews/model/imItemList.ts";
import { removeFromGroup } from "../../src/imList/changes/removeContacts.ts";
import { knownGroup, membersOf } from "../../src/imList/contacts.ts";
import { settled } from "../exchange/hostOfPromises.ts";
import { imGroup, listOf, persona } from "../imList/listOf.ts";
import { paneWith } from "./paneWith.ts";

const names = ["ana", "bob", "cleo"];
/** Everyone is in Sales, and these are in Team. */
const listWith = (...team: readonly string[]): ImItemList =>
  listOf(
    [imGroup("Team", team), imGroup("Sales", names), imGroup("Other Contacts", [], "OtherContacts")],
    names.map((name) => persona(`${name}@x`, { sources: [name] })),
  );
const list = listWith(...names);

/** A pane that removes everyone from Team, as a large change. */
async function removing() {
  const all = await paneWith(list);
  const [team] = list.groups;
  const from = team && knownGroup(team);
  if (!from) throw new Error("There is no team");
  void all.pane.change(
    removeFromGroup(list, [{ group: from, contacts: membersOf(list, team) }], undefined),
    true,
  );
  await settled();
  await all.answer("GetImItems", list);
  const running = () => all.pane.state().changes[0];
  return { ...all, running, stop: () => all.pane.stopChange(running()?.id ?? 0) };
}

describe("A large change", () => {
  it("counts for how many people it is done", async () => {
    const { answer, running } = await removing();
    expect(running()).toMatchObject({ done: 0 });
    await answer("RemoveImContactFromGroup", undefined);
    await answer("GetImItems", listWith("bob", "cleo"));
    expect(running()).toMatchObject({ done: 1 });
  });

  it("that is stopped ends what it does for one person, and sends nothing for the next", async () => {
    const { pane, answer, running, stop, sent } = await removing();
    stop();
    expect(running()).toMatchObject({ isStopping: true });
    await answer("RemoveImContactFromGroup", undefined);
    await answer("GetImItems", listWith("bob", "cleo"));
    expect(pane.state().ended?.end).toMatchObject({
      kind: "stopped",
      doneFor: 1,
      because: { stopped: true, failure: { kind: "cancelled", sent: false } },
    });
    expect(sent("RemoveImContactFromGroup")).toHaveLength(1);
  });
});
