import { describe, expect, it } from "@jest/globals";
import { removeImGroup } from "../../../src/ews/operations/removeImGroup.ts";
import { readReply } from "../../../src/ews/response.ts";
import { errorText, responseText } from "../replyText.ts";
import { requestBody } from "../requestBody.ts";

describe("RemoveImGroup", () => {
  it("sends the group", async () => {
    expect(await requestBody(removeImGroup, { groupId: { id: "group", changeKey: undefined } })).toBe(
      `<m:RemoveImGroup><m:GroupId Id="group"/></m:RemoveImGroup>`,
    );
  });

  it("gives nothing but its success", () => {
    const reply = responseText("RemoveImGroup", "");
    expect(readReply(reply, removeImGroup).result).toEqual({ ok: true, value: undefined });
  });

  it("gives the code of a group that is no user group", () => {
    const reply = errorText("RemoveImGroup", "ErrorInvalidImGroupId", "No such group.");
    expect(readReply(reply, removeImGroup).result).toMatchObject({
      failure: { kind: "response", code: "ErrorInvalidImGroupId", message: "No such group." },
    });
  });
});
