import type { FaultScope } from "../../../simulator/exchange/faultScript.ts";
import type { Exchange } from "../../../simulator/exchange/startExchange.ts";

/**
 * Holds back the responses to some calls; to one unless the scope has a number. The calls' changes are made at once.
 *
 * @returns a function that releases these responses and lets the remaining calls pass
 */
export function holdResponses({ faults }: Pick<Exchange, "faults">, scope: FaultScope): () => void {
  let release = (): void => undefined;
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  faults.add({ kind: "held", until }, scope);
  return release;
}
