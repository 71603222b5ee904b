import { describe, expect, it } from "@jest/globals";
import type { Persona } from "../../../src/ews/model/persona.ts";
import { addNewImContactToGroup } from "../../../src/ews/operations/addNewImContactToGroup.ts";
import { readReply } from "../../../src/ews/response.ts";
import { personaFields } from "../../fixtures/ews/personaFields.ts";
import { elementAt, infoset, parseIndependently } from "../independentTree.ts";
import { personaText } from "../personaText.ts";
import { responseText, types } from "../replyText.ts";
import { fc, runs } from "../../random.ts";

const replyWith = (persona: string): string => responseText("AddNewImContactToGroup", persona);

function read(reply: string): Persona {
  const { result } = readReply(reply, addNewImContactToGroup);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

const fromTypes = (content: string): Persona =>
  read(replyWith(`<Persona xmlns:t="${types}"><t:PersonaId Id="p"/>${content}</Persona>`));

/** Returns a field's name as its value, so that a mix-up of two fields shows. */
const escapedValue = (name: string): string =>
  `${name} <tag> & 開`.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const expectedValue = (name: string): string => `${name} <tag> & 開`;

describe("A persona with all 112 fields", () => {
  it("has 112 different fields in the list that this test uses", () => {
    expect(new Set(personaFields.map(([name]) => name)).size).toBe(112);
  });

  it("is read completely, in any order of its fields", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...personaFields], { minLength: 112 }), (fields) => {
        const reply = replyWith(personaText(fields, escapedValue, types));
        const { element, ...typed } = read(reply);
        expect(typed).toEqual(allFields);
        const independent = elementAt(
          parseIndependently(reply),
          "Body/AddNewImContactToGroupResponse/Persona",
        );
        expect(infoset(element)).toEqual(infoset(independent));
      }),
      { numRuns: runs({ short: 10, long: 500 }) },
    );
  });

  it("may have any single field beside its id", () => {
    for (const field of personaFields.slice(1)) {
      const persona = read(replyWith(personaText([["PersonaId", "itemId"], field], escapedValue, types)));
      expect(persona.element.children.map(({ name }) => name)).toEqual(["PersonaId", field[0]]);
    }
  });
});

const email = (address: string) => ({ name: "Ines Abara", address, routingType: "SMTP" });
const allFields: Omit<Persona, "element"> = {
  personaId: { id: "AAQkpersona=", changeKey: "EQAAAA==" },
  personaType: expectedValue("PersonaType"),
  creationTime: "2026-03-08T09:10:11Z",
  displayName: expectedValue("DisplayName"),
  displayNameFirstLast: expectedValue("DisplayNameFirstLast"),
  imAddress: expectedValue("ImAddress"),
  storedImAddress: expectedValue("ImAddress"),
  emailAddress: email(expectedValue("EmailAddress")),
  emailAddresses: [email(expectedValue("EmailAddresses")), email("second")],
  phoneNumber: { number: expectedValue("PhoneNumber"), type: "Mobile" },
  attributions: [
    {
      id: "0",
      sourceId: { id: "AAMkcontact=", changeKey: "EQAAAA==" },
      displayName: expectedValue("Attributions"),
      isWritable: false,
      isQuickContact: true,
      isHidden: false,
    },
    {
      id: "1",
      sourceId: { id: "AAMkother=", changeKey: undefined },
      displayName: "Other",
      isWritable: undefined,
      isQuickContact: undefined,
      isHidden: undefined,
    },
  ],
};

describe("A persona", () => {
  it("may have only its id", () => {
    const { element, ...typed } = fromTypes("");
    expect(element.name).toBe("Persona");
    expect(typed).toEqual({
      personaId: { id: "p", changeKey: undefined },
      emailAddresses: [],
      attributions: [],
    });
  });

  it.each([
    ["ana.lima@contoso.example", "ana.lima@contoso.example"],
    ["sip:ana.lima@contoso.example", "ana.lima@contoso.example"],
    ["SIP:Ana.Lima@contoso.example", "Ana.Lima@contoso.example"],
    ["sips:ana.lima@contoso.example", "ana.lima@contoso.example"],
    [" sip: ana.lima@contoso.example ", "ana.lima@contoso.example"],
    ["sip:sip:ana.lima@contoso.example", "ana.lima@contoso.example"],
    ["sip.lima@contoso.example", "sip.lima@contoso.example"],
    ["sip:+15625550100;user=phone", "sip:+15625550100;user=phone"],
    ["tel:+15625550100", "tel:+15625550100"],
  ])("stored with the IM address %j has the address %j", (stored, imAddress) => {
    const persona = fromTypes(`<t:ImAddress>${stored}</t:ImAddress>`);
    expect([persona.imAddress, persona.storedImAddress]).toEqual([imAddress, stored]);
    expect(elementAt(persona.element, "ImAddress").text).toBe(stored);
  });

  it("keeps unknown fields and an empty name", () => {
    const persona = fromTypes(`<t:DisplayName/><t:Mood Scale="5"><t:Value>fine</t:Value></t:Mood>`);
    expect(persona.displayName).toBe("");
    expect(elementAt(persona.element, "Mood/Value").text).toBe("fine");
  });

  it("has its email addresses in the format of the released product", () => {
    const persona = fromTypes(
      "<t:EmailAddress><t:EmailAddress>a@b.example</t:EmailAddress></t:EmailAddress>" +
        "<t:EmailAddresses><t:Address><t:EmailAddress>c@b.example</t:EmailAddress></t:Address></t:EmailAddresses>",
    );
    expect([persona.emailAddress?.address, persona.emailAddresses[0]?.address]).toEqual([
      "a@b.example",
      "c@b.example",
    ]);
  });

  it("has its email addresses in the format of the beta builds", () => {
    const persona = fromTypes(
      "<t:EmailAddress><t:Address>a@b.example</t:Address></t:EmailAddress>" +
        "<t:EmailAddresses><t:EmailAddress><t:Address>c@b.example</t:Address></t:EmailAddress></t:EmailAddresses>",
    );
    expect([persona.emailAddress?.address, persona.emailAddresses[0]?.address]).toEqual([
      "a@b.example",
      "c@b.example",
    ]);
  });

  it("is malformed without any id, in the response that is about this persona", () => {
    const { result } = readReply(replyWith("<Persona/>"), addNewImContactToGroup);
    expect(result).toMatchObject({
      ok: false,
      failure: {
        kind: "malformed",
        cause: "shape",
        path: "Envelope/Body/AddNewImContactToGroupResponse/Persona",
      },
    });
  });
});
