import type { EwsMailbox } from "../../src/outlook/ewsRequest.ts";

/** Mailbox whose host handles calls as the test says. */
export interface FakeMailbox extends EwsMailbox {
  /** Envelopes that were received. */
  readonly calls: readonly string[];
}

export function fakeMailbox(
  host: (callback: (result: unknown) => void) => void,
  item: unknown = { itemType: "message" },
): FakeMailbox {
  const calls: string[] = [];
  const makeEwsRequestAsync = (envelope: string, callback: (result: unknown) => void) => {
    calls.push(envelope);
    host(callback);
  };
  return { item, calls, makeEwsRequestAsync } as FakeMailbox;
}

/** Returns what office.js passes to the callback of a successful call. */
export const succeeded = (value: unknown) => ({ status: "succeeded", value });

/** Returns what office.js passes to the callback of a failed call. */
export const failedWith = (code: number, name: string, message: string) => ({
  status: "failed",
  error: { code, name, message },
});

/** Creates an error as office.js throws it: MicrosoftAjax sets the names of its errors. */
export const officeError = (message: string, name = "Error"): Error =>
  Object.assign(new Error(message), { name });
