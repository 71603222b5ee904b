import type { XmlReader } from "../xml/reader.ts";
import type { XmlElement } from "../xml/tree.ts";
import { readStoreId, type StoreId } from "./storeId.ts";

/** An IM group as Exchange returned it. https://learn.microsoft.com/exchange/client-developer/web-service-reference/imgroup */
export interface ImGroup {
  readonly displayName: string;
  /** GroupType as Exchange returned it, such as "IPM.DistList.MOC.UserGroup". */
  readonly groupType: string;
  readonly storeId: StoreId | undefined;
  /** IDs of the members. Each equals the SourceId of one of a persona's attributions. */
  readonly members: readonly StoreId[];
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

/** Reads an ImGroup. Its DisplayName and GroupType are required (schema). */
export const readImGroup = (group: XmlReader): ImGroup => ({
  displayName: group.text("t:DisplayName"),
  groupType: group.text("t:GroupType"),
  storeId: group.readOptional("t:ExchangeStoreId", readStoreId),
  members: group.optional("t:MemberCorrelationKey")?.all("t:ItemId").map(readStoreId) ?? [],
  smtpAddress: group.optionalText("t:SmtpAddress"),
  element: group.element,
});
