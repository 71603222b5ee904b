import { describe, expect, it } from "@jest/globals";
import { parseXml } from "../../../src/ews/xml/tree.ts";

function textOf(content: string): string {
  const result = parseXml(`<a>${content}</a>`);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value.text;
}

describe("A reference to a character that XML forbids", () => {
  it.each([
    "&#x0;",
    "&#0;",
    "&#x1f;",
    "&#x1F;",
    "&#000000;",
    "&#xFFFE;",
    "&#65535;",
    "&#x110000;",
    "&#99999999999;",
  ])("is read as U+FFFD: %s", (reference) => {
    expect(textOf(`x${reference}y`)).toBe("x\uFFFDy");
  });

  it.each(["&#xD83C;&#xDF89;", "&#55356;&#57225;", "&#x00d83c;&#57225;"])(
    "is read as one character when two references form a surrogate pair: %s",
    (pair) => {
      expect(textOf(`${pair}&#33;${pair}`)).toBe("🎉!🎉");
    },
  );

  it.each([
    ["&#xD83C;", "\uFFFD"],
    ["&#xDF89;&#xD83C;", "\uFFFD\uFFFD"],
    ["&#xD83C;&#xD83C;&#xDF89;", "\uFFFD🎉"],
    ["&#xD83C;&#60;b/>", "\uFFFD<b/>"],
  ])("is read as U+FFFD when it is half a surrogate pair: %s", (references, read) => {
    expect(textOf(references)).toBe(read);
  });

  it("is replaced in attributes too", () => {
    const result = parseXml(`<a Id="1&#x0;2"/>`);
    expect(result).toMatchObject({ ok: true, value: { attributes: { Id: "1\uFFFD2" } } });
  });

  it("stays as it is in CDATA and in comments", () => {
    expect(textOf("<![CDATA[&#x0;]]>&#x0;<!-- &#x0; <![CDATA[ -->&#x0;")).toBe("&#x0;\uFFFD\uFFFD");
  });

  it("does not affect references to allowed characters", () => {
    expect(textOf("&#9;&#x20;&#252;&#x958b;&#127881;&amp;#0;")).toBe("\t ü開🎉&#0;");
  });

  // With quadratic time, this test would run for hours.
  it.each(["<![CDATA[", "<!--", "&#1", "&#x0;"])(
    "is searched for in linear time when the text repeats an unclosed %s",
    (beginning) => {
      expect(parseXml(`<a>${beginning.repeat(200_000)}`).ok).toBe(false);
    },
  );
});
