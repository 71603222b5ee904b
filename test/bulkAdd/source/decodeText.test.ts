import { describe, expect, it } from "@jest/globals";
import { decodeText, type Encoding } from "../../../src/bulkAdd/source/decodeText.ts";
import { encode } from "./encode.ts";
import { fc } from "../../random.ts";

const western = "Name;IM address\r\nZoë Wagner;zoe@contoso.com\r\nŒuvre d’été €;oeuvre@contoso.com\r\n";
const chinese = "姓名,地址\r\n台北開發部🎉,a@b.example\r\n";

// Node 20 decodes 0x80 to 0x9F of Windows-1252 as Latin-1, unlike browsers. The browser tests cover these bytes.
const latin = western.replace(/Œ|’|€/g, "é");

describe("The text of a file", () => {
  it.each<[Encoding, boolean, string]>([
    ["utf-8", false, western],
    ["utf-8", true, western],
    ["utf-8", false, chinese],
    ["utf-8", true, chinese],
    ["utf-16le", true, chinese],
    ["utf-16be", true, chinese],
    ["utf-16le", false, western],
    ["utf-16be", false, western],
    ["windows-1252", false, latin],
  ])("is decoded from %s, with a byte order mark: %p", (encoding, mark, text) => {
    expect(decodeText(encode(text, encoding, { mark }))).toEqual({ text, encoding });
  });

  it("is empty for an empty file or only a byte order mark", () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: "", encoding: "utf-8" });
    expect(decodeText(encode("", "utf-8", { mark: true })).text).toBe("");
    expect(decodeText(encode("", "utf-16le", { mark: true })).text).toBe("");
  });

  it("is decoded from UTF-8 for any text without null characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (some) => {
        const text = some.replaceAll("\0", "").replace(/^\uFEFF/, "");
        expect(decodeText(encode(text, "utf-8")).text).toBe(text);
      }),
    );
  });

  it("is decoded from any bytes without an exception", () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => typeof decodeText(bytes).text === "string"));
  });
});
