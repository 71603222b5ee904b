import { describe, expect, it } from "@jest/globals";
import { firstForbiddenCharacter, text, xml } from "../../../src/ews/xml/writer.ts";
import { parseIndependently } from "../independentTree.ts";

const withNamespaces = (content: string): string =>
  content.replace(/^<([\w:]+)/, `<$1 xmlns:m="urn:m" xmlns:t="urn:t"`);

describe("The writer", () => {
  it("writes an element without content as an empty element", () => {
    expect(xml("m:GetImItemList", {})).toBe("<m:GetImItemList/>");
    expect(xml("m:DisplayName", {}, text(""))).toBe("<m:DisplayName/>");
  });

  it("nests children in their order and omits attributes without a value", () => {
    const child = xml("t:ItemId", { Id: "a", ChangeKey: undefined });
    expect(xml("m:ContactIds", {}, child, text("x"))).toBe(
      `<m:ContactIds><t:ItemId Id="a"/>x</m:ContactIds>`,
    );
  });

  it("escapes markup in text and in attributes", () => {
    expect(text(`R&D <"]]>`)).toBe("R&amp;D &lt;&quot;]]&gt;");
    expect(xml("m:GroupId", { Id: `"<&>'` })).toBe(`<m:GroupId Id="&quot;&lt;&amp;&gt;'"/>`);
  });

  it("writes pure ASCII, with one reference per astral character", () => {
    expect(text("Zürich 開發 🎉")).toBe("Z&#252;rich &#38283;&#30332; &#127881;");
  });

  it("keeps tabs and line ends through a parser, in text and in attributes", () => {
    const spaces = " a\tb\nc\rd\r\ne ";
    const read = parseIndependently(withNamespaces(xml("m:GroupId", { Id: spaces }, text(spaces))));
    expect([read.text, read.attributes["Id"]]).toEqual([spaces, spaces]);
  });

  it.each([
    ["a null character", "a\0", "U+0000"],
    ["a control character", "\x1f", "U+001F"],
    ["a lone high surrogate", "x\uD83C", "U+D83C"],
    ["a lone low surrogate", "\uDF89x", "U+DF89"],
    ["a noncharacter", "\uFFFE", "U+FFFE"],
  ])("refuses %s, which XML cannot hold", (_, characters, named) => {
    expect(() => text(characters)).toThrow(new RangeError(`XML cannot hold ${named}`));
    expect(() => xml("m:GroupId", { Id: characters })).toThrow(RangeError);
  });
});

describe("The first forbidden character", () => {
  it("is undefined for text that XML can hold, in any language", () => {
    expect(firstForbiddenCharacter('R&D <Zürich> 開發 "x" 🎉\t\r\n\x7f\uFFFD\u{10FFFF}')).toBeUndefined();
  });

  it.each([0x0, 0x8, 0xb, 0xc, 0xe, 0x1f, 0xfffe, 0xffff, 0xd800, 0xdbff, 0xdc00, 0xdfff])(
    "is found: %d",
    (code) => {
      expect(firstForbiddenCharacter(`🎉${String.fromCharCode(code)}\0`)).toBe(code);
    },
  );
});
