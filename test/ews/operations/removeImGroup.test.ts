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

  it("returns no value on success", () => {
    const reply = responseText("RemoveImGroup", "");
    expect(readReply(reply, removeImGroup).result).toEqual({ ok: true, value: undefined });
  });

  it("reports the error code for a group that is not a user group", () => {
    const reply = errorText("RemoveImGroup", "ErrorInvalidImGroupId", "No such group.");
    expect(readReply(reply, removeImGroup).result).toMatchObject({
      failure: { kind: "response", code: "ErrorInvalidImGroupId", message: "No such group." },
    });
  });
});
