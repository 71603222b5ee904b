import type { DirectCall } from "../directCalls.ts";
import type { ProxiedCall } from "../ewsProxy.ts";
import type { ControlRoute } from "../exchangeControl.ts";
import type { SendEnvelope } from "./ewsCall.ts";

/** Calls from the page to its own server. They reject if the playground was closed. */
export interface ServerCalls {
  readonly sendEnvelope: SendEnvelope;
  /** Sends a control call to the simulated Exchange. Returns what it responds. */
  readonly controlExchange: (route: ControlRoute, body: object) => Promise<unknown>;
  /** Reports the calls over the direct connection while the playground runs. */
  readonly watchDirectCalls: (told: (call: DirectCall) => void) => Promise<void>;
}

/** Creates the calls to the playground's server, each with the token. */
export function serverCalls(token: string): ServerCalls {
  const post = async (path: string, type: string, body: string): Promise<Response> => {
    const headers = { "Content-Type": type, "X-Playground-Token": token };
    const response = await fetch(path, { method: "POST", headers, body });
    if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
    return response;
  };
  return {
    sendEnvelope: async (envelope) => {
      const response = await post("/ews", "text/xml", envelope);
      return (await response.json()) as ProxiedCall;
    },
    controlExchange: async (route, body) => {
      const response = await post(`/exchange/${route}`, "application/json", JSON.stringify(body));
      return (await response.json()) as unknown;
    },
    watchDirectCalls: async (told) => {
      const { body } = await post("/direct-calls", "text/plain", "");
      const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
      let rest = "";
      for (let read = await reader?.read(); read?.value !== undefined; read = await reader?.read()) {
        const lines = (rest + read.value).split("\n");
        rest = lines.pop() ?? "";
        for (const line of lines) told(JSON.parse(line) as DirectCall);
      }
    },
  };
}
