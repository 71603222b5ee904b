import type { XmlReader } from "../xml/reader.ts";
import type { XmlElement } from "../xml/element.ts";
import { readStoreId, type StoreId } from "./storeId.ts";

/** An IM group as Exchange returned it. https://learn.microsoft.com/exchange/client-developer/web-service-reference/imgroup */
export interface ImGroup {
  readonly displayName: string;
  /** GroupType as Exchange returned it, such as "IPM.DistList.MOC.UserGroup". */
  readonly groupType: string;
  readonly storeId: StoreId | undefined;
  /** IDs of the members. Each equals the SourceId of one of a persona's attributions. */
  readonly members: readonly StoreId[];
  /** Number of members whose IDs could not be read, at least. Undefined if there are none. */
  readonly unreadMembers?: number | undefined;
  readonly smtpAddress: string | undefined;
  /** Element with all fields, including unknown ones. */
  readonly element: XmlElement;
}

/** Kind of a group, from its GroupType (documented), compared without regard to case. */
export type ImGroupKind = "user" | "distribution" | "favorites" | "tagged" | "otherContacts" | "unknown";

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/grouptype */
export const imGroupKind = (groupType: string): ImGroupKind =>
  kinds.get(groupType.toLowerCase()) ?? "unknown";

const kinds: ReadonlyMap<string, ImGroupKind> = new Map([
  ["ipm.distlist.moc.usergroup", "user"],
  ["ipm.distlist.moc.dg", "distribution"],
  ["ipm.distlist.moc.favorites", "favorites"],
  ["ipm.distlist.moc.tagged", "tagged"],
  ["ipm.distlist.moc.othercontacts", "otherContacts"],
]);

/**
 * Reads an ImGroup. Its DisplayName and GroupType are required (schema), but a group without them is read as well: with
 * an empty name, and of an unknown kind. Undefined if nothing of it can be read.
 */
export function readImGroup(group: XmlReader): ImGroup | undefined {
  const displayName = group.text("t:DisplayName");
  const storeId = group.readOptional("t:ExchangeStoreId", readStoreId);
  const groupType = group.text("t:GroupType");
  const members = readMembers(group.optional("t:MemberCorrelationKey"));
  if (!displayName && !groupType && !storeId && members.members.length === 0) {
    group.skip();
    return undefined;
  }
  return {
    displayName,
    groupType,
    storeId,
    ...members,
    smtpAddress: group.optionalText("t:SmtpAddress"),
    element: group.element,
  };
}

/** Reads a group that a response must have, because it is all that the response is about. */
export const requireImGroup = (group: XmlReader): ImGroup =>
  readImGroup(group) ?? group.fail("has no content that can be read");

function readMembers(key: XmlReader | undefined): Pick<ImGroup, "members" | "unreadMembers"> {
  const entries = key?.list("t:ItemId");
  if (key && !entries) key.skip();
  const members = entries?.flatMap((entry) => readStoreId(entry) ?? []) ?? [];
  // A member of another kind counts too: it could not be named before the group is deleted.
  const unread = key && entries ? Math.max(key.all().length - members.length, 0) : key ? 1 : 0;
  return unread > 0 ? { members, unreadMembers: unread } : { members };
}
