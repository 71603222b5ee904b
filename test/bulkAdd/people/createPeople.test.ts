import { describe, expect, it } from "@jest/globals";
import { failed } from "../../../src/shared/result.ts";
import { createPeople, type ItemPeople, type PeoplePort } from "../../../src/bulkAdd/people/createPeople.ts";
import { message, peopleOf, refused } from "./item.ts";

const falcon = message("falcon", "from tony@x", "to ana@x", "to ben@x", "cc all-list@x");
const owl = message("owl", "from cleo@x");

const noLists = (readItem: PeoplePort["readItem"]): PeoplePort => ({
  readItem,
  expand: () => Promise.resolve(failed(refused)),
});

describe("The people of the open item", () => {
  it("are those of the item selected at the start", async () => {
    const { people, settle, shown } = peopleOf(falcon);
    expect(people.state().item).toBeUndefined();
    await settle();
    expect(people.state().item).toEqual(falcon);
    expect(shown()).toEqual(["[x] tony@x", "[x] ben@x", "[ ] all-list@x"]);
  });

  it("follow the selected item while nothing was changed, and disappear with it", async () => {
    const { people, settle, select, shown } = peopleOf(falcon);
    await settle();
    select(owl);
    await settle();
    expect(shown()).toEqual(["[x] cleo@x"]);
    select(undefined);
    await settle();
    expect(people.state()).toMatchObject({ item: undefined, selected: undefined });
  });

  it("stay after a change of the selection, until the user asks for the selected item", async () => {
    const { people, settle, select, shown } = peopleOf(falcon);
    await settle();
    people.select("ben@x", false);
    select(owl);
    await settle();
    expect(people.state()).toMatchObject({ item: { id: "falcon" }, selected: { id: "owl" } });
    expect(shown()).toEqual(["[x] tony@x", "[ ] ben@x", "[ ] all-list@x"]);
    people.showSelected();
    expect(people.state()).toMatchObject({ item: { id: "owl" }, selected: { id: "owl" } });
    select(falcon);
    await settle();
    expect(shown()[1]).toBe("[x] ben@x");
  });

  it("keep their selection while no item or another item is open, and when their item is open again", async () => {
    const { people, settle, select, shown } = peopleOf(falcon);
    await settle();
    people.selectAll("none");
    people.select("ben@x", true);
    for (const item of [undefined, owl, { ...falcon }]) {
      select(item);
      await settle();
      expect(shown()).toEqual(["[ ] tony@x", "[x] ben@x", "[ ] all-list@x"]);
    }
    expect(people.state().selected).toBe(people.state().item);
  });

  it("follow the selected item again once the selected people are being added", async () => {
    const { people, settle, select, shown } = peopleOf(falcon);
    await settle();
    people.select("ben@x", false);
    people.endSelection();
    select(falcon);
    await settle();
    expect(shown()[1]).toBe("[ ] ben@x");
    select(owl);
    await settle();
    expect(shown()).toEqual(["[x] cleo@x"]);
  });

  it("include changes of a draft and keep the selection", async () => {
    const draft = { ...message("", "to ben@x"), id: undefined };
    const { people, settle, change, select, shown } = peopleOf(draft);
    await settle();
    people.select("ben@x", false);
    change({ ...message("", "to ben@x", "to dan@x"), id: undefined });
    await people.refresh();
    expect(shown()).toEqual(["[ ] ben@x", "[x] dan@x"]);
    select({ ...message("", "to eve@x"), id: undefined });
    await settle();
    expect(people.state().item).not.toBe(people.state().selected);
  });

  it("never come from an item that was left before it was read", async () => {
    const pendingReads: ((item: ItemPeople) => void)[] = [];
    const readItem = () => new Promise<ItemPeople>((resolve) => pendingReads.push(resolve));
    const people = createPeople(noLists(readItem), "ana@x");
    people.itemChanged();
    pendingReads[1]?.(owl);
    await Promise.resolve();
    pendingReads[0]?.(falcon);
    await new Promise((resolve) => setTimeout(resolve));
    expect(people.state().item).toBe(owl);
  });

  it("are missing when Outlook fails to return them", async () => {
    const readItem = () => Promise.reject(new Error("office.js"));
    const people = createPeople(noLists(readItem), "ana@x");
    await new Promise((resolve) => setTimeout(resolve));
    expect(people.state().item).toBeUndefined();
  });

  it("keep the selected group from item to item", async () => {
    const { people, settle, select } = peopleOf(falcon);
    await settle();
    people.setGroup({ newName: "Crew" });
    select(owl);
    await settle();
    expect(people.state()).toMatchObject({ item: { id: "owl" }, group: { newName: "Crew" } });
  });

  it("notify their subscribers of each change", async () => {
    const { people, settle } = peopleOf(falcon);
    await settle();
    let changes = 0;
    const stop = people.subscribe(() => (changes += 1));
    people.select("ben@x", false);
    stop();
    people.select("ben@x", true);
    expect(changes).toBe(1);
  });
});

describe("A distribution group of the item", () => {
  const lists = {
    "all-list@x": ["ben@x", "dan@x", "ana@x", "night-list@x"],
    "night-list@x": ["eve@x", "all-list@x"],
  };

  it("shows its members below it, with nested groups and without people of the item", async () => {
    const { people, settle, shown, asked } = peopleOf(falcon, lists);
    await settle();
    people.expand("all-list@x");
    expect(people.state().expansions.get("all-list@x")).toEqual({ kind: "busy" });
    people.expand("all-list@x");
    await settle();
    people.expand("night-list@x");
    await settle();
    expect(shown()).toEqual([
      ...["[x] tony@x", "[x] ben@x", "[ ] all-list@x"],
      ...["  [x] dan@x", "  [ ] night-list@x", "    [x] eve@x"],
    ]);
    expect(asked).toEqual(["all-list@x", "night-list@x"]);
  });

  it("hides its members when it is collapsed", async () => {
    const { people, settle, shown } = peopleOf(falcon, lists);
    await settle();
    people.expand("night-list@x");
    people.expand("all-list@x");
    await settle();
    people.collapse("all-list@x");
    expect(shown()).toEqual(["[x] tony@x", "[x] ben@x", "[ ] all-list@x"]);
  });

  it("reports why its members cannot be shown, and can be expanded again", async () => {
    const { people, settle, asked } = peopleOf(falcon);
    await settle();
    people.expand("all-list@x");
    await settle();
    expect(people.state().expansions.get("all-list@x")).toMatchObject({
      kind: "failed",
      failure: { kind: "refused" },
    });
    people.expand("all-list@x");
    expect(asked).toHaveLength(2);
  });

  it("is collapsed once another item is shown", async () => {
    const { people, settle, select } = peopleOf(falcon, lists);
    await settle();
    people.expand("all-list@x");
    select(owl);
    await settle();
    expect(people.state().expansions.size).toBe(0);
  });
});
