import { randomBytes } from "node:crypto";
import { startExchange } from "./exchange/startExchange.ts";
import type { Exchange, ExchangeOptions } from "./exchange/startExchange.ts";
import { startOutlook } from "./outlook/startOutlook.ts";
import type { Outlook, OutlookOptions } from "./outlook/startOutlook.ts";

/** What the playground runs, and where. A port that is 0 or left out: any free one. */
export interface PlaygroundOptions
  extends
    Pick<OutlookOptions, "addinFolder" | "untouched" | "serveAddin" | "config" | "direct">,
    Pick<ExchangeOptions, "content" | "dataFile" | "latency"> {
  readonly hostPort?: number;
  readonly addinPort?: number;
  readonly ewsPort?: number;
}

/** A running playground: a page that plays Outlook, the add-in in it, and an Exchange to talk to. */
export interface Playground extends Outlook {
  readonly ewsUrl: string;
  readonly exchange: Exchange;
  /** Goes with every control call. Made anew at each start. */
  readonly controlToken: string;
}

/**
 * Starts everything, on loopback alone. Rejects with a message for people when a port is taken (it names HOST_PORT,
 * ADDIN_PORT or EWS_PORT) or the data file cannot be read; nothing stays open then.
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { hostPort = 0, addinPort = 0, ewsPort = 0, ...rest } = options;
  const controlToken = randomBytes(24).toString("base64url");
  const exchange = await startExchange({ ...rest, port: ewsPort, token: controlToken });
  try {
    const ports = { hostPort, addinPort, ewsUrl: exchange.url, controlToken };
    const outlook = await startOutlook({ ...rest, ...ports });
    return {
      ...outlook,
      ewsUrl: exchange.url,
      exchange,
      controlToken,
      close: async () => {
        await Promise.all([outlook.close(), exchange.close()]);
      },
    };
  } catch (error) {
    await exchange.close();
    throw error;
  }
}
