import { describe, expect, it } from "@jest/globals";
import { removeImContactFromGroup } from "../../../src/ews/operations/removeImContactFromGroup.ts";
import { readReply } from "../../../src/ews/response.ts";
import { errorText, responseText } from "../replyText.ts";
import { requestBody } from "../requestBody.ts";

describe("RemoveImContactFromGroup", () => {
  const contactId = { id: "contact", changeKey: undefined };
  const groupId = { id: "group", changeKey: "g1" };

  it("sends the contact, then the group", async () => {
    expect(await requestBody(removeImContactFromGroup, { groupId, contactId })).toBe(
      `<m:RemoveImContactFromGroup><m:ContactId Id="contact"/><m:GroupId Id="group" ChangeKey="g1"/></m:RemoveImContactFromGroup>`,
    );
  });

  it("returns no value on success", () => {
    const reply = responseText("RemoveImContactFromGroup", "");
    expect(readReply(reply, removeImContactFromGroup).result).toEqual({ ok: true, value: undefined });
  });

  it("reports the error code for a conflict while saving", () => {
    const reply = errorText(
      "RemoveImContactFromGroup",
      "ErrorUnableToRemoveImContactFromGroup",
      "Somebody else was faster.",
    );
    expect(readReply(reply, removeImContactFromGroup).result).toMatchObject({
      failure: {
        kind: "response",
        code: "ErrorUnableToRemoveImContactFromGroup",
        message: "Somebody else was faster.",
      },
    });
  });
});
