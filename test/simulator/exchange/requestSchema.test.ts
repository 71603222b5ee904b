import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { XsdValidator } from "libxml2-wasm";
import { readRequest } from "../../../simulator/exchange/readRequest.ts";
import { compileRequestSchema } from "../../../simulator/exchange/requestSchema.ts";
import { imOperations } from "../imOperations.ts";
import { envelope } from "./callExchange.ts";
import { openPublishedSchema, publishedSchemaIsPresent } from "./publishedSchema.ts";
import { fc, runs } from "../../random.ts";

const textElements = [
  "DisplayName",
  "ImAddress",
  "SmtpAddress",
  "TelUriAddress",
  "ImContactSipUriAddress",
  "ImTelephoneNumber",
  "NewDisplayName",
].flatMap((name) => [`<m:${name}>a</m:${name}>`, `<m:${name}/>`, `<m:${name}> </m:${name}>`]);
const idElements = ["ContactId", "GroupId"].flatMap((name) => [
  `<m:${name} Id="AAMk"/>`,
  `<m:${name} Id="AAMk" ChangeKey="EgAAAA=="/>`,
  `<m:${name} ChangeKey="EgAAAA=="/>`,
  `<m:${name}>AAMk</m:${name}>`,
]);
const listElements = ["ContactIds", "GroupIds"].flatMap((name) => [
  `<m:${name}/>`,
  `<m:${name}><t:ItemId Id="AAMk"/><t:ItemId Id="AAMl"/></m:${name}>`,
]);
const extendedProperties = [
  "<m:ExtendedProperties/>",
  '<m:ExtendedProperties><t:ExtendedProperty PropertyTag="0x3001" PropertyType="String"/></m:ExtendedProperties>',
];
const headers = [
  '<t:RequestServerVersion Version="Exchange2013"/>',
  "<t:RequestServerVersion/>",
  "<t:MailboxCulture>zh-TW</t:MailboxCulture>",
  "<t:MailboxCulture/>",
  "<t:MailboxCulture>not a language</t:MailboxCulture>",
  '<t:TimeZoneContext><t:TimeZoneDefinition Id="UTC"/></t:TimeZoneContext>',
  "<t:TimeZoneContext/>",
  ...["PrincipalName", "SID", "PrimarySmtpAddress", "SmtpAddress"].map(
    (name) =>
      `<t:ExchangeImpersonation><t:ConnectingSID><t:${name}>a</t:${name}></t:ConnectingSID></t:ExchangeImpersonation>`,
  ),
  "<t:ExchangeImpersonation><t:ConnectingSID/></t:ExchangeImpersonation>",
  "<t:Unknown/>",
];

const request = fc
  .record({
    operation: fc.constantFrom(...imOperations),
    children: fc.array(
      fc.constantFrom(...textElements, ...idElements, ...listElements, ...extendedProperties),
      { maxLength: 4 },
    ),
    blocks: fc.array(fc.constantFrom(...headers), { maxLength: 3 }),
  })
  .map(({ operation, children, blocks }) =>
    envelope(`<m:${operation}>${children.join("")}</m:${operation}>`, blocks.join("")),
  );

