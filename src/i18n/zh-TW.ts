import type { LaterMessages } from "./messages.ts";
import { bulk } from "./zh-TW/bulk.ts";
import { changes } from "./zh-TW/changes.ts";
import { diagnostics } from "./zh-TW/diagnostics.ts";
import { failures } from "./zh-TW/failures.ts";
import { findings } from "./zh-TW/findings.ts";
import { forms } from "./zh-TW/forms.ts";
import { jobs } from "./zh-TW/jobs.ts";
import { pane } from "./zh-TW/pane.ts";
import { people } from "./zh-TW/people.ts";
import { routes } from "./zh-TW/routes.ts";
import { source } from "./zh-TW/source.ts";

/** Traditional Chinese texts that are loaded after the pane's start. */
export const zhTW: LaterMessages = {
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
