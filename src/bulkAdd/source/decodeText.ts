/** The encoding of a file. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/**
 * Decodes the text of a file. A byte order mark decides. Without one, UTF-16 is detected by its zero bytes, and
 * whatever is not valid UTF-8 is read as Windows-1252, in which Excel saves "CSV" in western Europe and America. Every
 * byte is valid there, so that every file gives some text. The encoding is returned for the user to see.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const encoding = detectEncoding(bytes);
  // The decoder removes the byte order mark.
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function detectEncoding(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return detectUtf16(bytes) ?? (isUtf8(bytes) ? "utf-8" : "windows-1252");
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

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
