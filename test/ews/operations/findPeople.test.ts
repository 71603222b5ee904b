import { describe, expect, it } from "@jest/globals";
import { findPeople } from "../../../src/ews/operations/findPeople.ts";
import { readReply } from "../../../src/ews/response.ts";
import { responseText } from "../replyText.ts";
import { requestBody } from "../requestBody.ts";
import { itWithShared, sharedFiles } from "../sharedFolder.ts";

const response = (people: string): string =>
  responseText(
    "FindPeople",
    `<People>${people}</People><TotalNumberOfPeopleInView>0</TotalNumberOfPeopleInView>`,
  );

describe("FindPeople", () => {
  it("asks the directory for people by words, with the fields that are shown", async () => {
    const body = await requestBody(findPeople, { words: "ana li", maxEntriesReturned: 50 });
    expect(body).toContain(
      '<m:IndexedPageItemView MaxEntriesReturned="50" Offset="0" BasePoint="Beginning"/>' +
        '<m:ParentFolderId><t:DistinguishedFolderId Id="directory"/></m:ParentFolderId>' +
        "<m:QueryString>ana li</m:QueryString>",
    );
    expect(body).toContain(
      '<t:BaseShape>IdOnly</t:BaseShape><t:AdditionalProperties><t:FieldURI FieldURI="persona:DisplayName"/>',
    );
    expect(body).toContain('FieldURI="persona:ImAddress"');
  });

  it("returns people although the total is 0, with what they have", () => {
    const reply = response(
      `<t:Persona><t:PersonaId Id="AAUQ"/><t:PersonaType>Person</t:PersonaType>
      <t:DisplayName>Tony Smith</t:DisplayName><t:GivenName>Tony</t:GivenName><t:Surname>Smith</t:Surname><t:Title>Developer</t:Title><t:CompanyName>Contoso</t:CompanyName>
      <t:EmailAddress><t:Name>Tony Smith</t:Name><t:EmailAddress>tony.smith@contoso.example</t:EmailAddress>
      <t:RoutingType>SMTP</t:RoutingType><t:MailboxType>Mailbox</t:MailboxType></t:EmailAddress>
      <t:ImAddress>sip:tony@im.contoso.example</t:ImAddress>
      <t:OfficeLocations><t:StringAttributedValue><t:Value>2-017</t:Value>
      <t:Attributions><t:Attribution>0</t:Attribution></t:Attributions></t:StringAttributedValue></t:OfficeLocations>
      <t:Departments><t:StringAttributedValue><t:Value>R&amp;D</t:Value>
      <t:Attributions><t:Attribution>0</t:Attribution></t:Attributions></t:StringAttributedValue></t:Departments>
      </t:Persona><t:Persona><t:PersonaId Id="AAUR"/><t:DisplayName></t:DisplayName></t:Persona>`,
    );
    expect(readReply(reply, findPeople).result).toEqual({
      ok: true,
      value: [
        {
          displayName: "Tony Smith",
          givenName: "Tony",
          surname: "Smith",
          emailAddress: "tony.smith@contoso.example",
          mailboxType: "Mailbox",
          personaType: "Person",
          imAddress: "sip:tony@im.contoso.example",
          title: "Developer",
          companyName: "Contoso",
          department: "R&D",
          officeLocation: "2-017",
        },
        {
          displayName: undefined,
          givenName: undefined,
          surname: undefined,
          emailAddress: undefined,
          mailboxType: undefined,
          personaType: undefined,
          imAddress: undefined,
          title: undefined,
          companyName: undefined,
          department: undefined,
          officeLocation: undefined,
        },
      ],
    });
  });

  it.each(["", "<People/>"])("returns nobody for a response without people: %s", (people) => {
    expect(readReply(responseText("FindPeople", people), findPeople).result).toEqual({ ok: true, value: [] });
  });

  itWithShared("reads the samples", () => {
    const samples = sharedFiles("samples-directory/responses");
    const found = readReply(samples.get("FindPeople.success.xml") ?? "", findPeople).result;
    expect(found).toMatchObject({
      value: [
        { displayName: "Ana Lima", imAddress: "sip:ana.lima@contoso.com", title: "Project Manager" },
        { displayName: "Cai Lima" },
        { displayName: "Lima Print Service", imAddress: undefined },
      ],
    });
    const nobody = readReply(samples.get("FindPeople.success.nobody.xml") ?? "", findPeople).result;
    expect(nobody).toEqual({ ok: true, value: [] });
  });
});
