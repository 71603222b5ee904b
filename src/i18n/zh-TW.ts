import type { Messages } from "./messages.ts";
import { changes } from "./zh-TW/changes.ts";
import { failures } from "./zh-TW/failures.ts";
import { forms } from "./zh-TW/forms.ts";
import { pane } from "./zh-TW/pane.ts";

/** Every text of the pane, in Traditional Chinese. */
export const zhTW: Messages = { ...pane, ...failures, ...changes, ...forms };
