import { readFileSync, renameSync, writeFileSync } from "node:fs";
import type { Mailbox } from "./mailbox.ts";

/** Raised when the file's shape changes: an older file is refused instead of misread. */
const format = 1;

/** Reads a mailbox; undefined if there is no such file. Throws, naming the file, if it holds anything else. */
export function readMailboxFile(file: string): Mailbox | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  try {
    const stored = JSON.parse(text) as { format?: unknown; mailbox?: Mailbox };
    if (stored.format === format && stored.mailbox) return stored.mailbox;
  } catch {
    // Told below, in words that name the file.
  }
  throw new Error(`${file} is not a mailbox of this simulator. Move it away to start with a new one.`);
}

/** Writes a mailbox beside the file first and then moves it there, so that the file is never half written. */
export function writeMailboxFile(file: string, mailbox: Mailbox): void {
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, `${JSON.stringify({ format, mailbox }, null, 1)}\n`);
  renameSync(temporary, file);
}
