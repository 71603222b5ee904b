import { createHash } from "node:crypto";
import { done, failedWith, type Outcome } from "./outcome.ts";

/*
 * Formats IDs like Exchange (sampled; the meaning of the parts is assumed): base64 of a kind, the mailbox's GUID as
 * text, and the entry in the store. An ID thus contains its mailbox, and an ID of another mailbox is recognized as in
 * Exchange.
 */
const itemKind = 3;
const personaKind = 4;
const messageEntry = 7;
const folderEntry = 1;
const itemIdLength = 113;
const numberOffset = 105;

/** Creates the ID of an item: a group or a contact. `number` is unique in the mailbox. */
export const itemId = (mailboxGuid: string, number: number): string =>
  storeId(itemKind, mailboxGuid, [
    entry(mailboxGuid, messageEntry, "folder", 1),
    counter(mailboxGuid, number),
  ]);

/** Creates the ID of a folder. */
export const folderId = (mailboxGuid: string, number: number): string =>
  storeId(itemKind, mailboxGuid, [entry(mailboxGuid, folderEntry, "folder", number)]);

/** Creates the ID of a contact's persona, which is of another kind than the contact's ID. */
export const personaId = (mailboxGuid: string, number: number): string =>
  storeId(personaKind, mailboxGuid, [digest(`${mailboxGuid} persona ${number}`)]);

/** Creates a long change key (type, length, replica, change number). */
export const changeKey = (mailboxGuid: string, type: "group" | "contact", change: number): string =>
  Buffer.concat([
    Buffer.from([type === "group" ? 0x12 : 0x11, 0, 0, 0, 22, 0, 0, 0]),
    counter(mailboxGuid, change).subarray(0, 22),
  ]).toString("base64");

/** Returns the item number of an ID, or Exchange's error if the ID is not valid in this mailbox. */
export function readItemId(id: string, mailboxGuid: string): Outcome<number> {
  if (id === "") return failedWith("ErrorInvalidIdEmpty", "Id is empty.");
  const bytes = Buffer.from(id, "base64");
  const guid = bytes.toString("latin1", 4, 40);
  const isItem = bytes.length === itemIdLength && bytes[1] === itemKind && /^[\da-f-]{36}$/.test(guid);
  if (!isItem || bytes.toString("base64") !== id)
    return failedWith("ErrorInvalidIdMalformed", "Id is malformed.");
  if (guid !== mailboxGuid)
    return failedWith("ErrorNonExistentMailbox", "No mailbox with such guid.", { MailboxGuid: guid });
  return done(bytes.readUIntBE(numberOffset, 6));
}

/** Returns the GUID of a mailbox, always the same for an address. */
export const mailboxGuid = (address: string): string =>
  digest(`mailbox ${address.toLowerCase()}`)
    .toString("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

function storeId(kind: number, guid: string, parts: readonly Buffer[]): string {
  const tail = Buffer.concat(parts);
  const head = Buffer.from([0, kind, guid.length, 0, ...Buffer.from(guid, "latin1"), 0, tail.length, 0]);
  return Buffer.concat([head, tail]).toString("base64");
}

/** Creates an entry: flags, the store, the kind of entry, and the counter of its folder. */
const entry = (guid: string, kind: number, folder: string, number: number): Buffer =>
  Buffer.concat([
    Buffer.alloc(4),
    digest(`store ${guid}`),
    Buffer.from([kind, 0]),
    counter(`${guid} ${folder}`, number),
  ]);

/** Creates a replica's ID, a number within the replica (6 bytes), and padding. */
function counter(replica: string, number: number): Buffer {
  const bytes = Buffer.alloc(24);
  digest(`replica ${replica}`).copy(bytes);
  bytes.writeUIntBE(number, 16, 6);
  return bytes;
}

const digest = (text: string): Buffer => createHash("sha256").update(text).digest().subarray(0, 16);
