import { crc32, deflateSync } from "node:zlib";
import type { PhotoKind } from "./directory.ts";

interface Photo {
  readonly type: string;
  readonly data: Buffer;
}

/** Returns a small valid picture of a person, in a color that follows from the address. */
export function photoOf(kind: PhotoKind, address: string): Photo {
  switch (kind) {
    case "jpeg":
      return { type: "image/jpeg", data: jpeg };
    case "gif":
      return { type: "image/gif", data: gif };
    case "png":
      return { type: "image/png", data: drawPng(64, 64, hueOf(address)) };
    case "wide":
      return { type: "image/png", data: drawPng(96, 64, hueOf(address)) };
  }
}

const hueOf = (address: string): number =>
  Array.from(address).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0) * 7, 0) % 360;

/** Draws a head and shoulders in front of a plain color. https://www.w3.org/TR/png-3/ */
function drawPng(width: number, height: number, hue: number): Buffer {
  const palette = Buffer.from([...colorOf(hue), ...[0xfd, 0xe8, 0xd4], ...colorOf(hue + 180)]);
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.from([
      0,
      ...Array.from({ length: width }, (__, x) => drawnAt((x - width / 2) / height, y / height)),
    ]),
  );
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    // 8 bits for each pixel, which is an index into the palette.
    chunk("IHDR", Buffer.from([0, 0, 0, width, 0, 0, 0, height, 8, 3, 0, 0, 0])),
    chunk("PLTE", palette),
    chunk("IDAT", deflateSync(Buffer.concat(rows))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Returns the index of the color at a place: 1 for the head, 2 for the shoulders, 0 for the background. */
function drawnAt(x: number, y: number): number {
  if (Math.hypot(x, y - 0.4) < 0.2) return 1;
  return Math.hypot(x * 0.7, y - 1.05) < 0.38 ? 2 : 0;
}

const colorOf = (hue: number): readonly number[] =>
  [0, 120, 240].map((shift) => Math.round(130 + 60 * Math.cos(((hue + shift) * Math.PI) / 180)));

function chunk(name: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, check]);
}

/** 64 by 64 pixels. */
const jpeg = Buffer.from(
  "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7" +
    "gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8" +
    "fHx8fHx8fHz/wAARCABAAEADASIAAhEBAxEB/8QAGgAAAwEBAQEAAAAAAAAAAAAAAAMFBAIBBv/EACgQAAICAgAGAQMFAAAAAAAA" +
    "AAABAgMREgQFITFBUROBkcEiQmFx8P/EABgBAAMBAQAAAAAAAAAAAAAAAAABAgQD/8QAGhEBAAIDAQAAAAAAAAAAAAAAAAECETED" +
    "Mv/aAAwDAQACEQMRAD8A07BsLyGS2YzYNheTdRyy62KlNqtP33+wrdHMbeMuwbGy3lVsE3XJWY8dmYHmLaaaa7phLsXGzrvYNheQ" +
    "yMi8hkXsGwBT5RSruJc5LKrWfr4LpB5HeocROuTx8i6f2v8AMvHLLrT5/IJHOqVGULorG36Zfgrkjnt6xXSn1zs/49fkMen6fKVk" +
    "Mi9g2OrKXkMi9g2AzIzcZKUW008prwWOG584xUeJr2a/dHv9iBKzHY5+SXsVm147nH0d/P46tcPU8+5+PoR7Lp22Sssk5Sl1bZk+" +
    "SXs6jZ7CY6GW70/IZF7BsNBex45dDjIJ5BUegADUAAADqMuh7sLbwGRJr//Z",
  "base64",
);

/** 48 by 64 pixels. */
const gif = Buffer.from(
  "R0lGODlhMABAAPEAAESIZvrr2m2fgAAAACH5BAAAAAAALAAAAAAwAEAAAAJ9hI+py+0Po5y02ouz3rz7D4biSJYmIAjBugonwsax" +
    "S6ryzZL4vor8D/r9aB3hsGgEbmzJHRHDbN6eFymParHyNtodt3v7gmPLMQubNQfQFXXAY/7E5V2fdRQVmvLhFyrP5ic4SFhoeIiY" +
    "qLjI2Oj4CBkpOUlZaXmJmamZUQAAOw==",
  "base64",
);
