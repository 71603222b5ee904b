import { describe, expect, it } from "@jest/globals";
import type { XmlElement } from "../../../src/ews/xml/element.ts";
import { parseXml } from "../../../src/ews/xml/tree.ts";
import { types } from "../replyText.ts";

function parsed(text: string): XmlElement {
  const result = parseXml(text);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

function failureOf(text: string) {
  const result = parseXml(text);
  if (result.ok) throw new Error("It was parsed.");
  return result.failure;
}

describe("A response's tree", () => {
  it("has each element's namespace, local name, own text, and children, whatever the prefixes", () => {
    const root = parsed(`<?xml version="1.0"?>\n<x:a xmlns:x="urn:x">1<b xmlns="urn:b">2</b>3<x:c/></x:a>`);
    expect(root).toMatchObject({ namespace: "urn:x", name: "a", text: "13" });
    expect(root.children).toMatchObject([
      { namespace: "urn:b", name: "b", text: "2", children: [] },
      { namespace: "urn:x", name: "c", text: "" },
    ]);
  });

  it("has attributes by name, with their namespace if they have one, and omits namespace declarations", () => {
    const { attributes } = parsed(
      `<a xmlns="urn:a" xmlns:i="urn:i" Id="1" i:nil="true" constructor="x" __proto__="y"/>`,
    );
    expect(Object.entries(attributes)).toEqual([
      ["Id", "1"],
      ["{urn:i}nil", "true"],
      ["constructor", "x"],
      ["__proto__", "y"],
    ]);
  });

  it("has no attributes for an element without any, not even those that objects inherit", () => {
    expect(Object.keys(parsed("<a><b/></a>").attributes)).toEqual([]);
  });

  it("spells Microsoft's namespaces with http even if a page spells them with https", () => {
    expect(parsed(`<a xmlns="${types.replace("http:", "https:")}"/>`).namespace).toBe(types);
    expect(parsed(`<a xmlns="https://elsewhere.example/"/>`).namespace).toBe("https://elsewhere.example/");
  });

  it("joins text, CDATA, and references, and ignores comments and processing instructions", () => {
    expect(parsed("<a>x<![CDATA[<&>]]>&amp;&#x1F389;<!-- no -->y<?z no?></a>").text).toBe("x<&>&🎉y");
  });

  it("is read from text that begins with a byte order mark", () => {
    expect(parsed(`\uFEFF<?xml version="1.0" encoding="utf-8"?><a/>`).name).toBe("a");
  });

  it("has U+FFFD in place of half a surrogate pair", () => {
    expect(parsed("<a>x\uD83C</a>").text).toBe("x\uFFFD");
  });

  it("may be at most 100 levels deep", () => {
    const nested = (depth: number): string => "<a>".repeat(depth) + "</a>".repeat(depth);
    expect(parseXml(nested(100)).ok).toBe(true);
    expect(failureOf(nested(101))).toMatchObject({
      cause: "xml",
      message: "elements more than 100 deep",
      line: 1,
    });
  });
});

describe("Text that is not XML", () => {
  it.each([
    ["nothing", ""],
    ["plain text", "Service Unavailable"],
    ["an element that is not closed", "<a><b></b>"],
    ["a wrong closing tag", "<a></b>"],
    ["two roots", "<a/><a/>"],
    ["text after the root", "<a/>x"],
    ["a prefix without a namespace", "<x:a/>"],
    ["an attribute twice", `<a b="1" b="2"/>`],
    ["an unknown entity", "<a>&nbsp;</a>"],
    ["a bare ampersand", "<a>R&D</a>"],
    ["XML 1.1", `<?xml version="1.1"?><a/>`],
    ["a DOCTYPE", `<!DOCTYPE a><a/>`],
    ["entities of a DTD", `<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>`],
  ])("is a failure of cause xml: %s", (_, text) => {
    expect(failureOf(text)).toMatchObject({ kind: "malformed", cause: "xml", path: undefined });
  });

  it("is reported with line and column, counted in characters", () => {
    expect(failureOf("<a>\n  🎉</b></a>")).toMatchObject({ line: 2, column: 7 });
  });

  it("is reported with the right line and column even after replaced references", () => {
    expect(failureOf("<a>&#x0;&#0;</b>")).toMatchObject({ line: 1, column: 16 });
  });
});

describe("A character that XML forbids", () => {
  it.each([
    ["a NUL", "x\0y", "x\uFFFDy"],
    ["a vertical tab, as word processors write it", "Tony\vReed", "Tony\uFFFDReed"],
    ["a form feed", "\f", "\uFFFD"],
    ["an escape", "\x1B[0m", "\uFFFD[0m"],
    ["U+FFFE and U+FFFF", "\uFFFE\uFFFF", "\uFFFD\uFFFD"],
    ["half a surrogate pair before the next element", "\uD83C", "\uFFFD"],
    ["one beside an emoji", "🎉\x02🎉", "🎉\uFFFD🎉"],
    ["one beside a reference to one", "\x03&#x3;&#x1F389;", "\uFFFD\uFFFD🎉"],
    ["one in CDATA", "<![CDATA[<\x04>]]>", "<\uFFFD>"],
    ["one in a comment", "<!-- \x05 -->z", "z"],
    ["allowed control characters", "\t\x7F\x85\x9F", "\t\x7F\x85\x9F"],
  ])("is read as U+FFFD when it is raw: %s", (_, raw, read) => {
    expect(textOf(raw)).toBe(read);
  });

  it("is read in an attribute", () => {
    expect(parsed(`<a Id="1\x012"/>`).attributes).toEqual({ Id: "1\uFFFD2" });
  });
});

describe("What surrounds a document", () => {
  const declaration = `<?xml version="1.0" encoding="utf-8"?>`;

  it.each([
    ["a byte order mark and a line end before the declaration", `\uFEFF\r\n${declaration}<a/>`],
    ["a line end, then a byte order mark", `\r\n\uFEFF${declaration}<a/>`],
    ["spaces before the declaration", `  \t\n${declaration}<a/>`],
    ["a byte order mark read as Latin-1", `ï»¿${declaration}<a/>`],
    ["NUL characters before the declaration", `\0\0${declaration}<a/>`],
    ["a byte order mark without a declaration", "\uFEFF\uFEFF<a/>"],
    ["spaces without a declaration", "\n\n  <a/>"],
    ["a vertical tab after the declaration", `${declaration}\v<a/>`],
    ["a no-break space after the declaration", `${declaration}\xA0<a/>`],
    ["NUL characters after the document", `${declaration}<a/>\0\0\0`],
    ["a byte order mark after the document", `${declaration}<a/>\uFEFF\n`],
    ["comments before and after the document", `\n<!-- <html> -->${declaration}<!-- ü --><a/><!-- b -->\n`],
  ])("is skipped if it is nothing: %s", (_, text) => {
    expect(parsed(text)).toMatchObject({ name: "a", text: "" });
  });

  it("does not move the line and column of an error", () => {
    expect(failureOf(`\uFEFF\r\n\r\n${declaration}<a>\n</b></a>`)).toMatchObject({ line: 4, column: 4 });
    expect(failureOf(`\uFEFF\n  <a></b></a>`)).toMatchObject({ line: 2, column: 9 });
  });

  it("is searched in linear time", () => {
    for (const around of ["<!---->", "<!--", "<?a?>", "\0", " "]) {
      expect(parseXml(around.repeat(200_000)).ok).toBe(false);
      expect(parseXml(`${around.repeat(200_000)}x`).ok).toBe(false);
    }
    expect(parseXml(`<a/>${" ".repeat(1_000_000)}x`).ok).toBe(false);
  });

  it("may use the prefix xsi without declaring it", () => {
    expect(parsed(`<a xsi:nil="true"/>`).attributes).toEqual({
      "{http://www.w3.org/2001/XMLSchema-instance}nil": "true",
    });
  });
});

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
