import type { Exchange } from "../../../simulator/exchange/startExchange.ts";
import { itemId } from "../../../simulator/exchange/storeId.ts";
import { addImGroup, addNewImContactToGroup, envelope, post, type Reply } from "./callExchange.ts";

/** Posts an operation with the given children, which are XML in the schema's order. */
export const call = (exchange: Exchange, operation: string, ...children: readonly string[]): Promise<Reply> =>
  post(exchange, envelope(`<m:${operation}>${children.join("")}</m:${operation}>`));

/** A request for a page of IDs of a folder's items. */
export const findItem = (folder: string, offset: number, maximum: number): string =>
  envelope(
    `<m:FindItem Traversal="Shallow"><m:ItemShape><t:BaseShape>IdOnly</t:BaseShape></m:ItemShape>
    <m:IndexedPageItemView MaxEntriesReturned="${maximum}" Offset="${offset}" BasePoint="Beginning"/>
    <m:ParentFolderIds><t:DistinguishedFolderId Id="${folder}"/></m:ParentFolderIds></m:FindItem>`,
  );

/** A request for a page of IDs of the mailbox's top folders. */
export const findFolder = (offset: number, maximum: number): string =>
  envelope(
    `<m:FindFolder Traversal="Shallow"><m:FolderShape><t:BaseShape>IdOnly</t:BaseShape></m:FolderShape>
    <m:IndexedPageFolderView MaxEntriesReturned="${maximum}" Offset="${offset}" BasePoint="Beginning"/>
    <m:ParentFolderIds><t:DistinguishedFolderId Id="msgfolderroot"/></m:ParentFolderIds></m:FindFolder>`,
  );

/** A request for the members of a distribution list. */
export const expandDL = (address: string): string =>
  envelope(`<m:ExpandDL><m:Mailbox><t:EmailAddress>${address}</t:EmailAddress></m:Mailbox></m:ExpandDL>`);

/** A search of the directory for a name or an address, which is XML. */
export const resolveNames = (entry: string, isFull = true): string =>
  envelope(
    `<m:ResolveNames ReturnFullContactData="${isFull}" SearchScope="ActiveDirectory">
    <m:UnresolvedEntry>${entry}</m:UnresolvedEntry></m:ResolveNames>`,
  );

/** A search of the directory by words, with all fields. */
export const findPeople = (words: string, maximum = 20): string => {
  const fields = ["PersonaType", "DisplayName", "GivenName", "Surname", "Title", "CompanyName"]
    .concat(["EmailAddress", "ImAddress", "Departments", "OfficeLocations"])
    .map((field) => `<t:FieldURI FieldURI="persona:${field}"/>`);
  return envelope(
    `<m:FindPeople><m:PersonaShape><t:BaseShape>IdOnly</t:BaseShape>
    <t:AdditionalProperties>${fields.join("")}</t:AdditionalProperties></m:PersonaShape>
    <m:IndexedPageItemView MaxEntriesReturned="${maximum}" Offset="0" BasePoint="Beginning"/>
    <m:ParentFolderId><t:DistinguishedFolderId Id="directory"/></m:ParentFolderId>
    <m:QueryString>${words}</m:QueryString></m:FindPeople>`,
  );
};

/** A request for a photo. */
export const getUserPhoto = (address: string): string =>
  envelope(
    `<m:GetUserPhoto><m:Email>${address}</m:Email><m:SizeRequested>HR64x64</m:SizeRequested></m:GetUserPhoto>`,
  );

/** A request for items, with the given fields. */
export const getItem = (ids: readonly string[], fields: readonly string[]): string => {
  const fieldUris = fields.map((field) => `<t:FieldURI FieldURI="${field}"/>`).join("");
  const more = fieldUris && `<t:AdditionalProperties>${fieldUris}</t:AdditionalProperties>`;
  const itemIds = ids.map((id) => `<t:ItemId Id="${id}"/>`).join("");
  return envelope(
    `<m:GetItem><m:ItemShape><t:BaseShape>IdOnly</t:BaseShape>${more}</m:ItemShape>
    <m:ItemIds>${itemIds}</m:ItemIds></m:GetItem>`,
  );
};

/** The element `ContactId` for a contact with the given IM address, name, or number. */
export function contactId({ mailbox }: Exchange, known: string): string {
  const contact = mailbox.contacts.find(
    ({ imAddress, displayName }) => imAddress === known || displayName === known,
  );
  if (!contact) throw new Error(`There is no contact ${known}.`);
  return `<m:ContactId Id="${itemId(mailbox.guid, contact.number)}"/>`;
}

/** The element `GroupId` for a group of the given name. */
export function groupId({ mailbox }: Exchange, displayName: string): string {
  const group = mailbox.groups.find((candidate) => candidate.displayName === displayName);
  if (!group) throw new Error(`There is no group ${displayName}.`);
  return `<m:GroupId Id="${itemId(mailbox.guid, group.number)}"/>`;
}

/** The elements for items that do not exist. */
export const missingContactId = ({ mailbox }: Exchange): string =>
  `<m:ContactId Id="${itemId(mailbox.guid, 4711)}"/>`;
export const missingGroupId = ({ mailbox }: Exchange): string =>
  `<m:GroupId Id="${itemId(mailbox.guid, 4711)}"/>`;

/** Creates groups with members, named by their IM addresses. A system group must already exist. */
export async function fill(
  exchange: Exchange,
  groups: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  for (const [displayName, members] of Object.entries(groups)) {
    const group = await post(exchange, addImGroup(displayName));
    const id = group.first("//t:ExchangeStoreId/@Id") ?? "";
    for (const imAddress of members) await post(exchange, addNewImContactToGroup({ imAddress, groupId: id }));
  }
}

/** The list in the mailbox: the names of each group's members. */
export const groupsOf = ({ mailbox }: Exchange): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    mailbox.groups.map(({ displayName, members }) => [
      displayName,
      members.map(
        (number) => mailbox.contacts.find((contact) => contact.number === number)?.displayName ?? "?",
      ),
    ]),
  );

/** The names of all contacts, including those in no group. */
export const contactsOf = ({ mailbox }: Exchange): readonly string[] =>
  mailbox.contacts.map(({ displayName }) => displayName);

export const codeOf = (reply: Reply): string | undefined => reply.first("//m:ResponseCode");
