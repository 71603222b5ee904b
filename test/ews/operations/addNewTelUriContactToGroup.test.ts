import { describe, expect, it } from "@jest/globals";
import { addNewTelUriContactToGroup } from "../../../src/ews/operations/addNewTelUriContactToGroup.ts";
import { readReply } from "../../../src/ews/response.ts";
import { errorText, responseText } from "../replyText.ts";
import { requestBody } from "../requestBody.ts";

describe("AddNewTelUriContactToGroup", () => {
  const contact = {
    imTelephoneNumber: "+49 89 5550 147",
    telUriAddress: "tel:+49895550147",
    imContactSipUriAddress: "sip:nora.weber@fabrikam.example",
  };

  it("sends the tel URI, the SIP URI, the number, and the group in the schema's order", async () => {
    const groupId = { id: "group", changeKey: "g1" };
    expect(await requestBody(addNewTelUriContactToGroup, { groupId, ...contact })).toBe(
      "<m:AddNewTelUriContactToGroup><m:TelUriAddress>tel:+49895550147</m:TelUriAddress>" +
        "<m:ImContactSipUriAddress>sip:nora.weber@fabrikam.example</m:ImContactSipUriAddress>" +
        `<m:ImTelephoneNumber>+49 89 5550 147</m:ImTelephoneNumber><m:GroupId Id="group" ChangeKey="g1"/>` +
        "</m:AddNewTelUriContactToGroup>",
    );
  });

  it("omits the group for Other Contacts", async () => {
    expect(await requestBody(addNewTelUriContactToGroup, contact)).not.toContain("GroupId");
  });

  it("returns the persona, with its number even if its name is empty", () => {
    const reply = responseText(
      "AddNewTelUriContactToGroup",
      `<Persona><t:PersonaId Id="p"/><t:DisplayName/><t:DisplayNameFirstLast>+49 89 5550 147</t:DisplayNameFirstLast>` +
        "<t:PhoneNumber><t:Number>+49 89 5550 147</t:Number><t:Type>Other</t:Type></t:PhoneNumber></Persona>",
    );
    expect(readReply(reply, addNewTelUriContactToGroup).result).toMatchObject({
      ok: true,
      value: {
        displayName: "",
        displayNameFirstLast: "+49 89 5550 147",
        phoneNumber: { number: "+49 89 5550 147", type: "Other" },
        imAddress: undefined,
      },
    });
  });

  it("reports the error code for a full list", () => {
    const reply = errorText("AddNewTelUriContactToGroup", "ErrorImContactLimitReached", "Full.");
    expect(readReply(reply, addNewTelUriContactToGroup).result).toMatchObject({
      failure: { kind: "response", code: "ErrorImContactLimitReached", message: "Full." },
    });
  });
});
