import type { ProxiedCall } from "../ewsProxy.ts";
import type { SendEnvelope } from "./ewsCall.ts";

/** The calls that the page makes to its own server. */
export interface ServerCalls {
  readonly sendEnvelope: SendEnvelope;
  /** Scripts the simulated Exchange; the answer is what its control gave. */
  readonly controlExchange: (command: unknown) => Promise<unknown>;
}

/** Calls to the playground's server, each with the token. They reject when the playground has been closed. */
export function serverCalls(token: string): ServerCalls {
  const post = async (path: string, type: string, body: string): Promise<unknown> => {
    const headers = { "Content-Type": type, "X-Playground-Token": token };
    const response = await fetch(path, { method: "POST", headers, body });
    if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
    return response.json();
  };
  return {
    sendEnvelope: async (envelope) => (await post("/ews", "text/xml", envelope)) as ProxiedCall,
    controlExchange: (command) => post("/exchange", "application/json", JSON.stringify(command)),
  };
}
