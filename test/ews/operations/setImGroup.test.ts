import { describe, expect, it } from "@jest/globals";
import { setImGroup } from "../../../src/ews/operations/setImGroup.ts";
import { readReply } from "../../../src/ews/response.ts";
import { errorText, responseText } from "../replyText.ts";
import { requestBody } from "../requestBody.ts";

describe("SetImGroup", () => {
  it("sends the group, then the new name, escaped", async () => {
    expect(
      await requestBody(setImGroup, {
        newDisplayName: "Müller <2>",
        groupId: { id: "group", changeKey: undefined },
      }),
    ).toBe(
      `<m:SetImGroup><m:GroupId Id="group"/><m:NewDisplayName>M&#252;ller &lt;2&gt;</m:NewDisplayName></m:SetImGroup>`,
    );
  });

  it("returns no value on success", () => {
    const reply = responseText("SetImGroup", "");
    expect(readReply(reply, setImGroup).result).toEqual({ ok: true, value: undefined });
  });

  it("reports the error code for a name that is already in use", () => {
    const reply = errorText("SetImGroup", "ErrorImGroupDisplayNameAlreadyExists", "It exists.");
    expect(readReply(reply, setImGroup).result).toMatchObject({
      failure: { kind: "response", code: "ErrorImGroupDisplayNameAlreadyExists", message: "It exists." },
    });
  });
});
