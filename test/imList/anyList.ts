import type { ImItemList } from "../../src/ews/model/imItemList.ts";
import { imGroup, listOf, persona, type GroupTypeName } from "./listOf.ts";
import { fc } from "../random.ts";

// Generates lists with contacts in several groups, in Tagged, or in none, with undescribed members, and with people who
// are merged from several contacts.

export const contactIds = ["a", "b", "c", "d", "e", "stranger"] as const;
export const groupNames = ["Team", "Sales", "Favorites", "Tagged", "Other Contacts"] as const;
const typeOf: Readonly<Record<(typeof groupNames)[number], GroupTypeName>> = {
  Team: "UserGroup",
  Sales: "UserGroup",
  Favorites: "Favorites",
  Tagged: "Tagged",
  "Other Contacts": "OtherContacts",
};

export const anyContactId = fc.constantFrom(...contactIds);
export const anyGroupId = fc.constantFrom(...groupNames).map((name) => `id of ${name}`);

/** Any list in which each contact is in a group that keeps it, as in Exchange. */
export const anyList: fc.Arbitrary<ImItemList> = fc
  .tuple(...groupNames.map(() => fc.uniqueArray(anyContactId)))
  .map((members) => {
    const isThere = (id: string) =>
      groupNames.some((name, index) => name !== "Tagged" && members[index]?.some((member) => member === id));
    const groups = groupNames.map((name, index) =>
      imGroup(name, members[index]?.filter(isThere), typeOf[name]),
    );
    const personas = [["a", "b"], ["c"], ["d"], ["e"]]
      .filter((sources) => sources.some(isThere))
      .map((sources) => persona(`${sources.join("")}@x`, { sources }));
    return listOf(groups, personas);
  });
