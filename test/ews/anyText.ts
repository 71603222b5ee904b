import { anyCharacter, fc } from "../random.ts";

/** Pieces of which markup, line ends and hostile names are made. */
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

/** Any text: of every Unicode character, XML's own marks and what XML cannot hold among them. */
export const anyText: fc.Arbitrary<string> = fc.string({
  unit: fc.oneof(anyCharacter, fc.constantFrom(...pieces)),
});

/** Text as people write it, in any language. */
export const anyWords: fc.Arbitrary<string> = fc.string({ unit: "grapheme" });
