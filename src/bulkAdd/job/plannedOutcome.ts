import type { AddressProblem } from "../../imList/address.ts";

/** What would happen to a row. The first three send a call, the others none. */
export type PlannedOutcome =
  /** The contact, the group or the distribution group is not in the list yet. */
  | { readonly kind: "new" }
  /** The contact is in the list, by the same name or without one given, and joins the group. */
  | { readonly kind: "joins" }
  /** The contact is in the list by this other name, which stays (reported), and joins the group. */
  | { readonly kind: "otherName"; readonly name: string }
  /** It is there already; a distribution group perhaps by another name, which stays (reported). */
  | { readonly kind: "there"; readonly otherName?: string }
  /** The same as an earlier row. */
  | { readonly kind: "duplicate"; readonly of: number }
  | { readonly kind: "badAddress"; readonly problem: AddressProblem }
  /** A character that cannot be sent; without one, a group that has no name. */
  | {
      readonly kind: "badName";
      readonly field: "displayName" | "groupName";
      readonly codePoint: number | undefined;
    }
  /** Contacts cannot be put into that group: it is a distribution group, or Tagged. */
  | { readonly kind: "badGroup"; readonly group: "distribution" | "tagged" }
  /** The list holds no more; `place`: the how many-th it would be. */
  | { readonly kind: "overContacts" | "overGroups"; readonly place: number }
  /** A person has left it out. */
  | { readonly kind: "leftOut" };

/** Whether a row with that fate sends a call. */
export const needsCall = ({ kind }: PlannedOutcome): boolean =>
  kind === "new" || kind === "joins" || kind === "otherName";
