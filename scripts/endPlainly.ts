import { diskFailureText } from "./install/diskFailureText.mjs";

/*
 * Ends a command with plain words and exit status 1 on any error that it does not catch. Each command imports this file
 * first. A stack is of no use for an error that the user can correct.
 */
process.on("uncaughtException", (error: unknown) => {
  console.error(failureText(error));
  process.exit(1);
});

/** Calls `stop` and ends the command when the user presses Ctrl+C, closes the terminal, or ends the process. */
export function stopOnSignal(stop: () => Promise<unknown>): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => void stop().then(() => process.exit()));
}

/** Returns the text for an error: for a disk error, the reason and the remedy; for any other error, its message. */
export function failureText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path = "this folder" } = error as NodeJS.ErrnoException;
  return diskFailureText([code], { folder: path }) || error.message;
}
