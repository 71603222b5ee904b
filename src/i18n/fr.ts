import type { LaterMessages } from "./messages.ts";
import { bulk } from "./fr/bulk.ts";
import { changes } from "./fr/changes.ts";
import { diagnostics } from "./fr/diagnostics.ts";
import { failures } from "./fr/failures.ts";
import { findings } from "./fr/findings.ts";
import { forms } from "./fr/forms.ts";
import { jobs } from "./fr/jobs.ts";
import { pane } from "./fr/pane.ts";
import { people } from "./fr/people.ts";
import { routes } from "./fr/routes.ts";
import { source } from "./fr/source.ts";

/** French texts that are loaded after the pane's start. */
export const fr: LaterMessages = {
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
};
