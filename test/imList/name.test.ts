import { describe, expect, it } from "@jest/globals";
import { readName } from "../../src/imList/name.ts";
import { anyCharacter, fc } from "../random.ts";

describe("A name", () => {
  it.each([['R&D <Zürich> 開發 "x" 🎉'], ["a  b"], ["sip:"], ["\u202eabc"], ["x".repeat(10_000)]])(
    "is sent as typed: %.40j",
    (name) => {
      expect(readName(name)).toEqual({ ok: true, value: name });
    },
  );

  it("is trimmed", () => {
    expect(readName("\t Project Falcon\u00a0\u3000")).toEqual({ ok: true, value: "Project Falcon" });
  });

  it.each([[""], ["   "], ["\u00a0\u2003\u3000"]])("is missing in %j", (text) => {
    expect(readName(text)).toEqual({ ok: false, failure: { kind: "empty" } });
  });

  it.each([
    ["bell \u0007 rings", 0x07],
    ["\u0000", 0x00],
    ["half \udc00 a pair", 0xdc00],
    ["\ufffe", 0xfffe],
    ["M\u0081ller", 0x81],
    ["two\nlines", 0x0a],
  ])(
    "is refused with a control character or one that XML cannot hold, which is reported: %j",
    (text, codePoint) => {
      expect(readName(text)).toEqual({ ok: false, failure: { kind: "character", codePoint } });
    },
  );

  it("is accepted unchanged once it was accepted", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        const name = readName(text);
        if (name.ok) expect(readName(name.value)).toEqual(name);
        else expect(["empty", "character"]).toContain(name.failure.kind);
      }),
    );
  });
});
