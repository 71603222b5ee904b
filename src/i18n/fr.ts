import type { Messages } from "./messages.ts";
import { changes } from "./fr/changes.ts";
import { failures } from "./fr/failures.ts";
import { forms } from "./fr/forms.ts";
import { pane } from "./fr/pane.ts";

/** Every text of the pane, in French. */
export const fr: Messages = { ...pane, ...failures, ...changes, ...forms };
