import { describe, expect, it } from "@jest/globals";
import { groupChoice } from "../../../src/imList/groupChoices.ts";
import { toImportRows } from "../../../src/bulkAdd/people/createPeopleRows.ts";
import { imGroup, listOf, persona } from "../../imList/listOf.ts";
import { message, peopleOf } from "./item.ts";

const item = message(
  "falcon",
  ...[
    "from Tony@x",
    "to ben@x",
    "to cleo@x",
    "to dan@x",
    "cc sales-list@x",
    "cc old-list@x",
    "cc no-address",
  ],
);
const falcon = imGroup("Falcon", ["source of ben@x"]);
const list = listOf(
  [
    falcon,
    imGroup("Owl", ["source of cleo@x"]),
    imGroup("Other Contacts", ["source of dan@x"], "OtherContacts"),
    { ...imGroup("Old", [], "DG"), smtpAddress: "old-list@x" },
  ],
  [
    persona("ben@x", { displayName: "Ben" }),
    persona("cleo@x", { displayName: "Cleo" }),
    persona("dan@x", { displayName: "Dan" }),
  ],
);

/** The people of the item, read. */
async function read() {
  const of = peopleOf(item);
  await of.settle();
  return of;
}

describe("Choosing people", () => {
  it("leaves out who is in the chosen group, lists that are there, and what is no IM address", async () => {
    const { people, shown } = await read();
    people.setGroup(groupChoice(falcon));
    expect(shown(list)).toEqual([
      ...["[x] tony@x", "there ben@x", "[x] cleo@x", "[x] dan@x"],
      ...["[ ] sales-list@x", "there old-list@x", "noAddress no-address"],
    ]);
    people.setGroup(undefined);
    expect(shown(list).slice(1, 4)).toEqual(["[x] ben@x", "[x] cleo@x", "there dan@x"]);
  });

  it("takes a new group for the one that has its name already, and for no other", async () => {
    const { people, shown } = await read();
    people.setGroup({ newName: " Falcon " });
    expect(shown(list)[1]).toBe("there ben@x");
    people.setGroup({ newName: "falcon" });
    expect(shown(list).slice(1, 4)).toEqual(["[x] ben@x", "[x] cleo@x", "[x] dan@x"]);
  });

  it("can be all, none, or only those who are not in the list", async () => {
    const { people, rows } = await read();
    const chosen = () =>
      rows(list)
        .filter(({ isSelected: isChosen }) => isChosen)
        .map(({ address }) => address);
    people.selectAll("all");
    expect(chosen()).toEqual(["tony@x", "ben@x", "cleo@x", "sales-list@x"]);
    people.selectAll("new");
    expect(chosen()).toEqual(["tony@x"]);
    people.select("cleo@x", true);
    expect(chosen()).toEqual(["tony@x", "cleo@x"]);
    people.selectAll("none");
    expect(chosen()).toEqual([]);
  });

  it("makes rows of the chosen ones, who keep the names that the list has for them", async () => {
    const { people, rows } = await read();
    people.select("sales-list@x", true);
    people.select("dan@x", false);
    expect(toImportRows(rows(list), "Falcon")).toEqual([
      { kind: "person", row: 1, address: "Tony@x", displayName: "Tony", groupName: "Falcon" },
      { kind: "person", row: 2, address: "ben@x", displayName: "Ben", groupName: "Falcon" },
      { kind: "person", row: 3, address: "cleo@x", displayName: "Cleo", groupName: "Falcon" },
      {
        kind: "distributionGroup",
        row: 4,
        address: "sales-list@x",
        displayName: "sales-list",
        groupName: "",
      },
    ]);
  });
});
