import { randomBytes } from "node:crypto";
import { startExchange } from "./exchange/startExchange.ts";
import type { Exchange, ExchangeOptions } from "./exchange/startExchange.ts";
import { startOutlook } from "./outlook/startOutlook.ts";
import type { Outlook, OutlookOptions } from "./outlook/startOutlook.ts";

/** Options of the playground. A missing port, or 0, means any free port. */
export interface PlaygroundOptions
  extends
    Pick<OutlookOptions, "addinFolder" | "untouched" | "serveAddin" | "config" | "direct">,
    Pick<ExchangeOptions, "content" | "dataFile" | "latency"> {
  readonly hostPort?: number;
  readonly addinPort?: number;
  readonly ewsPort?: number;
}

/** Running playground: a page that plays Outlook, the add-in in its task pane, and a simulated Exchange. */
export interface Playground extends Outlook {
  readonly ewsUrl: string;
  readonly exchange: Exchange;
  /** Token of every control call, new at each start. */
  readonly controlToken: string;
}

/**
 * Starts everything, only on loopback. Rejects with a readable message if a port is in use (it names HOST_PORT,
 * ADDIN_PORT, or EWS_PORT) or the data file cannot be read. Nothing stays open after a failure.
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
