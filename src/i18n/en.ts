import { bulk } from "./en/bulk.ts";
import { changes } from "./en/changes.ts";
import { diagnostics } from "./en/diagnostics.ts";
import { failures } from "./en/failures.ts";
import { findings } from "./en/findings.ts";
import { forms } from "./en/forms.ts";
import { jobs } from "./en/jobs.ts";
import { pane } from "./en/pane.ts";
import { people } from "./en/people.ts";
import { routes } from "./en/routes.ts";
import { source } from "./en/source.ts";

/**
 * English texts that are loaded after the pane's start. Together with those in en/start.ts, they are the contract for
 * the other languages. A text may contain {values}. A text that depends on a number is given in the language's plural
 * forms (CLDR: one, other, ...), with the number as {count}.
 */
export const en = {
  ...pane,
  ...failures,
  ...changes,
  ...forms,
  ...routes,
  ...diagnostics,
  ...findings,
  ...bulk,
  ...jobs,
  ...source,
  ...people,
} as const;
