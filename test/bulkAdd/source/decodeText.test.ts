import { describe, expect, it } from "@jest/globals";
import { decodeText, type Encoding } from "../../../src/bulkAdd/source/decodeText.ts";
import { encode } from "./encode.ts";
import { fc } from "../../random.ts";

const western = "Name;IM address\r\nZoë Wagner;zoe@contoso.com\r\nŒuvre d’été €;oeuvre@contoso.com\r\n";
const chinese = "姓名,地址\r\n台北開發部🎉,a@b.example\r\n";

// Node 20 reads 0x80 to 0x9F of Windows-1252 as Latin-1 has them, unlike browsers: those are for the browser's tests.
const latin = western.replace(/Œ|’|€/g, "é");

describe("A file's text is read", () => {
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
  ])("in %s, with a byte order mark: %p", (encoding, mark, text) => {
    expect(decodeText(encode(text, encoding, { mark }))).toEqual({ text, encoding });
  });

  it("as nothing where there is nothing, or a byte order mark alone", () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: "", encoding: "utf-8" });
    expect(decodeText(encode("", "utf-8", { mark: true })).text).toBe("");
    expect(decodeText(encode("", "utf-16le", { mark: true })).text).toBe("");
  });

  it("in UTF-8 whatever it says, unless it has zero characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (some) => {
        const text = some.replaceAll("\0", "").replace(/^\uFEFF/, "");
        expect(decodeText(encode(text, "utf-8")).text).toBe(text);
      }),
    );
  });

  it("from any bytes, without ever failing", () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => typeof decodeText(bytes).text === "string"));
  });
});
