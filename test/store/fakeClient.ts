import type { EwsClient, CallResult } from "../../src/ews/client.ts";
import type { EwsFailure } from "../../src/ews/failure.ts";
import type { ImGroup } from "../../src/ews/model/imGroup.ts";
import type { ImItemList } from "../../src/ews/model/imItemList.ts";
import type { Persona } from "../../src/ews/model/persona.ts";
import type { ItemPage } from "../../src/ews/operations/findItem.ts";
import type { Operation } from "../../src/ews/operation.ts";
import { failed, success } from "../../src/shared/result.ts";
import { settled } from "../exchange/hostOfPromises.ts";
import { trace } from "../failures/failedCall.ts";

interface Responses {
  readonly AddDistributionGroupToImList: ImGroup;
  readonly AddImContactToGroup: undefined;
  readonly AddImGroup: ImGroup;
  readonly AddNewImContactToGroup: Persona;
  readonly AddNewTelUriContactToGroup: Persona;
  readonly FindItem: ItemPage;
  readonly GetImItemList: ImItemList;
  readonly GetImItems: ImItemList;
  readonly RemoveContactFromImList: undefined;
  readonly RemoveDistributionGroupFromImList: undefined;
  readonly RemoveImContactFromGroup: undefined;
  readonly RemoveImGroup: undefined;
  readonly SetImGroup: undefined;
}
type Name = keyof Responses;

interface OpenCall {
  readonly name: string;
  readonly end: (result: CallResult<unknown>["result"]) => void;
}

/** Exchange that responds when the test says so. A canceled call ends immediately, as in the call queue. */
export function fakeClient() {
  const sent: (readonly [string, unknown])[] = [];
  let open: readonly OpenCall[] = [];

  const call = (name: string, input: unknown, signal?: AbortSignal) =>
    new Promise<CallResult<unknown>>((resolve) => {
      const end: OpenCall["end"] = (result) => resolve({ result, trace: trace({ operation: name }) });
      if (signal?.aborted) {
        end(failed({ kind: "cancelled", sent: false }));
        return;
      }
      sent.push([name, input]);
      open = [...open, { name, end }];
      signal?.addEventListener("abort", () => end(failed({ kind: "cancelled", sent: true })));
    });

  /** Ends the oldest open call of an operation. */
  const end = async (name: Name, result: CallResult<unknown>["result"]) => {
    await settled();
    const oldest = open.find((one) => one.name === name);
    if (!oldest) throw new Error(`${name} is not under way`);
    open = open.filter((one) => one !== oldest);
    oldest.end(result);
    await settled();
  };

  return {
    client: {
      call: <Input, Output>(
        { name }: Operation<Input, Output>,
        input: Input,
        options?: { readonly signal?: AbortSignal | undefined },
      ) => call(name, input, options?.signal) as Promise<CallResult<Output>>,
    } satisfies EwsClient,
    /** Inputs of all sent calls of one operation, in order. */
    sent: (name: Name) => sent.filter(([one]) => one === name).map(([, input]) => input),
    answer: <N extends Name>(name: N, value: Responses[N]) => end(name, success(value)),
    fail: (name: Name, failure: EwsFailure) => end(name, failed(failure)),
  };
}
