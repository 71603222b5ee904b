import type { DirectCall } from "../directCalls.ts";
import type { ProxiedCall } from "../ewsProxy.ts";
import type { ControlRoute } from "../exchangeControl.ts";
import type { SendEnvelope } from "./ewsCall.ts";

/** The calls that the page makes to its own server. They reject when the playground has been closed. */
export interface ServerCalls {
  readonly sendEnvelope: SendEnvelope;
  /** Scripts the simulated Exchange. */
  readonly controlExchange: (route: ControlRoute, body: object) => Promise<void>;
  /** Tells of the calls over the direct route, for as long as the playground runs. */
  readonly watchDirectCalls: (told: (call: DirectCall) => void) => Promise<void>;
}

/** Calls to the playground's server, each with the token. */
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
      await post(`/exchange/${route}`, "application/json", JSON.stringify(body));
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
