import type { ImportGroup } from "../groupWanted.ts";
import type { SourceProblem, SourceSummary, TableReading } from "./SourcePort.ts";

/** What has been given to be read, and what became of it. */
export interface SourceState {
  /** What stands in the text box; it stays while a file is open. */
  readonly text: string;
  /** The file that is open; without a name, a paste that is too long for the text box. */
  readonly file: { readonly name: string | undefined } | undefined;
  readonly reading: Reading;
  /** The group of those people whose rows name none. */
  readonly group: ImportGroup;
  /** A person has asked for the check: what is missing for it is said. */
  readonly isChecked: boolean;
  /** The rows are on their way. */
  readonly isChecking: boolean;
}

export type Reading =
  | { readonly kind: "none" }
  | { readonly kind: "reading" }
  | { readonly kind: "failed"; readonly problem: SourceProblem }
  /** `as`: how a table is to be read, as a person has said it last. */
  | { readonly kind: "read"; readonly summary: SourceSummary; readonly as: TableReading | undefined };
