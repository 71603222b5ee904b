import { decodeBytes, type Encoding } from "./encodings.ts";

/** The text of a file, and how it was decoded. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * Decodes the text of a file. A byte order mark decides. Without one, UTF-16 is detected by its zero bytes, UTF-8 by
 * being valid, and any other encoding by detectEncoding.ts, which loads only then. The encoding is returned for the user
 * to see and to change.
 */
export async function decodeText(bytes: Uint8Array): Promise<DecodedText> {
  const encoding = detectUnicode(bytes) ?? (await detectOther(bytes));
  return { text: decodeBytes(bytes, encoding), encoding };
}

async function detectOther(bytes: Uint8Array): Promise<Encoding> {
  const { detectEncoding } = await import(/* webpackChunkName: "encodings" */ "./detectEncoding.ts");
  return detectEncoding(bytes);
}

function detectUnicode(bytes: Uint8Array): Encoding | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return detectUtf16(bytes) ?? detectUtf8(bytes);
}

/** How many bytes are examined, and which share of zeros means UTF-16. */
const bytesExamined = 4_096;
const minZeroShare = 0.3;

/**
 * Detects UTF-16 without a mark: separators, digits, and Latin letters have a zero as their second byte in
 * little-endian text, and as their first byte in big-endian text.
 */
function detectUtf16(bytes: Uint8Array): Encoding | undefined {
  const head = bytes.subarray(0, Math.min(bytes.length, bytesExamined) & ~1);
  const countZeros = (parity: 0 | 1) =>
    head.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  const [even, odd] = [countZeros(0), countZeros(1)];
  const least = (head.length / 2) * minZeroShare;
  if (odd > least && even === 0) return "utf-16le";
  return even > least && odd === 0 ? "utf-16be" : undefined;
}

/** Which share of the characters beyond ASCII may be damaged in UTF-8, as in a file that was put together of two. */
const maxDamagedShare = 0.05;

function detectUtf8(bytes: Uint8Array): Encoding | undefined {
  const text = new TextDecoder().decode(bytes);
  // ISO-2022-JP is ASCII with escape sequences.
  if (text.includes("\x1b$B") || text.includes("\x1b$@")) return "iso-2022-jp";
  const damaged = text.match(/\ufffd/g)?.length ?? 0;
  // A file may contain U+FFFD itself, where another program had damaged a letter.
  if (damaged === 0 || isValidUtf8(bytes)) return "utf-8";
  const beyondAscii = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
  return damaged <= beyondAscii * maxDamagedShare ? "utf-8" : undefined;
}

function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
