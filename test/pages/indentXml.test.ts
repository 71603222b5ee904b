import { describe, expect, it } from "@jest/globals";
import { indentXml } from "../../src/pages/indentXml.ts";
import { fc, runs } from "../random.ts";

describe("Indented XML", () => {
  it("has one element per line, indented by two spaces, with text and closing tag on the same line", () => {
    const source = '<?xml version="1.0"?><a><b x="1"><c>text</c><d/></b><e></e></a>';
    expect(indentXml(source)).toBe(
      [
        '<?xml version="1.0"?>',
        "<a>",
        '  <b x="1">',
        "    <c>text</c>",
        "    <d/>",
        "  </b>",
        "  <e></e>",
        "</a>",
      ].join("\n"),
    );
  });

  it("drops white space between elements", () => {
    expect(indentXml("<a>\r\n\t<b/>\n\n<c/>\n</a>\n")).toBe("<a>\n  <b/>\n  <c/>\n</a>");
  });

  it("keeps white space in and around text", () => {
    expect(indentXml("<a><b> two  words\n</b></a>")).toBe("<a>\n  <b> two  words\n</b>\n</a>");
  });

  it("does not mistake characters in attributes and CDATA sections for tags", () => {
    expect(indentXml(`<a x="<&gt;>" y='"'><![CDATA[<b></b>]]></a>`)).toBe(
      `<a x="<&gt;>" y='"'><![CDATA[<b></b>]]></a>`,
    );
  });

  it("is at most forty levels deep", () => {
    const deep = indentXml("<a>".repeat(200));
    expect(Math.max(...deep.split("\n").map((line) => line.search(/\S/)))).toBe(80);
  });

  it("differs from its source only in white space", () => {
    const pieces = fc.array(
      fc.constantFrom(
        "<a>",
        "</a>",
        "<b/>",
        '<c d="e">',
        "text",
        " ",
        "\n",
        "<",
        ">",
        '"',
        "'",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<?x ?>",
        "&amp;",
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          pieces.map((list) => list.join("")),
          fc.string(),
        ),
        (source) => {
          const indented = indentXml(source);
          expect(indented.replace(/\s/g, "")).toBe(source.replace(/\s/g, ""));
        },
      ),
      { numRuns: runs({ short: 100, long: 5_000 }) },
    );
  });

  it.each([
    ["tags that never end", "<a ".repeat(100_000)],
    ["quotation marks that never end", `<"'`.repeat(100_000)],
    ["no tag at all", "x".repeat(1_000_000)],
  ])("is created in linear time, even for %s", (_, source) => {
    expect(indentXml(source).length).toBeGreaterThanOrEqual(source.length);
  });
});
