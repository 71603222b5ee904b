import { describe, expect, it } from "@jest/globals";
import { writeEnvelope } from "../../src/ews/envelope.ts";
import type { Operation } from "../../src/ews/operation.ts";
import { addImGroup } from "../../src/ews/operations/addImGroup.ts";
import { addNewImContactToGroup } from "../../src/ews/operations/addNewImContactToGroup.ts";
import { parseXml } from "../../src/ews/xml/tree.ts";
import { firstForbiddenCharacter, xml } from "../../src/ews/xml/writer.ts";
import { readImAddress } from "../../src/imList/address.ts";
import { readName } from "../../src/imList/name.ts";
import { success } from "../../src/shared/result.ts";
import { anyText, anyWords } from "./anyText.ts";
import { elementAt, infoset, parseIndependently } from "./independentTree.ts";
import { violationOf } from "./requestSchemas.ts";
import { fc, runs } from "../random.ts";

/** Returns the element of a request as it is sent, after both parsers and the schemas accepted it. */
function requestOf<Input>({ name, request }: Operation<Input, unknown>, input: Input) {
  const envelope = writeEnvelope(xml(`m:${name}`, {}, ...request(input)), { mailboxCulture: "en-US" });
  expect(violationOf(envelope)).toBeUndefined();
  const tree = infoset(parseIndependently(envelope));
  const own = parseXml(envelope);
  expect(own.ok && infoset(own.value)).toEqual(tree);
  return elementAt(tree, `Body/${name}`);
}

/** Generates typed texts that a form's check accepts, as the check normalizes them. */
const accepted = (typed: fc.Arbitrary<string>, check: typeof readName | typeof readImAddress) =>
  typed
    .map((text) => check(text))
    .filter((result) => result.ok)
    .map(({ value }) => value);

const names = accepted(fc.oneof(anyText, anyWords), readName);
const part = fc.oneof(anyText, anyWords, fc.emailAddress());
const addresses = accepted(
  fc.tuple(part, part).map(([user, host]) => `${user.replaceAll("@", "")}@${host.replaceAll("@", "")}`),
  readImAddress,
);
/** Any id: Exchange may put any characters into it that XML can hold. */
const ids = fc.oneof(
  fc.base64String(),
  anyText.filter((text) => firstForbiddenCharacter(text) === undefined),
);

describe("Text that the forms accept", () => {
  it("makes a group request that the schema accepts and that parses back to the same name", () => {
    fc.assert(
      fc.property(names, (displayName) => {
        expect(elementAt(requestOf(addImGroup, { displayName }), "DisplayName").text).toBe(displayName);
      }),
      { numRuns: runs({ short: 100, long: 5_000 }) },
    );
  });

  it("makes a contact request that the schema accepts and that parses back to the same text", () => {
    const contacts = fc.record({
      imAddress: addresses,
      displayName: fc.option(names, { nil: undefined }),
      groupId: fc.option(fc.record({ id: ids, changeKey: fc.option(ids, { nil: undefined }) }), {
        nil: undefined,
      }),
    });
    fc.assert(
      fc.property(contacts, (contact) => {
        const request = requestOf(addNewImContactToGroup, contact);
        const [address, ...others] = request.children;
        expect(address?.text).toBe(contact.imAddress);
        expect(others.find(({ name }) => name === "DisplayName")?.text).toBe(contact.displayName);
        const group = others.find(({ name }) => name === "GroupId")?.attributes;
        expect(group && { id: group["Id"], changeKey: group["ChangeKey"] }).toEqual(contact.groupId);
      }),
      { numRuns: runs({ short: 100, long: 5_000 }) },
    );
  });

  it("contains no character that libxml2 refuses as a reference, and may contain every other", () => {
    const edges = [
      0x8, 0x9, 0xa, 0xb, 0xc, 0xd, 0xe, 0x1f, 0x20, 0xd7ff, 0xd800, 0xdfff, 0xe000, 0xfffd, 0xfffe, 0xffff,
    ];
    const codePoints = fc.oneof(fc.constantFrom(...edges), fc.nat(0x20), fc.nat(0x10ffff));
    fc.assert(
      fc.property(codePoints, (codePoint) => {
        const read = () => parseIndependently(`<a>&#${codePoint};</a>`).text;
        if (firstForbiddenCharacter(String.fromCodePoint(codePoint)) === undefined) {
          expect(read()).toBe(String.fromCodePoint(codePoint));
        } else {
          expect(read).toThrow();
        }
      }),
      { numRuns: runs({ short: 100, long: 5_000 }) },
    );
  });
});

describe("A response from Exchange", () => {
  it("is read back with any text that XML can hold", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(firstForbiddenCharacter(text) === undefined);
        const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
        const read = parseXml(`<a>${escaped}</a>`);
        // A parser converts every line end that is not written as a reference to one line feed.
        expect(read).toMatchObject(success({ text: text.replaceAll(/\r\n?/g, "\n") }));
      }),
      { numRuns: runs({ short: 100, long: 5_000 }) },
    );
  });
});
