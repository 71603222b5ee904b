import { describe, expect, it } from "@jest/globals";
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
});
