/** Photos are a few KB. Whatever is larger than this, in base64, is not shown. */
const longest = 700_000;

/** The beginnings of the formats that are shown. Others, such as SVG, are not: they can have code in them. */
const beginnings: readonly (readonly [type: string, bytes: string])[] = [
  ["image/jpeg", "\xff\xd8\xff"],
  ["image/png", "\x89PNG\r\n\x1a\n"],
  ["image/gif", "GIF87a"],
  ["image/gif", "GIF89a"],
];

/** Reads a photo in base64. Undefined for what is no JPEG, PNG, or GIF, whatever type the server says. */
export function readPhoto(base64: string): Blob | undefined {
  if (base64.length > longest) return undefined;
  let bytes: string;
  try {
    bytes = atob(base64.replace(/\s/g, ""));
  } catch {
    return undefined;
  }
  const type = beginnings.find(([, beginning]) => bytes.startsWith(beginning))?.[0];
  return type === undefined
    ? undefined
    : new Blob([Uint8Array.from(bytes, (byte) => byte.charCodeAt(0))], { type });
}
