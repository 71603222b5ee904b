import { describe, expect, it } from "@jest/globals";
import { keptWay } from "../../src/storage/keptWay.ts";

/** A browser's storage in memory. */
function storage(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  } as Storage;
}

describe("The way that a mailbox took", () => {
  it("is kept for the next start, for that mailbox and version alone", () => {
    const kept = storage();
    const of = (mailbox: string, version = "1.0.0") => keptWay(() => kept, mailbox, version);
    of("ana.lima@contoso.com").keep("direct");
    expect(of("Ana.Lima@contoso.com").read()).toBe("direct");
    expect(of("tony.smith@contoso.com").read()).toBeUndefined();
    expect(of("ana.lima@contoso.com", "1.0.1").read()).toBeUndefined();
  });

  it("is not kept any more once it is Outlook's again", () => {
    const kept = keptWay(() => one, "ana.lima@contoso.com", "1.0.0");
    const one = storage();
    kept.keep("readOnly");
    expect(kept.read()).toBe("readOnly");
    kept.keep("outlook");
    expect(kept.read()).toBeUndefined();
  });

  it.each(["", "{", "7", '{"version":"1.0.0","way":"sideways"}', '{"version":"1.0.0"}'])(
    "is none where %j is kept",
    (text) => {
      const one = storage();
      one.setItem("im-groups.way.ana.lima@contoso.com", text);
      expect(keptWay(() => one, "ana.lima@contoso.com", "1.0.0").read()).toBeUndefined();
    },
  );

  it("is no matter in a frame that may store nothing", () => {
    const denied = (): Storage => {
      throw new DOMException("denied", "SecurityError");
    };
    const kept = keptWay(denied, "ana.lima@contoso.com", "1.0.0");
    expect(() => kept.keep("direct")).not.toThrow();
    expect(kept.read()).toBeUndefined();
  });
});
