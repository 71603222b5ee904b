import type { AccessModePort } from "../../src/store/pane.ts";

/** The connection through Outlook, without any other. */
export const outlookAlone: AccessModePort = { get: () => Promise.resolve("outlook"), set: () => undefined };
