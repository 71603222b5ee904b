/** Calls back on a screen, with its name for messages. */
export type Visit = (screen: string) => Promise<void>;
