import { anyCharacter, fc } from "../random.ts";

/** Pieces of markup, line ends, and characters that XML forbids. */
const pieces = [
  "&",
  "<",
  ">",
  '"',
  "'",
  "]]>",
  "<!--",
  "&#0;",
  "\t",
  "\r\n",
  "\r",
  "\n",
  " ",
  "\0",
  "\uD83C",
  "\uDF89",
];

/** Any text of Unicode characters, including markup and characters that XML forbids. */
export const anyText: fc.Arbitrary<string> = fc.string({
  unit: fc.oneof(anyCharacter, fc.constantFrom(...pieces)),
});

/** Text as people write it, in any language. */
export const anyWords: fc.Arbitrary<string> = fc.string({ unit: "grapheme" });
