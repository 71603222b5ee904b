import { describe, expect, it } from "@jest/globals";
import { isEmptyList } from "../../src/imList/isEmptyList.ts";
import { imGroup, listOf, persona } from "./listOf.ts";

const system = (["Favorites", "OtherContacts", "Tagged"] as const).map((type) => imGroup(type, [], type));
const whole = (items = listOf(system), unread = 0, unreadGroups = 0) => ({ items, unread, unreadGroups });

describe("A list", () => {
  it.each([
    ["only system groups", whole()],
    ["nothing", whole(listOf([]))],
  ])("is empty with %s", (_, list) => {
    expect(isEmptyList(list)).toBe(true);
  });

  it.each([
    ["a contact", whole(listOf(system, [persona("ana@x")]))],
    ["a group of the user", whole(listOf([...system, imGroup("Falcon")]))],
    ["a distribution group", whole(listOf([...system, imGroup("All staff", [], "DG")]))],
    ["a group of a kind that is not known", whole(listOf([imGroup("Novel", [], "Novel")]))],
    ["a member who is not described", whole(listOf([imGroup("Favorites", ["somebody"], "Favorites")]))],
    ["a contact that could not be read", whole(listOf(system), 1)],
    ["a group that could not be read", whole(listOf(system), 0, 1)],
  ])("is not empty with %s", (_, list) => {
    expect(isEmptyList(list)).toBe(false);
  });
});
