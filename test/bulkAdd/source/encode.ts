import type { Encoding } from "../../../src/bulkAdd/source/decodeText.ts";

/** Encodes a text as the bytes of a file. Windows-1252 uses its own table because Node can only decode it. */
export function encode(text: string, encoding: Encoding, { mark = false } = {}): Uint8Array {
  const marked = mark ? `\uFEFF${text}` : text;
  switch (encoding) {
    case "utf-8":
      return new TextEncoder().encode(marked);
    case "utf-16le":
      return new Uint8Array(Buffer.from(marked, "utf16le"));
    case "utf-16be":
      return new Uint8Array(Buffer.from(marked, "utf16le").swap16());
    case "windows-1252":
      return Uint8Array.from(text, (character) => byteOf(character));
  }
}

/** Characters at 0x80 to 0x9F that occur in Western names and amounts. */
const special: Readonly<Record<string, number>> = {
  "€": 0x80,
  Š: 0x8a,
  Œ: 0x8c,
  "’": 0x92,
  œ: 0x9c,
  Ÿ: 0x9f,
};

function byteOf(character: string): number {
  const code = special[character] ?? character.codePointAt(0) ?? 0;
  if (code > 0xff) throw new Error(`Windows-1252 has no ${character}`);
  return code;
}
