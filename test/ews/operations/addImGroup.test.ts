import { describe, expect, it } from "@jest/globals";
import { addImGroup } from "../../../src/ews/operations/addImGroup.ts";
import { readReply } from "../../../src/ews/response.ts";
import { responseText } from "../replyText.ts";

describe("AddImGroup", () => {
  it("sends the name unchanged, escaped", () => {
    expect(addImGroup.name).toBe("AddImGroup");
    expect(addImGroup.request({ displayName: " R&D <開>" })).toEqual([
      "<m:DisplayName> R&amp;D &lt;&#38283;&gt;</m:DisplayName>",
    ]);
  });

  it("returns the group with its members, even if it existed before", () => {
    const reply = responseText(
      "AddImGroup",
      "<ImGroup><t:DisplayName>Falcon</t:DisplayName><t:GroupType>IPM.DistList.MOC.UserGroup</t:GroupType>" +
        `<t:MemberCorrelationKey><t:ItemId Id="1"/></t:MemberCorrelationKey></ImGroup>`,
    );
    expect(readReply(reply, addImGroup).result).toMatchObject({
      ok: true,
      value: { displayName: "Falcon", members: [{ id: "1" }] },
    });
  });
});
