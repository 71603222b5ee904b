import type { PlannedOutcome, PlannedRow } from "../job/plan.ts";
import type { TextKey } from "../../i18n/messages.ts";

/** The kinds of rows that the check can filter by, in the order of its filters. */
export const rowKinds = [
  "new",
  "there",
  "otherName",
  "duplicate",
  "invalid",
  "overLimit",
  "leftOut",
] as const;
export type RowKind = (typeof rowKinds)[number];

/** What the kinds are called. */
export const kindText = {
  new: "kindNew",
  there: "kindThere",
  otherName: "kindOtherName",
  duplicate: "kindDuplicate",
  invalid: "kindInvalid",
  overLimit: "kindOverLimit",
  leftOut: "kindSkipped",
} as const satisfies Readonly<Record<RowKind, TextKey>>;

const kindByOutcome: Readonly<Record<PlannedOutcome["kind"], RowKind>> = {
  new: "new",
  joins: "new",
  otherName: "otherName",
  there: "there",
  duplicate: "duplicate",
  badAddress: "invalid",
  badName: "invalid",
  badGroup: "invalid",
  overContacts: "overLimit",
  overGroups: "overLimit",
  leftOut: "leftOut",
};

export const toRowKind = ({ fate }: PlannedRow): RowKind => kindByOutcome[fate.kind];

/** The order with problems first and skipped rows last. */
const urgency: readonly RowKind[] = [
  "invalid",
  "overLimit",
  "otherName",
  "duplicate",
  "new",
  "there",
  "leftOut",
];

/** Returns the indexes of the rows to show, in the order of the source or with problems first. */
export function findShownPlaces(
  rows: readonly PlannedRow[],
  filter: RowKind | undefined,
  problemsFirst: boolean,
): readonly number[] {
  const places = rows.flatMap((row, place) => (!filter || toRowKind(row) === filter ? [place] : []));
  if (!problemsFirst || filter) return places;
  const byKind = new Map(urgency.map((kind): [RowKind, number[]] => [kind, []]));
  for (const place of places) {
    const row = rows[place];
    if (row) byKind.get(toRowKind(row))?.push(place);
  }
  return [...byKind.values()].flat();
}

/** Counts the rows of each kind. */
export function countKinds(rows: readonly PlannedRow[]): Readonly<Record<RowKind, number>> {
  const counts = Object.fromEntries(rowKinds.map((kind) => [kind, 0])) as Record<RowKind, number>;
  for (const row of rows) counts[toRowKind(row)] += 1;
  return counts;
}
