import { describe, expect, it } from "@jest/globals";
import { getImItemList } from "../../../src/ews/operations/getImItemList.ts";
import { readReply } from "../../../src/ews/response.ts";
import { responseText } from "../replyText.ts";

describe("GetImItemList", () => {
  it("sends only its name", () => {
    expect([getImItemList.name, getImItemList.request({})]).toEqual(["GetImItemList", []]);
  });

  it("returns groups and personas", () => {
    const reply = responseText(
      "GetImItemList",
      "<ImItemList><t:Groups><t:ImGroup><t:DisplayName>Tagged</t:DisplayName><t:GroupType>IPM.DistList.MOC.Tagged</t:GroupType>" +
        `</t:ImGroup></t:Groups><t:Personas><t:Persona><t:PersonaId Id="p"/></t:Persona></t:Personas></ImItemList>`,
    );
    expect(readReply(reply, getImItemList).result).toMatchObject({
      ok: true,
      value: { groups: [{ displayName: "Tagged" }], personas: [{ personaId: { id: "p" } }] },
    });
  });
});
