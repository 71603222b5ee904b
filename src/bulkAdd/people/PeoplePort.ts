import type { EwsFailure } from "../../ews/failure.ts";
import type { Result } from "../../shared/result.ts";

/** What choosing people of the open item needs of Outlook and Exchange. Neither rejects. */
export interface PeoplePort {
  /** The selected item as it is now; undefined where none is. */
  readonly readItem: () => Promise<ItemPeopleLike | undefined>;
  /** Who is in a distribution list, one level deep. */
  readonly expand: (address: string) => Promise<Result<ExpandedList, EwsFailure>>;
}

export type ItemField = "from" | "organizer" | "to" | "cc" | "bcc" | "required" | "optional";

/** A message or an appointment, and whom it names. */
export interface ItemPeopleLike {
  readonly kind: "message" | "appointment";
  /** What tells one item from another; undefined while it is being written. */
  readonly id: string | undefined;
  readonly subject: string;
  readonly people: readonly (Member & { readonly field: ItemField })[];
}

/** A person or a distribution list. */
export interface Member {
  /** May be empty. */
  readonly name: string;
  readonly address: string;
  readonly isDistributionList: boolean;
}

export interface ExpandedList {
  readonly members: readonly Member[];
  /** Whether Exchange gave all of them. */
  readonly isWhole: boolean;
}
