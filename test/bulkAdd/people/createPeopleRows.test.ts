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

/** People of the item, after they were read. */
async function read() {
  const of = peopleOf(item);
  await of.settle();
  return of;
}

describe("The selection of people", () => {
  it("excludes members of the selected group, distribution groups in the list, and invalid addresses", async () => {
    const { people, shown } = await read();
    people.setGroup(groupChoice(falcon));
    expect(shown(list)).toEqual([
      ...["[x] tony@x", "there ben@x", "[x] cleo@x", "[x] dan@x"],
      ...["[ ] sales-list@x", "there old-list@x", "noAddress no-address"],
    ]);
    people.setGroup(undefined);
    expect(shown(list).slice(1, 4)).toEqual(["[x] ben@x", "[x] cleo@x", "there dan@x"]);
  });

  it("treats a new group as the existing group of exactly the same name", async () => {
    const { people, shown } = await read();
    people.setGroup({ newName: " Falcon " });
    expect(shown(list)[1]).toBe("there ben@x");
    people.setGroup({ newName: "falcon" });
    expect(shown(list).slice(1, 4)).toEqual(["[x] ben@x", "[x] cleo@x", "[x] dan@x"]);
  });

  it("can include everyone, no one, or only people who are not in the list", async () => {
    const { people, rows } = await read();
    const selectedAddresses = () =>
      rows(list)
        .filter(({ isSelected }) => isSelected)
        .map(({ address }) => address);
    people.selectAll("all");
    expect(selectedAddresses()).toEqual(["tony@x", "ben@x", "cleo@x", "sales-list@x"]);
    people.selectAll("new");
    expect(selectedAddresses()).toEqual(["tony@x"]);
    people.select("cleo@x", true);
    expect(selectedAddresses()).toEqual(["tony@x", "cleo@x"]);
    people.selectAll("none");
    expect(selectedAddresses()).toEqual([]);
  });

  it("becomes import rows with the selected group", async () => {
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
