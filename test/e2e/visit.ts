/** Called on each screen, with the screen's name for messages. */
export type Visit = (screen: string) => Promise<void>;
