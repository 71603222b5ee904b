import { describe, expect, it } from "@jest/globals";
import { failed, success, type Result } from "../../src/shared/result.ts";

describe("A result", () => {
  const half = (value: number): Result<number, "odd"> =>
    value % 2 === 0 ? success(value / 2) : failed("odd");

  it("contains the value of a success", () => {
    expect(half(4)).toEqual({ ok: true, value: 2 });
  });

  it("contains the failure, and no value", () => {
    expect(half(3)).toEqual({ ok: false, failure: "odd" });
  });
});
