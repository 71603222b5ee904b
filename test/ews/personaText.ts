import { personaFields, type FieldShape } from "../fixtures/ews/personaFields.ts";

/** Writes a field of a Persona as Exchange does, with `value` as each of its texts. */
export const fieldText = ([name, shape]: (typeof personaFields)[number], value: string): string =>
  `<${name}${contents[shape](value)}</${name}>`;

/** Writes a Persona in the messages namespace, with these fields in this order. */
export const personaText = (
  fields: readonly (typeof personaFields)[number][],
  value: (name: string) => string,
  types: string,
): string =>
  `<Persona>${fields.map((field) => fieldText(field, value(field[0])).replace(/^<\w+/, `$& xmlns="${types}"`)).join("")}</Persona>`;

/** The text after a field's name: the rest of its start tag, and its content. */
const contents: Record<FieldShape, (value: string) => string> = {
  text: (value) => `>${value}`,
  int: () => ">2147483647",
  dateTime: () => ">2026-03-08T09:10:11Z",
  boolean: () => ">true",
  itemId: () => ` Id="AAQkpersona=" ChangeKey="EQAAAA==">`,
  bodies: (value) =>
    `>${attributed("BodyContentAttributedValue", `<Value>${value}</Value><BodyType>Text</BodyType>`)}`,
  email: (value) => `>${email(value)}`,
  emails: (value) => `><Address>${email(value)}</Address><Address>${email("second")}</Address>`,
  phone: (value) => `>${phone(value)}`,
  folderIds: () => `><FolderId Id="AAMkfolder=" ChangeKey="AQAAAA=="/>`,
  attributions: (value) =>
    `><Attribution><Id>0</Id><SourceId Id="AAMkcontact=" ChangeKey="EQAAAA=="/><DisplayName>${value}</DisplayName>` +
    `<IsWritable>false</IsWritable><IsQuickContact>true</IsQuickContact><IsHidden>0</IsHidden>` +
    `<FolderId Id="AAMkfolder="/></Attribution>` +
    `<Attribution><Id>1</Id><SourceId Id="AAMkother="/><DisplayName>Other</DisplayName></Attribution>`,
  texts: (value) => `>${attributed("StringAttributedValue", value)}`,
  phones: (value) => `>${attributed("PhoneNumberAttributedValue", phone(value))}`,
  emailValues: (value) => `>${attributed("EmailAddressAttributedValue", email(value))}`,
  addresses: (value) =>
    `>${attributed("PostalAddressAttributedValue", `<Street>${value}</Street><City>Porto</City><Latitude>41.15</Latitude>`)}`,
  textLists: (value) =>
    `><StringArrayAttributedValue><Values><Value>${value}</Value><Value>2</Value></Values>${attributions}</StringArrayAttributedValue>`,
  extended: (value) =>
    `>${attributed(
      "ExtendedPropertyAttributedValue",
      `<ExtendedFieldURI PropertyTag="0x3001" PropertyType="String"/><Value>${value}</Value>`,
    )}`,
};

const attributions = "<Attributions><Attribution>0</Attribution><Attribution>1</Attribution></Attributions>";
const attributed = (name: string, value: string): string =>
  `<${name}><Value>${value}</Value>${attributions}</${name}>`;
const email = (address: string): string =>
  `<Name>Ines Abara</Name><EmailAddress>${address}</EmailAddress><RoutingType>SMTP</RoutingType><MailboxType>Contact</MailboxType>`;
const phone = (number: string): string => `<Number>${number}</Number><Type>Mobile</Type>`;