(publishedSchemaIsPresent ? describe : describe.skip)("The simulator's own schema", () => {
  let schema: XsdValidator;
  let findValidationError: (envelope: string) => string | undefined;
  beforeAll(() => {
    schema = compileRequestSchema();
    findValidationError = openPublishedSchema();
  });
  afterAll(() => schema.dispose());

  const expectAgreement = (text: string): void =>
    expect([text, readRequest(Buffer.from(text), schema).ok]).toEqual([
      text,
      findValidationError(text) === undefined,
    ]);

  it("accepts and refuses the same requests as Exchange's published schema, for any children and headers", () => {
    fc.assert(fc.property(request, expectAgreement), { numRuns: runs({ short: 300, long: 10_000 }) });
  });

  it.each(imOperations)(
    "agrees with the published schema on every child and every two children of %s",
    (operation) => {
      const children = [...textElements, ...idElements, ...listElements, ...extendedProperties];
      for (const first of ["", ...children])
        for (const second of ["", ...children])
          expectAgreement(envelope(`<m:${operation}>${first}${second}</m:${operation}>`));
    },
  );

  it("agrees with the published schema on the supported part of FindItem", () => {
    const shapes = ["", "<m:ItemShape/>", "<m:ItemShape><t:BaseShape>IdOnly</t:BaseShape></m:ItemShape>"];
    const views = [
      "",
      ...['Offset="0"', 'BasePoint="Beginning"', 'Offset="0" BasePoint="Beginning"'].flatMap((attributes) => [
        `<m:IndexedPageItemView ${attributes}/>`,
        `<m:IndexedPageItemView MaxEntriesReturned="9" ${attributes}/>`,
        `<m:IndexedPageItemView MaxEntriesReturned="x" ${attributes}/>`,
      ]),
    ];
    const folders = [
      "",
      ...["", "quickcontacts", "imcontactlist", "nowhere"].map(
        (id) => `<t:DistinguishedFolderId Id="${id}"/>`,
      ),
    ].map((folder) => `<m:ParentFolderIds>${folder}</m:ParentFolderIds>`);
    for (const traversal of ["", ' Traversal="Shallow"', ' Traversal="Wide"'])
      for (const shape of shapes)
        for (const view of views)
          for (const folder of ["", ...folders]) {
            expectAgreement(envelope(`<m:FindItem${traversal}>${shape}${view}${folder}</m:FindItem>`));
            expectAgreement(envelope(`<m:FindItem${traversal}>${view}${folder}${shape}</m:FindItem>`));
          }
  });

  it("agrees with the published schema on the supported part of ExpandDL", () => {
    const address = (text: string): string => `<t:EmailAddress>${text}</t:EmailAddress>`;
    for (const inside of ["", address(""), address("a@b"), address("a@b") + address("c@d"), "<t:Other/>"])
      for (const mailbox of ["", `<m:Mailbox>${inside}</m:Mailbox>`, "<m:Other/>"])
        if (mailbox !== "<m:Mailbox></m:Mailbox>")
          expectAgreement(envelope(`<m:ExpandDL>${mailbox}</m:ExpandDL>`));
  });

  it("agrees with the published schema on the supported part of ResolveNames", () => {
    const entry = (text: string): string => `<m:UnresolvedEntry>${text}</m:UnresolvedEntry>`;
    for (const full of ["", ' ReturnFullContactData="true"', ' ReturnFullContactData="yes"'])
      for (const scope of ["", ' SearchScope="ActiveDirectory"', ' SearchScope="Everywhere"'])
        for (const inside of ["", entry(""), entry("ana"), entry("ana") + entry("li"), "<m:Other/>"])
          expectAgreement(envelope(`<m:ResolveNames${full}${scope}>${inside}</m:ResolveNames>`));
  });

  it("agrees with the published schema on the supported part of FindPeople", () => {
    const field = (name: string) => `<t:FieldURI FieldURI="${name}"/>`;
    const fields = ["persona:DisplayName", "persona:ImAddress", "persona:Departments"].map(field).join("");
    const shapes = [
      "",
      ...[fields, field("persona:Alias"), field("persona:Nothing")].map(
        (asked) =>
          `<m:PersonaShape><t:BaseShape>IdOnly</t:BaseShape><t:AdditionalProperties>${asked}</t:AdditionalProperties></m:PersonaShape>`,
      ),
    ];
    const views = [
      "",
      "<m:IndexedPageItemView/>",
      '<m:IndexedPageItemView MaxEntriesReturned="20" Offset="0" BasePoint="Beginning"/>',
    ];
    const folder = (id: string) =>
      `<m:ParentFolderId><t:DistinguishedFolderId Id="${id}"/></m:ParentFolderId>`;
    const folders = ["", "<m:ParentFolderId/>", folder("directory"), folder("nowhere")];
    const queries = ["", "<m:QueryString/>", "<m:QueryString>ana</m:QueryString>"];
    for (const shape of shapes)
      for (const view of views)
        for (const where of folders)
          for (const query of queries) {
            expectAgreement(envelope(`<m:FindPeople>${shape}${view}${where}${query}</m:FindPeople>`));
            expectAgreement(envelope(`<m:FindPeople>${shape}${view}${query}${where}</m:FindPeople>`));
          }
  });

  it("agrees with the published schema on the supported part of GetUserPhoto", () => {
    const sizes = ["", "HR64x64", "HR648x648", "HR65x65"].map(
      (size) => `<m:SizeRequested>${size}</m:SizeRequested>`,
    );
    for (const email of ["", "<m:Email/>", "<m:Email>ana@contoso.example</m:Email>"])
      for (const size of ["", ...sizes]) {
        expectAgreement(envelope(`<m:GetUserPhoto>${email}${size}</m:GetUserPhoto>`));
        expectAgreement(envelope(`<m:GetUserPhoto>${size}${email}</m:GetUserPhoto>`));
      }
  });

  it("agrees with the published schema on the supported part of FindFolder", () => {
    const shape = "<m:FolderShape><t:BaseShape>IdOnly</t:BaseShape></m:FolderShape>";
    const views = [
      "",
      '<m:IndexedPageFolderView Offset="0" BasePoint="Beginning"/>',
      "<m:IndexedPageFolderView/>",
    ];
    const folders = ["", "<m:ParentFolderIds/>", rootFolder("msgfolderroot"), rootFolder("nowhere")];
    for (const traversal of ["", ' Traversal="Shallow"', ' Traversal="Wide"'])
      for (const view of views)
        for (const folder of folders) {
          expectAgreement(envelope(`<m:FindFolder${traversal}>${shape}${view}${folder}</m:FindFolder>`));
          expectAgreement(envelope(`<m:FindFolder${traversal}>${view}${shape}${folder}</m:FindFolder>`));
        }
  });

  it("agrees with the published schema on the supported part of GetItem", () => {
    const field = (name: string) => `<t:FieldURI FieldURI="${name}"/>`;
    const known = ["item:ItemClass", "contacts:ImAddresses", "distributionlist:Members"].map(field).join("");
    const more = ["", known, field("contacts:Nothing"), "<t:FieldURI/>", "<t:Other/>"];
    const ids = [
      "",
      '<t:ItemId Id="a"/>',
      '<t:ItemId Id="a" ChangeKey="b"/><t:ItemId Id="c"/>',
      "<t:ItemId/>",
    ];
    for (const base of ["", "<t:BaseShape>IdOnly</t:BaseShape>"])
      for (const fields of [
        "",
        ...more.map((asked) => `<t:AdditionalProperties>${asked}</t:AdditionalProperties>`),
      ])
        for (const id of ids) {
          const shape = `<m:ItemShape>${base}${fields}</m:ItemShape>`;
          expectAgreement(envelope(`<m:GetItem>${shape}<m:ItemIds>${id}</m:ItemIds></m:GetItem>`));
          expectAgreement(envelope(`<m:GetItem><m:ItemIds>${id}</m:ItemIds>${shape}</m:GetItem>`));
        }
  });
});

const rootFolder = (id: string): string =>
  `<m:ParentFolderIds><t:DistinguishedFolderId Id="${id}"/></m:ParentFolderIds>`;
