import { describe, expect, it } from "@jest/globals";
import { addDistributionGroupToImList } from "../../../src/ews/operations/addDistributionGroupToImList.ts";
import { readReply } from "../../../src/ews/response.ts";
import { errorText, responseText } from "../replyText.ts";
import { requestBody } from "../requestBody.ts";

describe("AddDistributionGroupToImList", () => {
  it("sends the address, then the name", async () => {
    const group = { displayName: "Quality & Safety", smtpAddress: "quality@fabrikam.example" };
    expect(await requestBody(addDistributionGroupToImList, group)).toBe(
      "<m:AddDistributionGroupToImList><m:SmtpAddress>quality@fabrikam.example</m:SmtpAddress>" +
        "<m:DisplayName>Quality &amp; Safety</m:DisplayName></m:AddDistributionGroupToImList>",
    );
  });

  it("returns the group with its address and without members", () => {
    const reply = responseText(
      "AddDistributionGroupToImList",
      "<ImGroup><t:DisplayName>Quality</t:DisplayName><t:GroupType>IPM.DistList.MOC.DG</t:GroupType>" +
        `<t:ExchangeStoreId Id="g" ChangeKey="g1"/><t:SmtpAddress>quality@fabrikam.example</t:SmtpAddress></ImGroup>`,
    );
    expect(readReply(reply, addDistributionGroupToImList).result).toMatchObject({
      ok: true,
      value: {
        displayName: "Quality",
        groupType: "IPM.DistList.MOC.DG",
        storeId: { id: "g", changeKey: "g1" },
        smtpAddress: "quality@fabrikam.example",
        members: [],
      },
    });
  });

  it("reports the error code for an invalid address", () => {
    const code = "ErrorInvalidImDistributionGroupSmtpAddress";
    const reply = errorText("AddDistributionGroupToImList", code, "No address.");
    expect(readReply(reply, addDistributionGroupToImList).result).toMatchObject({
      failure: { kind: "response", code, message: "No address." },
    });
  });
});
