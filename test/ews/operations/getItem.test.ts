import { describe, expect, it } from "@jest/globals";
import { getItem } from "../../../src/ews/operations/getItem.ts";
import { readReply } from "../../../src/ews/response.ts";
import { errorPart, message, messagesText, successPart } from "../messageText.ts";
import { requestBody } from "../requestBody.ts";

const items = (content: string): string => `<m:Items>${content}</m:Items>`;
const contact = (id: string, fields = ""): string =>
  items(`<t:Contact><t:ItemId Id="${id}" ChangeKey="${id}1"/>${fields}</t:Contact>`);
const notFound = errorPart("ErrorItemNotFound", "The object is not there.", "<m:Items/>");

const fields = (...names: readonly string[]): string =>
  names.map((name) => `<t:FieldURI FieldURI="${name}"/>`).join("");

describe("GetItem", () => {
  it("requests the fields of contacts", async () => {
    const request = { kind: "contacts", itemIds: [{ id: "a", changeKey: "a1" }] } as const;
    expect(await requestBody(getItem, request)).toBe(
      "<m:GetItem><m:ItemShape><t:BaseShape>IdOnly</t:BaseShape><t:AdditionalProperties>" +
        fields(
          "item:ItemClass",
          "contacts:DisplayName",
          "contacts:GivenName",
          "contacts:CompanyName",
          "contacts:EmailAddresses",
          "contacts:PhoneNumbers",
          "contacts:Department",
          "contacts:ImAddresses",
          "contacts:JobTitle",
          "contacts:Surname",
        ) +
        `</t:AdditionalProperties></m:ItemShape><m:ItemIds><t:ItemId Id="a" ChangeKey="a1"/></m:ItemIds></m:GetItem>`,
    );
  });

  it("requests the members of distribution lists", async () => {
    const itemIds = ["a", "b"].map((id) => ({ id, changeKey: undefined }));
    expect(await requestBody(getItem, { kind: "distributionLists", itemIds })).toBe(
      "<m:GetItem><m:ItemShape><t:BaseShape>IdOnly</t:BaseShape><t:AdditionalProperties>" +
        fields("item:ItemClass", "item:Subject", "contacts:DisplayName", "distributionlist:Members") +
        `</t:AdditionalProperties></m:ItemShape><m:ItemIds><t:ItemId Id="a"/><t:ItemId Id="b"/></m:ItemIds></m:GetItem>`,
    );
  });

  it("returns a contact with its addresses and numbers, without empty entries", () => {
    const reply = message(
      "GetItem",
      contact(
        "a",
        "<t:ItemClass>IPM.Contact</t:ItemClass><t:DisplayName>Tony Smith</t:DisplayName>" +
          "<t:GivenName>Tony</t:GivenName><t:CompanyName>Contoso</t:CompanyName>" +
          `<t:EmailAddresses><t:Entry Key="EmailAddress1" Name="Tony" RoutingType="SMTP">tony@contoso.com</t:Entry>` +
          `<t:Entry Key="EmailAddress2"/></t:EmailAddresses>` +
          `<t:PhoneNumbers><t:Entry Key="BusinessPhone"></t:Entry><t:Entry Key="MobilePhone">+1 425</t:Entry></t:PhoneNumbers>` +
          `<t:Department>Sales</t:Department>` +
          `<t:ImAddresses><t:Entry Key="ImAddress1">sip:tony@contoso.com</t:Entry></t:ImAddresses>` +
          "<t:JobTitle>Manager</t:JobTitle><t:Surname>Smith</t:Surname>",
      ),
    );
    expect(readReply(reply, getItem).result).toEqual({
      ok: true,
      value: {
        contacts: [
          {
            itemId: { id: "a", changeKey: "a1" },
            itemClass: "IPM.Contact",
            displayName: "Tony Smith",
            givenName: "Tony",
            surname: "Smith",
            companyName: "Contoso",
            department: "Sales",
            jobTitle: "Manager",
            imAddresses: ["sip:tony@contoso.com"],
            emailAddresses: [{ name: "Tony", address: "tony@contoso.com", routingType: "SMTP" }],
            phoneNumbers: [{ number: "+1 425", type: "MobilePhone" }],
            element: expect.objectContaining({ name: "Contact" }) as unknown,
          },
        ],
        distributionLists: [],
      },
    });
  });

  it("returns a distribution list with its members, even if their fields are missing", () => {
    const reply = message(
      "GetItem",
      items(
        `<t:DistributionList><t:ItemId Id="g"/><t:ItemClass>IPM.DistList.MOC.UserGroup</t:ItemClass>` +
          "<t:Subject>Falcon as it was</t:Subject><t:DisplayName>Falcon</t:DisplayName><t:Members>" +
          `<t:Member Key="k"><t:Mailbox><t:Name>Tony</t:Name><t:EmailAddress>tony@contoso.com</t:EmailAddress>` +
          `<t:ItemId Id="a" ChangeKey="a1"/></t:Mailbox><t:Status>Normal</t:Status></t:Member>` +
          "<t:Member/></t:Members></t:DistributionList>",
      ),
    );
    expect(readReply(reply, getItem).result).toMatchObject({
      value: {
        distributionLists: [
          {
            itemId: { id: "g", changeKey: undefined },
            itemClass: "IPM.DistList.MOC.UserGroup",
            displayName: "Falcon",
            members: [
              { name: "Tony", address: "tony@contoso.com", itemId: { id: "a", changeKey: "a1" } },
              { name: undefined, address: undefined, itemId: undefined },
            ],
          },
        ],
      },
    });
  });

  it("uses the subject if there is no display name", () => {
    const list = `<t:DistributionList><t:ItemId Id="g"/><t:Subject>Falcon</t:Subject></t:DistributionList>`;
    expect(readReply(message("GetItem", items(list)), getItem).result).toMatchObject({
      value: { distributionLists: [{ displayName: "Falcon", itemClass: undefined, members: [] }] },
    });
  });

  it("returns the items that exist, and skips those with errors or of another kind", () => {
    const other = items(`<t:Message><t:ItemId Id="m"/></t:Message>`);
    const reply = messagesText(
      "GetItem",
      notFound,
      successPart(contact("a")),
      errorPart("ErrorItemCorrupt", "Unreadable.", "<m:Items/>"),
      { ...successPart(contact("b")), responseClass: "Warning" },
      { ...errorPart("ErrorBatchProcessingStopped", "Stopped.", "<m:Items/>"), responseClass: "Warning" },
      successPart(other),
    );
    expect(readReply(reply, getItem).result).toMatchObject({
      value: {
        contacts: [{ itemId: { id: "a" } }, { itemId: { id: "b" } }],
        distributionLists: [],
      },
    });
  });

  it("returns no items if none exists any longer", () => {
    expect(readReply(messagesText("GetItem", notFound, notFound), getItem).result).toEqual({
      ok: true,
      value: { contacts: [], distributionLists: [] },
    });
  });

  it("fails with the first error that is not specific to one item", () => {
    const busy = errorPart("ErrorServerBusy", "Later.", "<m:Items/>");
    const reply = messagesText("GetItem", successPart(contact("a")), notFound, busy, busy);
    expect(readReply(reply, getItem).result).toMatchObject({
      failure: { kind: "response", code: "ErrorServerBusy", message: "Later." },
    });
  });

  it("skips a contact and a distribution list without an id", () => {
    const reply = items(`<t:Contact/><t:Contact><t:ItemId Id="c"/></t:Contact><t:DistributionList/>`);
    expect(readReply(message("GetItem", reply), getItem)).toMatchObject({
      result: { value: { contacts: [{ itemId: { id: "c" } }], distributionLists: [] } },
      unreadFields: [
        { field: "Contact", of: "people", count: 1 },
        { field: "DistributionList", of: "groups", count: 1 },
      ],
    });
  });
});
