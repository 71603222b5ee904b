import { describe, expect, it } from "@jest/globals";
import { removeDistributionGroupFromImList } from "../../../src/ews/operations/removeDistributionGroupFromImList.ts";
import { readReply } from "../../../src/ews/response.ts";
import { errorText, responseText } from "../replyText.ts";
import { requestBody } from "../requestBody.ts";

describe("RemoveDistributionGroupFromImList", () => {
  it("sends the group", async () => {
    expect(
      await requestBody(removeDistributionGroupFromImList, { groupId: { id: "group", changeKey: "g1" } }),
    ).toBe(
      `<m:RemoveDistributionGroupFromImList><m:GroupId Id="group" ChangeKey="g1"/></m:RemoveDistributionGroupFromImList>`,
    );
  });

  it("returns no value on success", () => {
    const reply = responseText("RemoveDistributionGroupFromImList", "");
    expect(readReply(reply, removeDistributionGroupFromImList).result).toEqual({
      ok: true,
      value: undefined,
    });
  });

  it("reports the error code for a group that is not a distribution group", () => {
    const reply = errorText("RemoveDistributionGroupFromImList", "ErrorInvalidImGroupId", "No such group.");
    expect(readReply(reply, removeDistributionGroupFromImList).result).toMatchObject({
      failure: { kind: "response", code: "ErrorInvalidImGroupId", message: "No such group." },
    });
  });
});
