import type { Messages } from "./messages.ts";
import { failures } from "./fr/failures.ts";
import { pane } from "./fr/pane.ts";

/** Every text of the pane, in French. */
export const fr: Messages = { ...pane, ...failures };
