import { describe, expect, it } from "@jest/globals";
import { addedContacts, placeBefore, type AddedPerson } from "../../../src/imList/changes/addContacts.ts";
import { addContact } from "../../../src/imList/changes/addSteps.ts";
import { join } from "../../../src/imList/changes/joinSteps.ts";
import { contactsIn } from "../../../src/imList/contacts.ts";
import { findByAddress } from "../../../src/imList/person.ts";
import { placesIn, smallExchange } from "./smallExchange.ts";
import { groupIn, known, list } from "./team.ts";

const sales = known("Sales");

/** Adds people to Sales as the form does, and returns the change. */
async function adding(exchange: ReturnType<typeof smallExchange>, ...addresses: readonly string[]) {
  const added: AddedPerson[] = [];
  for (const address of addresses) {
    const before = placeBefore(exchange.known(), address, sales);
    await exchange.runStep(addContact(address, undefined, sales.id, exchange.known()));
    const persona = findByAddress(exchange.known().personas, address);
    if (persona) added.push({ persona, before });
  }
  exchange.sent();
  return addedContacts(exchange.known(), added, sales);
}

describe("Contacts that were added together", () => {
  it("are known by where they were before", () => {
    expect(placeBefore(list, "new@x", sales)).toBe("notInList");
    expect(placeBefore(list, "ana@x", sales)).toBe("inList");
    expect(placeBefore(list, "cleo@x", sales)).toBe("inGroup");
    // Nobody is removed by an undo who may have been there.
    expect(placeBefore(undefined, "new@x", sales)).toBe("inGroup");
  });

  it("are undone: who is new is deleted, who was in the list leaves the group, and who was in it stays", async () => {
    const exchange = smallExchange(list);
    const { change, undo } = await adding(exchange, "new@x", "ana@x", "cleo@x");
    expect(change.about.contacts).toHaveLength(3);
    if (!undo) throw new Error("There is no undo");
    expect(await exchange.run(undo)).toMatchObject({ kind: "done" });
    expect(exchange.places()).toEqual(placesIn(list));
    expect(exchange.contacts()).toHaveLength(4);
    expect(exchange.sent()).toHaveLength(2);
  });

  it("are not deleted by the undo if another client has added them to another group since", async () => {
    const exchange = smallExchange(list);
    const { undo } = await adding(exchange, "new@x");
    const persona = findByAddress(exchange.known().personas, "new@x");
    const [contact] = persona ? contactsIn(groupIn(exchange.known(), "Sales").group, persona) : [];
    if (!undo || !contact) throw new Error("There is no undo");
    await exchange.runStep(join(contact.id, known("Team").id));
    await exchange.run(undo);
    expect(exchange.contacts()).toHaveLength(5);
    expect(exchange.places()).toMatchObject({ Sales: ["source of cleo@x"] });
  });

  it("have no undo if the list is not loaded", () => {
    const [ana] = list.personas;
    if (!ana) throw new Error("The list is empty");
    const { undo, change } = addedContacts(undefined, [{ persona: ana, before: "inGroup" }], sales);
    expect(undo).toBeUndefined();
    expect(change.about).toMatchObject({ to: { name: "Sales" }, contacts: [{ persona: ana }] });
  });
});
