import { success, type Result } from "../../src/shared/result.ts";
import type { Send } from "../../src/ews/client.ts";
import type { TransportFailure } from "../../src/ews/failure.ts";

/** Host whose calls end when the test says so. */
export interface HostOfPromises {
  readonly send: Send;
  /** Envelopes in the order in which they were sent. */
  readonly sent: readonly string[];
  /** Returns the number of calls that have not ended. */
  readonly inFlight: () => number;
  /** Ends the call of an envelope, by default with `reply of <envelope>`. */
  readonly answer: (envelope: string, result?: Result<string, TransportFailure>) => Promise<void>;
  readonly reject: (envelope: string, error: Error) => Promise<void>;
}

export function hostOfPromises(): HostOfPromises {
  const sent: string[] = [];
  const calls = new Map<string, PromiseWithResolvers>();
  const end = async (envelope: string, how: (call: PromiseWithResolvers) => void) => {
    const call = calls.get(envelope);
    if (!call) throw new Error(`${envelope} is not in flight`);
    calls.delete(envelope);
    how(call);
    await settled();
  };
  return {
    sent,
    inFlight: () => calls.size,
    send: (envelope) => {
      sent.push(envelope);
      return new Promise((resolve, reject) => calls.set(envelope, { resolve, reject }));
    },
    answer: (envelope, result = success(`reply of ${envelope}`)) =>
      end(envelope, ({ resolve }) => resolve(result)),
    reject: (envelope, error) => end(envelope, ({ reject }) => reject(error)),
  };
}

interface PromiseWithResolvers {
  readonly resolve: (result: Result<string, TransportFailure>) => void;
  readonly reject: (error: Error) => void;
}

/** Resolves when all promises that do not wait for outside events have settled. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
