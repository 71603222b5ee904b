import { changes } from "./en/changes.ts";
import { failures } from "./en/failures.ts";
import { forms } from "./en/forms.ts";
import { pane } from "./en/pane.ts";

/**
 * Every text of the pane, in English: the contract for the other languages. A text may hold {values}; one that
 * depends on a number is given in the language's plural forms (CLDR: one, other, ...), with the number as {count}.
 */
export const en = { ...pane, ...failures, ...changes, ...forms } as const;
