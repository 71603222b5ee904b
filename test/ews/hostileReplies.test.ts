import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { generateImItemList } from "../../bench/generateImItemList.ts";
import { addImGroup } from "../../src/ews/operations/addImGroup.ts";
import { addNewImContactToGroup } from "../../src/ews/operations/addNewImContactToGroup.ts";
import { getImItemList } from "../../src/ews/operations/getImItemList.ts";
import { readReply } from "../../src/ews/response.ts";
import { anyText } from "./anyText.ts";
import { personaText } from "./personaText.ts";
import { replyText, responseText, types } from "./replyText.ts";
import { personaFields } from "../fixtures/ews/personaFields.ts";
import { fc, isLongRun, runs } from "../random.ts";

const operations = [addImGroup, addNewImContactToGroup, getImItemList];

const replies = [
  ...readdirSync("test/fixtures/ews")
    .filter((file) => /(reply|error|fault)\.xml$/.test(file))
    .map((file) => readFileSync(`test/fixtures/ews/${file}`, "utf8")),
  generateImItemList(2),
  responseText(
    "AddNewImContactToGroup",
    personaText(personaFields, (name) => name, types),
  ),
];

/** Reads a response with each operation and returns the kinds of the results. A thrown exception fails the test. */
function endings(reply: string, as: typeof operations = operations): string[] {
  return as.map((operation) => {
    const { result } = readReply<unknown>(reply, operation);
    return result.ok ? "value" : result.failure.kind;
  });
}

const resultKinds = ["value", "fault", "response", "malformed"];

/** Text that may damage a response. */
const debris = fc.oneof(
  anyText,
  fc.constantFrom(
    "<!DOCTYPE a [<!ENTITY b 'c'>]>",
    "&b;",
    "<![CDATA[",
    "]]>",
    "<!--",
    "<?xml version='1.1'?>",
    "<html>",
    "&#xD83C;",
    "&#x0;",
    "</t:Persona>",
    "<Persona>",
    `xmlns:t=""`,
    `xmlns="urn:x"`,
    `ResponseClass="Error"`,
    "<a>".repeat(120),
  ),
);

/** Responses in which random ranges are replaced by debris or by another part of the same response. */
const spliced = fc
  .tuple(
    fc.constantFrom(...replies),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(60), fc.option(debris)), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([reply, splices]) =>
    splices.reduce((text, [place, length, filling]) => {
      const start = Math.floor(place * text.length);
      return text.slice(0, start) + (filling ?? text.slice(length, length * 2)) + text.slice(start + length);
    }, reply),
  );

const truncated = fc
  .tuple(fc.constantFrom(...replies), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([reply, place]) => reply.slice(0, Math.floor(place * reply.length)));

/** Responses in which some leaf elements are removed, duplicated, or emptied. They remain valid XML. */
const restructured = fc
  .tuple(
    fc.constantFrom(...replies),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom("", "$&$&", "<$1/>")), { minLength: 1, maxLength: 4 }),
  )
  .map(([reply, changes]) =>
    changes.reduce((text, [number, replacement]) => {
      const leaves = text.match(leaf) ?? [];
      const selected = leaves[number % leaves.length];
      return selected === undefined
        ? text
        : text.replace(selected, () => selected.replace(new RegExp(leaf.source), replacement));
    }, reply),
  );

const leaf = /<([\w:]+)(?: [^<>]*)?>[^<]*<\/\1>/g;

describe("A damaged response", () => {
  it("results in a value or a failure, never an exception", () => {
    const observedKinds = new Set<string>();
    fc.assert(
      fc.property(fc.oneof({ weight: 3, arbitrary: spliced }, truncated, restructured), (reply) => {
        for (const ending of endings(reply)) {
          expect(resultKinds).toContain(ending);
          observedKinds.add(ending);
        }
      }),
      { numRuns: runs({ short: 1_000, long: 20_000 }) },
    );
    expect([...observedKinds].sort()).toEqual([...resultKinds].sort()); // the damage is neither too small nor too severe
  });

  it("is malformed when it is cut off at any position", () => {
    for (const reply of replies) {
      const end = reply.trimEnd().length;
      for (let length = 0; length < end; length += Math.ceil(end / 200)) {
        expect(readReply(reply.slice(0, length), addImGroup).result).toMatchObject({
          failure: { kind: "malformed" },
        });
      }
    }
  });
});

describe("A hostile response", () => {
  const many = 100_000;
  it.each([
    ["elements nested 100,000 deep", replyText("<a>".repeat(many) + "</a>".repeat(many))],
    ["namespaces nested 100,000 deep", replyText(`<a xmlns="urn:x">`.repeat(many))],
    [
      "entities that expand",
      `<!DOCTYPE a [<!ENTITY b "${"x".repeat(1000)}">]>${replyText("&b;".repeat(1000))}`,
    ],
    ["an endless DOCTYPE", `<!DOCTYPE a [${"<!ENTITY b 'c'>".repeat(many)}`],
    [
      "100,000 attributes",
      replyText(`<a ${Array.from({ length: many }, (_, n) => `a${n}="1"`).join(" ")}/>`),
    ],
    [
      "100,000 namespaces",
      replyText(`<a ${Array.from({ length: many }, (_, n) => `xmlns:a${n}="urn:${n}"`).join(" ")}/>`),
    ],
    ["100,000 comments", "<!---->".repeat(many)],
    ["one long word", "x".repeat(10 * many)],
  ])("is malformed, and is rejected in less than quadratic time: %s", (_, reply) => {
    // The text is parsed before the operation matters, so one operation is enough in the short run.
    const readers = isLongRun ? operations : operations.slice(0, 1);
    expect(endings(reply, readers)).toEqual(readers.map(() => "malformed"));
  });

  it("may contain 100,000 unknown elements", () => {
    const group = "<t:DisplayName>x</t:DisplayName><t:GroupType>y</t:GroupType>";
    const reply = responseText(
      "AddImGroup",
      `${"<x/>".repeat(many)}<ImGroup>${group}${"&amp;&#x0;<t:z/>".repeat(many)}</ImGroup>`,
    );
    expect(endings(reply)).toEqual(["value", "malformed", "malformed"]);
  });
});
