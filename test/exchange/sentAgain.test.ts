import { describe, expect, it } from "@jest/globals";
import type { EwsFailure } from "../../src/ews/failure.ts";
import { failed } from "../../src/shared/result.ts";
import { everyFailure, timeout } from "../failures/failedCall.ts";
import { failing, five } from "../imList/failing.ts";

describe("What is sent again", () => {
  const sentAgain = async (call: "read" | "write", failure: EwsFailure) => {
    const all = failing(...five(failure));
    const result = all[call]();
    await all.pass(60_000);
    expect(await result).toEqual(failed(failure));
    return all.calls() > 1;
  };
  const passing = async (call: "read" | "write") => {
    const names = new Set<string>();
    for (const failure of everyFailure) if (await sentAgain(call, failure)) names.add(nameOf(failure));
    return [...names].sort();
  };
  const nameOf = (failure: EwsFailure): string => {
    if (failure.kind === "host") return failure.cause;
    if (failure.kind === "http") return `http ${failure.cause}`;
    return "code" in failure ? failure.code : failure.kind;
  };
  const refusedForNow = [
    "ErrorExceededConnectionCount",
    "ErrorIrresolvableConflict",
    "ErrorMailboxMoveInProgress",
    "ErrorServerBusy",
    "ErrorUnableToRemoveImContactFromGroup",
    "busy",
    "http busy",
    "tooManyCalls",
  ];

  it("of a change is what Exchange refused for now alone: nothing that may have been done", async () => {
    expect(await passing("write")).toEqual(refusedForNow);
    expect(await sentAgain("write", timeout)).toBe(false);
  });

  it("of a reading is what passes by itself, whatever Exchange has done meanwhile", async () => {
    expect(await passing("read")).toEqual(
      [
        ...refusedForNow,
        "offline",
        "http offline",
        "http unreachable",
        "timeout",
        "ErrorADUnavailable",
        "ErrorConnectionFailed",
        "ErrorInternalServerTransientError",
        "ErrorMailboxStoreUnavailable",
        "ErrorTimeoutExpired",
      ].sort(),
    );
  });
});
