import { describe, expect, it } from "@jest/globals";
import { lockForPane } from "../../src/shared/paneLock.ts";
import { settled } from "../exchange/hostOfPromises.ts";

/** Locks by name that behave as the standard describes for `ifAvailable`. */
function locksOf(): LockManager {
  const held = new Set<string>();
  const request = async (name: string, _options: LockOptions, work: (lock: Lock | null) => unknown) => {
    if (held.has(name)) return work(null);
    held.add(name);
    await work({ name, mode: "exclusive" });
    held.delete(name);
    return undefined;
  };
  return { request } as unknown as LockManager;
}

describe("A lock", () => {
  it("belongs to one pane only until it is released", async () => {
    const locks = locksOf();
    const first = await lockForPane("a", () => locks);
    expect(first.kind).toBe("held");
    expect(await lockForPane("a", () => locks)).toEqual({ kind: "heldByOtherPane" });
    expect((await lockForPane("b", () => locks)).kind).toBe("held");
    if (first.kind === "held") first.release();
    await settled();
    expect((await lockForPane("a", () => locks)).kind).toBe("held");
  });

  it.each<[string, () => LockManager | undefined]>([
    ["has no locks", () => undefined],
    [
      "throws when asked for its locks",
      () => {
        throw new DOMException("denied", "SecurityError");
      },
    ],
    [
      "refuses the lock",
      () =>
        ({
          request: () => Promise.reject(new DOMException("denied", "SecurityError")),
        }) as unknown as LockManager,
    ],
  ])("is unknown when the browser %s", async (_, locks) => {
    expect(await lockForPane("a", locks)).toEqual({ kind: "unknown" });
  });
});
