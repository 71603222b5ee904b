import { describe, expect, it } from "@jest/globals";
import { createAccessMode, type AccessModeOptions } from "../../src/exchange/accessMode.ts";
import { deniedStorage, memoryStorage } from "../shared/memoryStorage.ts";

function accessMode(options: Partial<AccessModeOptions> = {}) {
  return createAccessMode({
    storage: memoryStorage,
    mailbox: "ana.lima@contoso.com",
    version: "1.0.0",
    fixed: undefined,
    onChange: () => undefined,
    ...options,
  });
}

describe("The access mode of a mailbox", () => {
  it("is stored for the next start, only for that mailbox and version", () => {
    const stored = memoryStorage();
    const of = (mailbox: string, version = "1.0.0") =>
      accessMode({ storage: () => stored, mailbox, version });
    of("ana.lima@contoso.com").set("direct");
    expect(of("Ana.Lima@contoso.com").get()).toBe("direct");
    expect(of("tony.smith@contoso.com").get()).toBe("outlook");
    expect(of("ana.lima@contoso.com", "1.0.1").get()).toBe("outlook");
  });

  it("is no longer stored once it is Outlook again", () => {
    const stored = memoryStorage();
    const mode = accessMode({ storage: () => stored });
    mode.set("readOnly");
    expect(accessMode({ storage: () => stored }).get()).toBe("readOnly");
    mode.set("outlook");
    expect(stored.getItem("im-groups.access-mode.ana.lima@contoso.com")).toBeNull();
  });

  it.each(["", "{", "7", '{"version":"1.0.0","mode":"sideways"}', '{"version":"1.0.0"}'])(
    "is Outlook if %j is stored",
    (text) => {
      const stored = memoryStorage();
      stored.setItem("im-groups.access-mode.ana.lima@contoso.com", text);
      expect(accessMode({ storage: () => stored }).get()).toBe("outlook");
    },
  );

  it("can be changed in a frame without storage", () => {
    const mode = accessMode({ storage: deniedStorage });
    expect(() => mode.set("direct")).not.toThrow();
    expect(mode.get()).toBe("direct");
    expect(accessMode({ storage: deniedStorage }).get()).toBe("outlook");
  });

  it("is the administrator's setting at the start, whatever is stored", () => {
    const stored = memoryStorage();
    accessMode({ storage: () => stored }).set("readOnly");
    expect(accessMode({ storage: () => stored, fixed: "direct" }).get()).toBe("direct");
  });

  it("reports each change and its cause", () => {
    const changes: unknown[] = [];
    const mode = accessMode({ onChange: (...change) => changes.push(change) });
    mode.set("direct", "refusal");
    mode.set("outlook");
    expect(changes).toEqual([
      ["direct", "refusal"],
      ["outlook", "user"],
    ]);
  });
});
