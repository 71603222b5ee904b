import type { AccessModePort } from "../../src/store/pane.ts";

/** Access mode that uses only the connection through Outlook. */
export const outlookOnly: AccessModePort = { get: () => Promise.resolve("outlook"), set: () => undefined };
