import { describe, expect, it } from "@jest/globals";
import { addImContactToGroup } from "../../../src/ews/operations/addImContactToGroup.ts";
import { readReply } from "../../../src/ews/response.ts";
import { errorText, responseText } from "../replyText.ts";
import { requestBody } from "../requestBody.ts";

describe("AddImContactToGroup", () => {
  const contactId = { id: "contact", changeKey: "c1" };

  it("sends the contact, then the group", async () => {
    const groupId = { id: "group", changeKey: undefined };
    expect(await requestBody(addImContactToGroup, { groupId, contactId })).toBe(
      `<m:AddImContactToGroup><m:ContactId Id="contact" ChangeKey="c1"/><m:GroupId Id="group"/></m:AddImContactToGroup>`,
    );
  });

  it("omits the group for Other Contacts", async () => {
    expect(await requestBody(addImContactToGroup, { contactId })).toBe(
      `<m:AddImContactToGroup><m:ContactId Id="contact" ChangeKey="c1"/></m:AddImContactToGroup>`,
    );
  });

  it("returns no value on success", () => {
    const reply = responseText("AddImContactToGroup", "");
    expect(readReply(reply, addImContactToGroup).result).toEqual({ ok: true, value: undefined });
  });

  it("reports the error code for a contact that no longer exists", () => {
    const reply = errorText("AddImContactToGroup", "ErrorInvalidImContactId", "No such contact.");
    expect(readReply(reply, addImContactToGroup).result).toMatchObject({
      failure: { kind: "response", code: "ErrorInvalidImContactId", message: "No such contact." },
    });
  });
});
