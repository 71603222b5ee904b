import type { WaysPort } from "../../src/taskpane/pane.ts";

/** Outlook's route, and no other. */
export const outlookAlone: WaysPort = { current: () => Promise.resolve("outlook"), take: () => undefined };
