import { diskFailureText } from "./install/diskFailureText.mjs";

/*
 * Imported first by each command: whatever it does not catch ends it in plain words and with exit status 1. A failure
 * that a person can mend needs no stack.
 */
process.on("uncaughtException", (error: unknown) => {
  console.error(failureText(error));
  process.exit(1);
});

/** A failure in words: what the disk refused with its remedy, and any other error by its message. */
export function failureText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path = "this folder" } = error as NodeJS.ErrnoException;
  return diskFailureText([code], { folder: path }) || error.message;
}
