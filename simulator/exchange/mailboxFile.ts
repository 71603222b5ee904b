import { readFileSync, renameSync, writeFileSync } from "node:fs";
import type { Mailbox } from "./mailbox.ts";

/** Version of the file format. An older file is refused instead of misread. */
const format = 1;

/**
 * Reads a mailbox. Returns undefined if the file does not exist. Throws an error with the file's name if it is invalid.
 */
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
    // The error below names the file.
  }
  throw new Error(
    `${file} is not a mailbox file of this simulator. Move or delete it to start with a new mailbox.`,
  );
}

/** Writes a mailbox to a temporary file and then renames it, so that the file is never half written. */
export function writeMailboxFile(file: string, mailbox: Mailbox): void {
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, `${JSON.stringify({ format, mailbox }, null, 1)}\n`);
  renameSync(temporary, file);
}
