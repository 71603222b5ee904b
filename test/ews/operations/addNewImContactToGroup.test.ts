import { describe, expect, it } from "@jest/globals";
import { addNewImContactToGroup } from "../../../src/ews/operations/addNewImContactToGroup.ts";
import { readReply } from "../../../src/ews/response.ts";
import { responseText } from "../replyText.ts";

describe("AddNewImContactToGroup", () => {
  const { name, request } = addNewImContactToGroup;

  it("sends address, name, and group in the schema's order", () => {
    expect(name).toBe("AddNewImContactToGroup");
    const groupId = { id: "g", changeKey: "k" };
    expect(request({ groupId, displayName: "Zoë", imAddress: "zoe@contoso.example" })).toEqual([
      "<m:ImAddress>zoe@contoso.example</m:ImAddress>",
      "<m:DisplayName>Zo&#235;</m:DisplayName>",
      `<m:GroupId Id="g" ChangeKey="k"/>`,
    ]);
  });

  it.each([{}, { displayName: undefined, groupId: undefined }, { displayName: "" }])(
    "omits a missing or empty name and a missing group, which the schema refuses when empty: %j",
    (optional) => {
      expect(request({ imAddress: "a@b.example", ...optional })).toEqual([
        "<m:ImAddress>a@b.example</m:ImAddress>",
      ]);
    },
  );

  it.each([
    "ana lima@contoso.example",
    "sip:ana@contoso.example",
    "<ana@contoso.example>",
    "ana@contoso.example;bob@contoso.example",
    "ana@contoso.example\n",
    "ana\u00a0@contoso.example",
    "ana@contoso.example\u200b",
    '"ana"@contoso.example',
    "(ana)@contoso.example",
    "ana,bob@contoso.example",
  ])("is never sent with the address %j", (imAddress) => {
    expect(() => request({ imAddress })).toThrow(RangeError);
  });

  it("returns the persona of a contact that has only an IM address", () => {
    const reply = responseText(
      name,
      `<Persona><t:PersonaId Id="p"/><t:ImAddress>a@b.example</t:ImAddress></Persona>`,
    );
    expect(readReply(reply, addNewImContactToGroup).result).toMatchObject({
      ok: true,
      value: {
        personaId: { id: "p" },
        imAddress: "a@b.example",
        emailAddress: undefined,
        emailAddresses: [],
      },
    });
  });
});
