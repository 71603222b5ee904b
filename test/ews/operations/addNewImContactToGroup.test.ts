import { describe, expect, it } from "@jest/globals";
import { addNewImContactToGroup } from "../../../src/ews/operations/addNewImContactToGroup.ts";
import { readReply } from "../../../src/ews/response.ts";
import { responseText } from "../replyText.ts";

describe("AddNewImContactToGroup", () => {
  const { name, request } = addNewImContactToGroup;

  it("sends address, name and group in the schema's order", () => {
    expect(name).toBe("AddNewImContactToGroup");
    const groupId = { id: "g", changeKey: "k" };
    expect(request({ groupId, displayName: "Zoë", imAddress: "zoe@contoso.example" })).toEqual([
      "<m:ImAddress>zoe@contoso.example</m:ImAddress>",
      "<m:DisplayName>Zo&#235;</m:DisplayName>",
      `<m:GroupId Id="g" ChangeKey="k"/>`,
    ]);
  });

  it.each([{}, { displayName: undefined, groupId: undefined }, { displayName: "" }])(
    "leaves out what is not given, since the schema refuses it when empty: %j",
    (optional) => {
      expect(request({ imAddress: "a@b.example", ...optional })).toEqual([
        "<m:ImAddress>a@b.example</m:ImAddress>",
      ]);
    },
  );

  it("gives the persona of a contact that has an IM address alone", () => {
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
