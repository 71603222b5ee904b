/** What is shown in place of redacted text. */
const placeholders = {
  address: "[address]",
  directoryName: "[directory name]",
  account: "[account]",
  guid: "[GUID]",
  sid: "[SID]",
  id: "[id]",
  name: "[name]",
} as const;

type Kind = keyof typeof placeholders;

/** Rather too wide than too narrow: what a report leaves out can still be asked for. The order matters. */
const patterns: readonly (readonly [Kind, string])[] = [
  ["address", String.raw`(?:"[^"\n]*"|[^\s<>"]+)(?:@|%40|&#64;)[^\s<>"]+`],
  ["directoryName", String.raw`\/o=[^\n<>"]+`],
  ["account", String.raw`\b[A-Za-z][\w.-]*\\[^\s\\<>"]+`],
  ["guid", String.raw`\b[\da-f]{8}-?[\da-f]{4}-?[\da-f]{4}-?[\da-f]{4}-?[\da-f]{12}\b`],
  ["sid", String.raw`\bS-1(?:-\d+)+\b`],
  ["id", String.raw`[\w+/-]{20,}={0,2}`],
];

/** Words joined by capitals or signs, such as "ErrorNonExistentMailbox". They are long, but not IDs. */
const joinedWords = /^[-_/]?[A-Z]?[a-z]+(?:[-_/]?[A-Z][a-z]+|[-_/][a-z]+)*$/;

/**
 * Removes from a text what identifies people: email addresses, distinguished names and accounts of the directory,
 * GUIDs, SIDs, IDs of Exchange (20 characters of base64 or more), and the given names in any case. Codes, versions, and
 * names of operations stay.
 */
export function redact(text: string, names: readonly string[] = []): string {
  // The longest first: one name may begin with another.
  const literals = names
    .map((name) => name.trim())
    .filter((name) => name.length > 1)
    .sort((a, b) => b.length - a.length)
    .map((name): readonly [Kind, string] => ["name", name.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)]);
  const allPatterns = [...patterns, ...literals];
  const expression = new RegExp(allPatterns.map(([, pattern]) => `(${pattern})`).join("|"), "giu");
  return text.replace(expression, (found: string, ...groups: readonly unknown[]) => {
    const kind = allPatterns[groups.findIndex((group) => group !== undefined)]?.[0] ?? "name";
    return kind === "id" && joinedWords.test(found) ? found : placeholders[kind];
  });
}
