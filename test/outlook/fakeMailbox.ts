import type { EwsMailbox } from "../../src/outlook/ewsRequest.ts";

/** A mailbox whose host does with a call what the test says. */
export interface FakeMailbox extends EwsMailbox {
  /** The envelopes that came. */
  readonly calls: readonly string[];
}

export function fakeMailbox(
  host: (callback: (answer: unknown) => void) => void,
  item: unknown = { itemType: "message" },
): FakeMailbox {
  const calls: string[] = [];
  const makeEwsRequestAsync = (envelope: string, callback: (answer: unknown) => void) => {
    calls.push(envelope);
    host(callback);
  };
  return { item, calls, makeEwsRequestAsync } as FakeMailbox;
}

/** What office.js hands to the callback of a call that came through. */
export const succeeded = (value: unknown) => ({ status: "succeeded", value });

/** What office.js hands to the callback of a call that failed. */
export const failedWith = (code: number, name: string, message: string) => ({
  status: "failed",
  error: { code, name, message },
});

/** What office.js throws: MicrosoftAjax gives its errors names of their own. */
export const officeError = (message: string, name = "Error"): Error =>
  Object.assign(new Error(message), { name });
