import type { CallOptions, CallResult, EwsClient, Wait } from "../../src/ews/client.ts";
import type { EwsFailure } from "../../src/ews/failure.ts";
import type { Operation } from "../../src/ews/operation.ts";
import { addImGroup } from "../../src/ews/operations/addImGroup.ts";
import { getImItemList } from "../../src/ews/operations/getImItemList.ts";
import { retry } from "../../src/exchange/retry.ts";
import { failed, success } from "../../src/shared/result.ts";
import { trace } from "../failures/failedCall.ts";
import { fakeClock } from "../exchange/fakeClock.ts";
import { settled } from "../exchange/hostOfPromises.ts";
import { imGroup } from "./listOf.ts";

/** Value of a call that succeeds. */
export const team = imGroup("Team");

/** Creates a client whose calls fail with these failures, one after the other, and then succeed. Records its waits. */
export function failing(...failures: readonly EwsFailure[]) {
  const clock = fakeClock();
  const calledAt: number[] = [];
  const waits: (Wait | undefined)[] = [];
  const stop = new AbortController();
  const client: EwsClient = {
    call: <Input, Output>({ name }: Operation<Input, Output>) => {
      const failure = failures[calledAt.length];
      calledAt.push(clock.now());
      const result = failure ? failed(failure) : success(team);
      return Promise.resolve({
        result,
        trace: trace({ operation: name }),
      } as CallResult<unknown> as CallResult<Output>);
    },
  };
  const again = retry(client, {
    now: clock.now,
    pause: (milliseconds) => new Promise((resolve) => void clock.after(milliseconds, resolve)),
    random: () => 0,
  });
  const options = { signal: stop.signal, onWait: (wait: Wait | undefined) => void waits.push(wait) };
  const passing = async (milliseconds: number) => {
    await settled();
    await clock.pass(milliseconds);
  };
  return {
    pass: passing,
    timers: clock.timers,
    waits,
    stop,
    /** Times between the calls, in milliseconds. */
    pauses: () => calledAt.slice(1).map((at, index) => at - (calledAt[index] ?? 0)),
    calls: () => calledAt.length,
    write: async (more: CallOptions = {}) =>
      (await again.call(addImGroup, { displayName: "Team" }, { ...options, ...more })).result,
    read: async () => (await again.call(getImItemList, {}, options)).result,
    quietly: async () => (await again.call(addImGroup, { displayName: "Team" })).result,
  };
}

/** Repeats a value five times, which is how often a call is sent at most. */
export const five = <T>(one: T): readonly T[] => [one, one, one, one, one];
