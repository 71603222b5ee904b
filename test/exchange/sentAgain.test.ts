import { describe, expect, it } from "@jest/globals";
import type { EwsFailure } from "../../src/ews/failure.ts";
import { failed } from "../../src/shared/result.ts";
import { everyFailure, timeout } from "../failures/failedCall.ts";
import { failing, five } from "../imList/failing.ts";

describe("Automatic retry", () => {
  const isRetried = async (call: "read" | "write", failure: EwsFailure) => {
    const client = failing(...five(failure));
    const result = client[call]();
    await client.pass(60_000);
    expect(await result).toEqual(failed(failure));
    return client.calls() > 1;
  };
  const findRetried = async (call: "read" | "write") => {
    const names = new Set<string>();
    for (const failure of everyFailure) if (await isRetried(call, failure)) names.add(nameOf(failure));
    return [...names].sort();
  };
  const nameOf = (failure: EwsFailure): string => {
    if (failure.kind === "host") return failure.cause;
    if (failure.kind === "http") return `http ${failure.cause}`;
    return "code" in failure ? failure.code : failure.kind;
  };
  const refusedForNow = [
    "ErrorExceededConnectionCount",
    "ErrorExceededSubscriptionCount",
    "ErrorIrresolvableConflict",
    "ErrorMailboxMoveInProgress",
    "ErrorServerBusy",
    "ErrorTooManyObjectsOpened",
    "ErrorUnableToRemoveImContactFromGroup",
    "busy",
    "http busy",
    "tooManyCalls",
  ];

  it("repeats a change only after a temporary refusal, never if the change may have been made", async () => {
    expect(await findRetried("write")).toEqual(refusedForNow);
    expect(await isRetried("write", timeout)).toBe(false);
  });

  it("repeats loading the list after every temporary failure", async () => {
    expect(await findRetried("read")).toEqual(
      [
        ...refusedForNow,
        "offline",
        "http offline",
        "http unreachable",
        "timeout",
        "ErrorADUnavailable",
        "ErrorConnectionFailed",
        "ErrorInsufficientResources",
        "ErrorInternalServerTransientError",
        "ErrorMailboxFailover",
        "ErrorMailboxStoreUnavailable",
        "ErrorServiceUnavailable",
        "ErrorTimeoutExpired",
      ].sort(),
    );
  });
});
