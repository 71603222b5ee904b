import { describe, expect, it } from "@jest/globals";
import { imGroupKind } from "../../../src/ews/model/imGroup.ts";
import { addImGroup } from "../../../src/ews/operations/addImGroup.ts";
import { readReply } from "../../../src/ews/response.ts";
import { elementAt } from "../independentTree.ts";
import { responseText } from "../replyText.ts";

const read = (content: string) =>
  readReply(responseText("AddImGroup", `<ImGroup>${content}</ImGroup>`), addImGroup).result;

describe("An IM group", () => {
  it("is read with every field, and keeps untyped fields in its element", () => {
    const result = read(
      "<t:SmtpAddress>falcon@contoso.example</t:SmtpAddress>" +
        `<t:ExtendedProperties><t:ExtendedProperty><t:Value>note</t:Value></t:ExtendedProperty></t:ExtendedProperties>` +
        `<t:MemberCorrelationKey><t:ItemId Id="1" ChangeKey="k"/><t:ItemId Id="2"/></t:MemberCorrelationKey>` +
        `<t:ExchangeStoreId Id="g" ChangeKey="c"/><t:GroupType>IPM.DistList.MOC.DG</t:GroupType>` +
        "<t:DisplayName> Falcon </t:DisplayName>",
    );
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    const { element, ...typed } = result.value;
    expect(typed).toEqual({
      displayName: " Falcon ",
      groupType: "IPM.DistList.MOC.DG",
      storeId: { id: "g", changeKey: "c" },
      members: [
        { id: "1", changeKey: "k" },
        { id: "2", changeKey: undefined },
      ],
      smtpAddress: "falcon@contoso.example",
    });
    expect(elementAt(element, "ExtendedProperties/ExtendedProperty/Value").text).toBe("note");
  });

  it("may have only a name and a type", () => {
    expect(read("<t:DisplayName/><t:GroupType>x</t:GroupType>")).toMatchObject({
      ok: true,
      value: { displayName: "", groupType: "x", storeId: undefined, members: [], smtpAddress: undefined },
    });
  });

  it.each(["", "<t:DisplayName/><t:GroupType/><t:ExchangeStoreId/>", "just text", "<t:Unknown/>"])(
    "is malformed in the response that is about it if nothing of it can be read: %j",
    (content) => {
      expect(read(content)).toMatchObject({
        failure: { cause: "shape", path: "Envelope/Body/AddImGroupResponse/ImGroup" },
      });
    },
  );
});

describe("A group type", () => {
  it.each([
    ["IPM.DistList.MOC.UserGroup", "user"],
    ["ipm.distlist.moc.dg", "distribution"],
    ["IPM.DISTLIST.MOC.FAVORITES", "favorites"],
    ["IPM.DistList.MOC.Tagged", "tagged"],
    ["IPM.DistList.MOC.OtherContacts", "otherContacts"],
    ["IPM.DistList", "unknown"],
    ["", "unknown"],
  ])("%s has the kind %s", (groupType, kind) => {
    expect(imGroupKind(groupType)).toBe(kind);
  });
});
