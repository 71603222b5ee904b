import { describe, expect, it } from "@jest/globals";
import { keepDrafts, takeDrafts } from "../../src/app/keptDrafts.ts";
import { mayReload } from "../../src/app/reloadOnce.ts";
import { deniedStorage, memoryStorage } from "../shared/memoryStorage.ts";

describe("A page that loads itself anew", () => {
  it("does so once in a minute", () => {
    const storage = memoryStorage();
    const may = (now: number) => mayReload(() => storage, now);
    expect([may(1_000_000), may(1_000_001), may(1_059_999), may(1_060_000)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it("does not where it could not know that it just has", () => {
    expect(mayReload(deniedStorage, 1_000_000)).toBe(false);
  });

  it("finds what was typed, once", () => {
    const storage = memoryStorage();
    expect(keepDrafts(() => storage, { drafts: { createGroup: { name: "Falcon" } } })).toBe(true);
    expect(takeDrafts(() => storage)).toEqual({ drafts: { createGroup: { name: "Falcon" } } });
    expect(takeDrafts(() => storage)).toBeUndefined();
  });

  it("is told where nothing can be kept, and finds nothing then", () => {
    expect(keepDrafts(deniedStorage, {})).toBe(false);
    expect(takeDrafts(deniedStorage)).toBeUndefined();
    const storage = memoryStorage();
    storage.setItem("im-groups.drafts", "{");
    expect(takeDrafts(() => storage)).toBeUndefined();
  });
});
