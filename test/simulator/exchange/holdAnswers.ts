import type { FaultScope } from "../../../simulator/exchange/faultScript.ts";
import type { Exchange } from "../../../simulator/exchange/startExchange.ts";

/**
 * Holds back the answers to some calls, one unless the scope says how many. Their changes are made at once.
 *
 * @returns what gives these answers, and lets the rest of these calls pass
 */
export function holdAnswers({ faults }: Pick<Exchange, "faults">, scope: FaultScope): () => void {
  let release = (): void => undefined;
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  faults.add({ kind: "held", until }, scope);
  return release;
}
