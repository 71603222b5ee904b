import { describe, expect, it } from "@jest/globals";
import { removeContactFromImList } from "../../../src/ews/operations/removeContactFromImList.ts";
import { readReply } from "../../../src/ews/response.ts";
import { errorText, responseText } from "../replyText.ts";
import { requestBody } from "../requestBody.ts";

describe("RemoveContactFromImList", () => {
  it("sends the contact", async () => {
    expect(
      await requestBody(removeContactFromImList, { contactId: { id: "contact", changeKey: "c1" } }),
    ).toBe(
      `<m:RemoveContactFromImList><m:ContactId Id="contact" ChangeKey="c1"/></m:RemoveContactFromImList>`,
    );
  });

  it("returns no value on success", () => {
    const reply = responseText("RemoveContactFromImList", "");
    expect(readReply(reply, removeContactFromImList).result).toEqual({ ok: true, value: undefined });
  });

  it("reports the error code for a contact that no longer exists", () => {
    const reply = errorText("RemoveContactFromImList", "ErrorInvalidImContactId", "No such contact.");
    expect(readReply(reply, removeContactFromImList).result).toMatchObject({
      failure: { kind: "response", code: "ErrorInvalidImContactId", message: "No such contact." },
    });
  });
});
