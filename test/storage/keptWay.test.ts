import { describe, expect, it } from "@jest/globals";
import { deniedStorage, memoryStorage } from "./memoryStorage.ts";
import { keptWay } from "../../src/storage/keptWay.ts";

describe("The way that a mailbox took", () => {
  it("is kept for the next start, for that mailbox and version alone", () => {
    const kept = memoryStorage();
    const of = (mailbox: string, version = "1.0.0") => keptWay(() => kept, mailbox, version);
    of("ana.lima@contoso.com").keep("direct");
    expect(of("Ana.Lima@contoso.com").read()).toBe("direct");
    expect(of("tony.smith@contoso.com").read()).toBeUndefined();
    expect(of("ana.lima@contoso.com", "1.0.1").read()).toBeUndefined();
  });

  it("is not kept any more once it is Outlook's again", () => {
    const kept = keptWay(() => one, "ana.lima@contoso.com", "1.0.0");
    const one = memoryStorage();
    kept.keep("readOnly");
    expect(kept.read()).toBe("readOnly");
    kept.keep("outlook");
    expect(kept.read()).toBeUndefined();
  });

  it.each(["", "{", "7", '{"version":"1.0.0","way":"sideways"}', '{"version":"1.0.0"}'])(
    "is none where %j is kept",
    (text) => {
      const one = memoryStorage();
      one.setItem("im-groups.way.ana.lima@contoso.com", text);
      expect(keptWay(() => one, "ana.lima@contoso.com", "1.0.0").read()).toBeUndefined();
    },
  );

  it("is no matter in a frame that may store nothing", () => {
    const kept = keptWay(deniedStorage, "ana.lima@contoso.com", "1.0.0");
    expect(() => kept.keep("direct")).not.toThrow();
    expect(kept.read()).toBeUndefined();
  });
});
