import { overrides, type Manifest } from "./openManifest.ts";

/** Sizes without which Outlook shows no button. https://learn.microsoft.com/javascript/api/manifest/icon */
const mandatory = ["16", "32", "80"];

/**
 * Returns icons that are missing, or whose file has a different size from the one in the manifest. `readIcon` returns
 * the bytes of the file at an address, undefined if there is none.
 */
export function iconMistakes(
  manifest: Manifest,
  readIcon: (address: string) => Buffer | undefined,
): string[] {
  const sizeMistakes = (address: string, expected: string) => {
    const file = readIcon(address);
    const size = file && pngSize(file);
    const actual = size ? `${size.width} x ${size.height}` : "not a PNG file";
    return actual === `${expected} x ${expected}`
      ? []
      : [`${address} should be ${expected} x ${expected}, is ${actual}`];
  };

  const inButtons = overrides.flatMap((v) =>
    manifest(`//${v}:Control/@id`).flatMap((id) => {
      const icon = `//${v}:Control[@id='${id}']/${v}:Icon/bt:Image`;
      const sizes = manifest(`${icon}/@size`);
      const addresses = sizes.map((size) => {
        const resource = manifest(`${icon}[@size='${size}']/@resid`)[0] ?? "";
        return manifest(`//${v}:Resources/bt:Images/bt:Image[@id='${resource}']/@DefaultValue`)[0] ?? "";
      });
      return [
        ...mandatory
          .filter((size) => !sizes.includes(size))
          .map((size) => `${v} ${id} has no icon of ${size} px`),
        ...sizes.flatMap((size, index) => sizeMistakes(addresses[index] ?? "", size)),
      ];
    }),
  );

  return [
    ...manifest("/app:OfficeApp/app:IconUrl/@DefaultValue").flatMap((address) => sizeMistakes(address, "64")),
    ...manifest("/app:OfficeApp/app:HighResolutionIconUrl/@DefaultValue").flatMap((address) =>
      sizeMistakes(address, "128"),
    ),
    ...new Set(inButtons),
  ];
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * Reads width and height in pixels from a PNG's header (https://www.w3.org/TR/png-3/#11IHDR). Undefined for other
 * files.
 */
function pngSize(file: Buffer): { readonly width: number; readonly height: number } | undefined {
  if (file.length < 24 || !file.subarray(0, 8).equals(pngSignature)) return undefined;
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}
