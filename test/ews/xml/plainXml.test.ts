import { describe, expect, it } from "@jest/globals";
import type { XmlElement } from "../../../src/ews/xml/element.ts";
import { readPlainXml } from "../../../src/ews/xml/plainXml.ts";
import { parseXml } from "../../../src/ews/xml/tree.ts";
import { parseIndependently } from "../independentTree.ts";
import { responseText } from "../replyText.ts";
import { generateImItemList } from "../../../bench/generateImItemList.ts";
import { fc, runs } from "../../random.ts";

const implied = { xsi: "http://www.w3.org/2001/XMLSchema-instance" };
const readPlain = (text: string) => readPlainXml(text, implied);

/** Parses with saxes, which has to judge every text with a comment. Undefined for what it rejects. */
function readWithSaxes(text: string): XmlElement | undefined {
  const result = parseXml(`${text}<!---->`);
  return result.ok ? result.value : undefined;
}

/** Attributes in one order, in an object that compares with those of any parser. */
const comparable = ({ namespace, name, attributes, children, text }: XmlElement): unknown => ({
  ...{ namespace, name, text },
  attributes: Object.fromEntries(Object.entries(attributes).sort()),
  children: children.map(comparable),
});

/** Parts of texts that the plain reader may take, and of such that it must leave. */
const parts = [
  ...[
    "<a>",
    "</a>",
    "<a/>",
    "<b >",
    "</b>",
    "</b >",
    "<p:c>",
    "</p:c>",
    "<q:d/>",
    "<é/>",
    "<xml:a/>",
    "<xmlns:a/>",
  ],
  ...[
    '<a xmlns="urn:a">',
    '<a xmlns="">',
    '<b xmlns:p="urn:p">',
    '<p:c xmlns:p="urn:q" p:e="1">',
    '<b xmlns:p="">',
  ],
  ...['<a e="1">', '<a e="1" e="2">', '<b p:e="1" q:e="2">', `<a e='"' f="'"/>`, '<a e="x>y">', '<a e="<"/>'],
  ...[
    '<a e="1"f="2"/>',
    "<a e=1/>",
    '<a e = "1"/>',
    '<a e="&amp;&#10;"/>',
    '<a e="\t\n"/>',
    '<a xml:lang="fr"/>',
  ],
  ...[
    '<a xmlns:xml="urn:x"/>',
    '<a xmlns:z="http://www.w3.org/2000/xmlns/"/>',
    '<b xmlns:p="urn:s" xmlns:q="urn:s">',
  ],
  ...[
    "text",
    " ",
    "\n",
    "\t",
    "\r",
    "&amp;",
    "&#65;",
    "&#x1F389;",
    "&#xD83C;",
    "&#0;",
    "&b;",
    "&",
    ">",
    "]]>",
    "🎉",
  ],
  ...[
    "<!-- c -->",
    "<![CDATA[x]]>",
    "<?pi?>",
    "<!DOCTYPE a>",
    "<",
    "</",
    "/>",
    '"',
    "'",
    "=",
    "a",
    ":",
    "constructor",
  ],
  ...[
    '<?xml version="1.0"?>',
    '<?XML version="1.0"?>',
    '<?xml version="1.1"?>',
    '<?xml version="1.0" encoding="utf-8"?>',
  ],
];
const anySoup = fc.array(fc.constantFrom(...parts), { maxLength: 12 }).map((found) => found.join(""));

/** Elements that are closed in the right order, with parts in and around them. */
const anyDocument = fc
  .letrec<{ readonly element: string; readonly content: string }>((tie) => ({
    element: fc
      .tuple(
        fc.constantFrom("a", "p:c", "q:d", "b"),
        fc.subarray([
          'xmlns="urn:a"',
          'xmlns:p="urn:p"',
          'xmlns:q="urn:p"',
          'e="1"',
          'p:e="&lt;"',
          'q:e="é"',
        ]),
        tie("content"),
      )
      .map(([name, attributes, content]) => `<${[name, ...attributes].join(" ")}>${content}</${name}>`),
    content: fc
      .array(
        fc.oneof(
          { depthSize: "small", withCrossShrink: true },
          fc.constantFrom("", "text", "&amp;", "\n  ", "&#x1F389;", "<a/>"),
          tie("element"),
        ),
        { maxLength: 4 },
      )
      .map((found) => found.join("")),
  }))
  .element.map((element) => element.replace(/^<(\S+?)(?=[ >])/, '<$1 xmlns:p="urn:p" xmlns:q="urn:q"'));

const settings = { numRuns: runs({ short: 3_000, long: 100_000 }) };

describe("The reader of plain XML", () => {
  it.each([
    ["arbitrary parts of XML", anySoup],
    ["documents, some of them with the same attribute twice", anyDocument],
  ])("reads nothing that two other parsers reject or read in another way: %s", (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const plain = readPlain(text);
        if (plain === undefined) return;
        expect(comparable(plain)).toEqual(comparable(parseIndependently(text)));
        expect(comparable(plain)).toEqual(comparable(readWithSaxes(text) ?? plain));
        expect(readWithSaxes(text)).toBeDefined();
      }),
      settings,
    );
  });

  it("reads what Exchange writes", () => {
    for (const text of [
      generateImItemList(3),
      responseText("AddImGroup", "<ImGroup><t:DisplayName>A &amp; B</t:DisplayName></ImGroup>"),
    ])
      expect(comparable(readPlain(text) ?? nothing)).toEqual(comparable(parseIndependently(text)));
  });

  it("reads the prefix xsi without a declaration, as responses use it", () => {
    expect(readPlain('<a xsi:nil="true"/>')?.attributes).toEqual({ [`{${implied.xsi}}nil`]: "true" });
  });

  it.each([
    ["a comment", "<a><!-- c --></a>"],
    ["CDATA", "<a><![CDATA[x]]></a>"],
    ["a carriage return", "<a>\r\n</a>"],
    ["a reference to a character that XML forbids", "<a>&#0;</a>"],
    ["elements more than 100 deep", `${"<a>".repeat(101)}${"</a>".repeat(101)}`],
    ["text after the end", "<a/>x"],
    ["a missing end", "<a><b></b>"],
    ["an end within a tag whose name began with that of another one", "<a><b></b><bc"],
    ["a declaration in capitals", '<?XML version="1.0"?><a/>'],
    ["a namespace with spaces around it", '<a xmlns=" urn:a"/>'],
    ["a namespace of spaces", '<p:a xmlns:p=" "/>'],
  ])("leaves to saxes: %s", (_, text) => {
    expect(readPlain(text)).toBeUndefined();
  });
});

const nothing: XmlElement = { namespace: "", name: "", attributes: {}, children: [], text: "" };
