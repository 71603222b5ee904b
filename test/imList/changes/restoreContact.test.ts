import { describe, expect, it } from "@jest/globals";
import type { Persona } from "../../../src/ews/model/persona.ts";
import { removeFromList } from "../../../src/imList/changes/removeContacts.ts";
import { membersOf } from "../../../src/imList/contacts.ts";
import { imGroup, listOf, persona } from "../listOf.ts";
import { smallExchange } from "./smallExchange.ts";
import { undoOf } from "./team.ts";

/** Deletes the contact that is in Team and Favorites, and undoes the deletion. */
async function deleteAndUndo(person: Persona | undefined, ...refused: readonly string[]) {
  const list = listOf(
    [
      imGroup("Favorites", ["contact"], "Favorites"),
      imGroup("Team", ["contact"]),
      imGroup("Other Contacts", [], "OtherContacts"),
    ],
    person ? [person] : [],
  );
  const [, team] = list.groups;
  const [contact] = team ? membersOf(list, team) : [];
  if (!contact) throw new Error("Nobody is there");
  const exchange = smallExchange(list);
  const result = await exchange.run(removeFromList(list, [contact]));
  exchange.sent();
  refused.forEach(exchange.refuse);
  return { contact, exchange, result: await exchange.run(undoOf(result)), sent: exchange.sent() };
}

const sources = ["contact"];
const phoneNumber = { number: "+1 (562) 555-0100", type: "Other" };

describe("A contact that was deleted", () => {
  it("is restored by its address, with its name", async () => {
    const { result, sent } = await deleteAndUndo(persona("ana@x", { sources, displayName: "Ana" }));
    expect(sent).toEqual(["AddNewImContactToGroup ana@x Favorites", "AddNewImContactToGroup ana@x Team"]);
    expect(result).toMatchObject({
      kind: "done",
      notRestored: { ids: true, links: [], places: [], contacts: [] },
    });
  });

  it.each(["sip:ana@x", "SIP:Ana@x", " ana@x"])(
    "is restored as ana@x if it was stored as %j",
    async (stored) => {
      const { sent } = await deleteAndUndo(persona(stored, { sources, displayName: "Ana" }));
      expect(sent).toEqual(["AddNewImContactToGroup ana@x Favorites", "AddNewImContactToGroup ana@x Team"]);
    },
  );

  it.each<readonly [string, Persona]>([
    ["that is its IM address", persona("tel:+15625550100", { sources })],
    ["that is its telephone", persona(undefined, { sources, phoneNumber })],
    ["that is its telephone, beside an empty IM address", persona("", { sources, phoneNumber })],
  ])("is restored as a phone contact by the number %s", async (_, person) => {
    const { sent } = await deleteAndUndo(person);
    expect(sent).toEqual([
      "AddNewTelUriContactToGroup tel:+15625550100 Favorites",
      "AddNewTelUriContactToGroup tel:+15625550100 Team",
    ]);
  });

  it.each<readonly [string, Persona | undefined]>([
    ["has neither an address nor a number", persona(undefined, { sources, displayName: "Nobody" })],
    ["has an address of only spaces", persona(" ", { sources })],
    ["has an address that cannot be sent", persona("ana lima <ana@x>", { sources })],
    [
      "has a number without a digit",
      persona(undefined, { sources, phoneNumber: { number: "?", type: undefined } }),
    ],
    ["is not described by the list", undefined],
  ])("is reported as not restored if it %s", async (_, person) => {
    const { contact, result, sent } = await deleteAndUndo(person);
    expect(result).toMatchObject({
      kind: "done",
      notRestored: { contacts: [contact], places: [], links: [] },
    });
    expect(sent).toEqual([]);
  });

  it("is reported as no longer linked if it was linked with a contact in another folder", async () => {
    const person = persona("ana@x", { sources: ["contact", "in Outlook"] });
    const linked = {
      ...person,
      attributions: person.attributions.map((one, index) => ({ ...one, isQuickContact: index === 0 })),
    };
    const { contact, result } = await deleteAndUndo(linked);
    expect(result).toMatchObject({ notRestored: { links: [contact] } });
  });

  it("is restored to its other groups if one group refuses it, and that group is reported", async () => {
    const { contact, result, exchange } = await deleteAndUndo(persona("ana@x", { sources }), "Favorites");
    expect(result).toMatchObject({
      notRestored: { places: [{ contact, group: { name: "Favorites" } }], contacts: [] },
    });
    expect(exchange.places()).toMatchObject({ Favorites: [], Team: ["contact 1 of ana@x"] });
  });

  it("is restored to Other Contacts if all of its groups refuse it, so that it remains visible", async () => {
    const { result, exchange } = await deleteAndUndo(persona("ana@x", { sources }), "Favorites", "Team");
    expect(result).toMatchObject({
      notRestored: { places: [{ group: { name: "Favorites" } }, { group: { name: "Team" } }] },
    });
    expect(exchange.places()).toEqual({ Favorites: [], Team: [], "Other Contacts": ["contact 1 of ana@x"] });
  });
});
