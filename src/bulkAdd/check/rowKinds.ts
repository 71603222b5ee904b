import type { PlannedOutcome, PlannedRow } from "../job/plan.ts";
import type { TextKey } from "../../i18n/messages.ts";

/** The kinds of rows that the check can filter by and what they are called, in the order of its filters. */
export const kindText = {
  new: "kindNew",
  there: "kindThere",
  otherName: "kindOtherName",
  duplicate: "kindDuplicate",
  invalid: "kindInvalid",
  overLimit: "kindOverLimit",
  leftOut: "kindSkipped",
} as const satisfies Readonly<Record<string, TextKey>>;
export type RowKind = keyof typeof kindText;
export const rowKinds = Object.keys(kindText) as readonly RowKind[];

const kindByOutcome: Readonly<Record<PlannedOutcome["kind"], RowKind>> = {
  new: "new",
  joins: "new",
  otherName: "otherName",
  there: "there",
  duplicate: "duplicate",
  badAddress: "invalid",
  badName: "invalid",
  severalNames: "invalid",
  splitCell: "invalid",
  severalGroups: "invalid",
  badGroup: "invalid",
  overContacts: "overLimit",
  overGroups: "overLimit",
  leftOut: "leftOut",
};

export const toRowKind = ({ fate }: PlannedRow): RowKind => kindByOutcome[fate.kind];

/** The order with problems first and skipped rows last. */
const urgency = ["invalid", "overLimit", "otherName", "duplicate", "new", "there", "leftOut"] as const;

/** Returns the indexes of the rows to show, in the order of the source or with problems first. */
export function findShownPlaces(
  rows: readonly PlannedRow[],
  filter: RowKind | undefined,
  problemsFirst: boolean,
): readonly number[] {
  const placesOf = (kind: RowKind) => rows.flatMap((row, place) => (toRowKind(row) === kind ? [place] : []));
  if (filter) return placesOf(filter);
  if (problemsFirst) return urgency.flatMap(placesOf);
  // A row that the user has split into several groups has its other parts at the end.
  return rows.map((_, place) => place).sort((one, other) => numberOf(rows, one) - numberOf(rows, other));
}

const numberOf = (rows: readonly PlannedRow[], place: number): number => rows[place]?.wanted.row ?? 0;

export function countKinds(rows: readonly PlannedRow[]): Readonly<Record<RowKind, number>> {
  const counts = Object.fromEntries(rowKinds.map((kind) => [kind, 0])) as Record<RowKind, number>;
  for (const row of rows) counts[toRowKind(row)] += 1;
  return counts;
}
