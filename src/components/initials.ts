/** Colors of avatars, from Fluent's palette. */
export const hues = ["Steel", "Lavender", "Teal", "Brass", "Lilac", "Platinum"] as const;

/** Returns the color for an address, always the same one. */
export function hueOf(address: string): (typeof hues)[number] {
  let hash = 0;
  for (const character of address) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) | 0;
  return hues[Math.abs(hash % hues.length)] ?? "Steel";
}

/**
 * Returns the initials of the first and last word. Only one letter for scripts other than Latin, Greek, and Cyrillic,
 * because two would mislead. Empty for a name without letters.
 */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/u).flatMap((word) => /\p{L}/u.exec(word)?.[0] ?? []);
  const [first = "", last = ""] = [words[0], words.length > 1 ? words.at(-1) : ""];
  return (
    /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(first) ? first + last : first
  ).toLocaleUpperCase();
}
