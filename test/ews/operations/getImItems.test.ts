import { describe, expect, it } from "@jest/globals";
import { getImItems } from "../../../src/ews/operations/getImItems.ts";
import { readReply } from "../../../src/ews/response.ts";
import { errorText, responseText } from "../replyText.ts";
import { requestBody } from "../requestBody.ts";

describe("GetImItems", () => {
  const id = (name: string) => ({ id: name, changeKey: undefined });

  it("sends the ids of contacts, then those of groups", async () => {
    const ids = { groupIds: [id("g")], contactIds: [id("c"), { id: "d", changeKey: "d1" }] };
    expect(await requestBody(getImItems, ids)).toBe(
      `<m:GetImItems><m:ContactIds><t:ItemId Id="c"/><t:ItemId Id="d" ChangeKey="d1"/></m:ContactIds>` +
        `<m:GroupIds><t:ItemId Id="g"/></m:GroupIds></m:GetImItems>`,
    );
  });

  it.each([
    [{ contactIds: [id("c")], groupIds: [] }, `<m:ContactIds><t:ItemId Id="c"/></m:ContactIds>`],
    [{ contactIds: [], groupIds: [id("g")] }, `<m:GroupIds><t:ItemId Id="g"/></m:GroupIds>`],
  ])("omits an empty list, which the schema refuses: %j", async (ids, lists) => {
    expect(await requestBody(getImItems, ids)).toBe(`<m:GetImItems>${lists}</m:GetImItems>`);
  });

  it("returns the groups and personas that were found", () => {
    const reply = responseText(
      "GetImItems",
      "<ImItemList><t:Groups><t:ImGroup><t:DisplayName>Night shift</t:DisplayName>" +
        "<t:GroupType>IPM.DistList.MOC.UserGroup</t:GroupType></t:ImGroup></t:Groups>" +
        `<t:Personas><t:Persona><t:PersonaId Id="p"/></t:Persona></t:Personas></ImItemList>`,
    );
    expect(readReply(reply, getImItems).result).toMatchObject({
      ok: true,
      value: { groups: [{ displayName: "Night shift" }], personas: [{ personaId: { id: "p" } }] },
    });
  });

  it("returns an empty list when nothing was found", () => {
    expect(readReply(responseText("GetImItems", "<ImItemList/>"), getImItems).result).toEqual({
      ok: true,
      value: { groups: [], personas: [] },
    });
  });

  it("reports the error code for an invalid id", () => {
    const reply = errorText("GetImItems", "ErrorInvalidIdMalformed", "Id is malformed.");
    expect(readReply(reply, getImItems).result).toMatchObject({
      failure: { kind: "response", code: "ErrorInvalidIdMalformed", message: "Id is malformed." },
    });
  });
});
