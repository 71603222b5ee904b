import { describe, expect, it } from "@jest/globals";
import { storeDrafts, takeDrafts } from "../../src/app/storedDrafts.ts";
import { mayReload } from "../../src/app/reloadOrShowNotice.ts";
import { deniedStorage, memoryStorage } from "../shared/memoryStorage.ts";

describe("A page that reloads by itself", () => {
  it("reloads at most once a minute", () => {
    const storage = memoryStorage();
    const may = (now: number) => mayReload(() => storage, now);
    expect([may(1_000_000), may(1_000_001), may(1_059_999), may(1_060_000)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it("never reloads if it cannot store the time of the last reload", () => {
    expect(mayReload(deniedStorage, 1_000_000)).toBe(false);
  });

  it("restores stored drafts once", () => {
    const storage = memoryStorage();
    expect(storeDrafts(() => storage, { drafts: { createGroup: { name: "Falcon" } } })).toBe(true);
    expect(takeDrafts(() => storage)).toEqual({ drafts: { createGroup: { name: "Falcon" } } });
    expect(takeDrafts(() => storage)).toBeUndefined();
  });

  it("reports that drafts cannot be stored, and restores none", () => {
    expect(storeDrafts(deniedStorage, {})).toBe(false);
    expect(takeDrafts(deniedStorage)).toBeUndefined();
    const storage = memoryStorage();
    storage.setItem("im-groups.drafts", "{");
    expect(takeDrafts(() => storage)).toBeUndefined();
  });
});
