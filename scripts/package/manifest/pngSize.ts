const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * Reads width and height in pixels from a PNG's header (https://www.w3.org/TR/png-3/#11IHDR). Undefined for other
 * files.
 */
export function pngSize(file: Buffer): { readonly width: number; readonly height: number } | undefined {
  if (file.length < 24 || !file.subarray(0, 8).equals(signature)) return undefined;
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}
