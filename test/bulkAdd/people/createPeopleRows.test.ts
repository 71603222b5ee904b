import { describe, expect, it } from "@jest/globals";
import { groupChoice } from "../../../src/imList/groupChoices.ts";
import { createPeopleRows, toImportRows } from "../../../src/bulkAdd/people/createPeopleRows.ts";
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

describe("The people", () => {
  it("are sorted: new ones, those in the list, distribution lists, then invalid addresses, whatever group is selected", async () => {
    const { people, shown } = await read();
    const addresses = ["tony@x", "ben@x", "cleo@x", "dan@x", "sales-list@x", "old-list@x", "no-address"];
    const inOrder = () => shown(list).map((row) => row.split(" ").at(-1));
    expect(inOrder()).toEqual(addresses);
    people.setGroup(groupChoice(falcon));
    expect(inOrder()).toEqual(addresses);
  });

  it("are selected only if they are new, and not as long as the list is not known", async () => {
    const { people, shown, rows } = await read();
    expect(shown(list).filter((row) => row.startsWith("[x]"))).toEqual(["[x] tony@x"]);
    const unknown = createPeopleRows(people.state(), "ana@x", undefined).rows;
    expect(unknown.filter(({ isSelected }) => isSelected)).toEqual([]);
    people.select("cleo@x", true);
    expect(rows(list).flatMap(({ isSelected, address }) => (isSelected ? [address] : []))).toEqual([
      "tony@x",
      "cleo@x",
    ]);
  });

  it("cannot be selected if they are in the selected group, in the list as a distribution group, or have no address", async () => {
    const { people, shown } = await read();
    expect(shown(list).slice(1, 4)).toEqual(["[ ] ben@x", "[ ] cleo@x", "[ ] dan@x"]);
    people.setGroup(groupChoice(falcon));
    expect(shown(list)).toEqual([
      ...["[x] tony@x", "there ben@x", "[ ] cleo@x", "[ ] dan@x"],
      ...["[ ] sales-list@x", "there old-list@x", "noAddress no-address"],
    ]);
    people.setGroup(undefined);
    expect(shown(list).slice(1, 4)).toEqual(["[ ] ben@x", "[ ] cleo@x", "there dan@x"]);
  });

  it("with a legacy DN can be selected, are not selected at first, and keep it for the check", async () => {
    const dn = "/o=Contoso/cn=toni";
    const { people, shown, rows, settle } = peopleOf(message("old", "to ben@x", `to ${dn}`));
    await settle();
    expect(shown(list)).toEqual(["[ ] ben@x", `[ ] ${dn}`]);
    people.selectAll("all");
    expect(toImportRows(rows(list), "Owl").map(({ address }) => address)).toEqual(["ben@x", dn]);
    expect(rows(list).map(({ needsLookUp }) => needsLookUp)).toEqual([false, true]);
  });

  it("treat a new group as the existing group of exactly the same name", async () => {
    const { people, shown } = await read();
    people.setGroup({ newName: " Falcon " });
    expect(shown(list)[1]).toBe("there ben@x");
    people.setGroup({ newName: "falcon" });
    expect(shown(list)[1]).toBe("[ ] ben@x");
  });

  it("can all be selected, or none", async () => {
    const { people, rows } = await read();
    const selectedAddresses = () =>
      rows(list)
        .filter(({ isSelected }) => isSelected)
        .map(({ address }) => address);
    people.selectAll("all");
    expect(selectedAddresses()).toEqual(["tony@x", "ben@x", "cleo@x", "dan@x", "sales-list@x"]);
    people.selectAll("none");
    expect(selectedAddresses()).toEqual([]);
    people.select("cleo@x", true);
    expect(selectedAddresses()).toEqual(["cleo@x"]);
  });

  it("become import rows with the selected group", async () => {
    const { people, rows } = await read();
    people.select("sales-list@x", true);
    people.select("cleo@x", true);
    expect(toImportRows(rows(list), "Falcon")).toEqual(
      [
        { kind: "person", row: 1, address: "Tony@x", displayName: "Tony", groupName: "Falcon" },
        { kind: "person", row: 2, address: "cleo@x", displayName: "Cleo", groupName: "Falcon" },
        {
          kind: "distributionGroup",
          row: 3,
          address: "sales-list@x",
          displayName: "sales-list",
          groupName: "",
        },
      ].map((row) => ({ ...row, countedBy: "entry" })),
    );
  });
});

describe("A recipient of unknown kind", () => {
  const unknown = message("unknown", "to all-unknown@x", "to ben@x", "cc old-unknown@x", "cc dan-unknown@x");
  const known = listOf(
    [
      imGroup("Falcon", ["source of dan-unknown@x"]),
      { ...imGroup("Old", [], "DG"), smtpAddress: "Old-Unknown@x" },
    ],
    [persona("dan-unknown@x")],
  );
  const readUnknown = async (lists: Readonly<Record<string, readonly string[]>> = {}) => {
    const of = peopleOf(unknown, lists);
    await of.settle();
    return of;
  };

  it("is not selected, and is a person or a distribution group if the list has it as such", async () => {
    const { shown, rows } = await readUnknown();
    expect(shown(known)).toEqual([
      ...["[x] ben@x", "[ ] dan-unknown@x", "[ ] all-unknown@x", "there old-unknown@x as group"],
    ]);
    expect(rows(known).map(({ person }) => person.isKindUnknown ?? false)).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });

  it("is added as what the user says, and as a distribution group once its members were shown", async () => {
    const { people, rows, shown, settle } = await readUnknown({ "all-unknown@x": ["eve@x"] });
    const added = () => toImportRows(rows(known), "Falcon").map(({ kind, address }) => `${kind} ${address}`);
    people.select("all-unknown@x", true);
    expect(added()).toEqual(["person ben@x", "person all-unknown@x"]);
    people.setAsGroup("all-unknown@x", true);
    expect(added()).toEqual(["person ben@x", "distributionGroup all-unknown@x"]);
    people.setAsGroup("all-unknown@x", false);
    people.expand("all-unknown@x");
    await settle();
    people.collapse("all-unknown@x");
    expect(added()).toEqual(["person ben@x", "distributionGroup all-unknown@x"]);
    people.expand("all-unknown@x");
    await settle();
    expect(shown(known).slice(2, 4)).toEqual(["[x] all-unknown@x as group", "  [x] eve@x"]);
  });
});
