import { decodeBytes, type Encoding } from "../../../src/bulkAdd/source/encodings.ts";

/** Encodes a text as the bytes of a file. Throws if the encoding has no such character. */
export function encode(text: string, encoding: Encoding, { mark = false } = {}): Uint8Array {
  const marked = mark ? `\uFEFF${text}` : text;
  switch (encoding) {
    case "utf-8":
      return new TextEncoder().encode(marked);
    case "utf-16le":
      return new Uint8Array(Buffer.from(marked, "utf16le"));
    case "utf-16be":
      return new Uint8Array(Buffer.from(marked, "utf16le").swap16());
    default:
      return Uint8Array.from(Array.from(text).flatMap((character) => bytesOf(character, encoding)));
  }
}

function bytesOf(character: string, encoding: Encoding): readonly number[] {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return [code];
  const bytes =
    tableOf(encoding).get(character) ?? (encoding === "windows-1252" ? special[character] : undefined);
  if (!bytes) throw new Error(`${encoding} has no ${character}`);
  return bytes;
}

/** Characters at 0x80 to 0x9F of Windows-1252, which Node 20 decodes as Latin-1. */
const special: Readonly<Record<string, readonly number[]>> = { "€": [0x80], Œ: [0x8c], "’": [0x92] };

const tables = new Map<Encoding, ReadonlyMap<string, readonly number[]>>();

/** Returns the bytes of each character with one or two bytes, found by decoding all of them. */
function tableOf(encoding: Encoding): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const table = new Map<string, readonly number[]>();
  const add = (all: readonly (readonly number[])[]) => {
    // Decoded at once, one per line: a line end is never the second byte of a character.
    const lines = decodeBytes(Uint8Array.from(all.flatMap((bytes) => [...bytes, 0x0a])), encoding).split(
      "\n",
    );
    all.forEach((bytes, index) => {
      const line = lines[index] ?? "";
      if (Array.from(line).length === 1 && line !== "\ufffd" && !table.has(line)) table.set(line, bytes);
    });
  };
  const range = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index);
  add(range(0x80, 0xff).map((byte) => [byte]));
  if (isDoubleByte(encoding))
    for (const first of range(0x81, 0xfe)) add(range(0x40, 0xfe).map((second) => [first, second]));
  tables.set(encoding, table);
  return table;
}

const isDoubleByte = (encoding: Encoding): boolean =>
  ["shift_jis", "euc-jp", "gb18030", "big5", "euc-kr"].includes(encoding);
