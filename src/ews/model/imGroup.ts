import type { XmlElement } from "../xml/tree.ts";
import type { StoreId } from "./storeId.ts";

/** An IM group as Exchange returned it. https://learn.microsoft.com/exchange/client-developer/web-service-reference/imgroup */
export interface ImGroup {
  readonly displayName: string;
  /** The raw type, such as "IPM.DistList.MOC.UserGroup". */
  readonly groupType: string;
  readonly storeId: StoreId | undefined;
  /** Ids of the members: each equals the SourceId of one of a persona's attributions. */
  readonly members: readonly StoreId[];
  /** The address of a distribution group. */
  readonly smtpAddress: string | undefined;
  /** The element with every field, known or not. */
  readonly element: XmlElement;
}

/** What a group is, by its GroupType (documented), compared without regard to case. */
export type ImGroupKind = "user" | "distribution" | "favorites" | "tagged" | "otherContacts" | "unknown";
