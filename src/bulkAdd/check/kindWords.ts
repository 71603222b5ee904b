import type { TextKey } from "../../i18n/messages.ts";
import type { RowKind } from "./rowKinds.ts";

/** What kinds of rows are called. */
export const kindText = {
  new: "kindNew",
  there: "kindThere",
  otherName: "kindOtherName",
  duplicate: "kindDuplicate",
  invalid: "kindInvalid",
  overLimit: "kindOverLimit",
  leftOut: "kindLeftOut",
} as const satisfies Readonly<Record<RowKind, TextKey>>;
