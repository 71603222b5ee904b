import type { Config } from "../config/config.ts";
import { createClient, type EwsClient, type Send } from "../ews/client.ts";
import type { ConnectionKind } from "../shared/accessMode.ts";
import { createAccessMode, type AccessModeOptions, type AccessModeOwner } from "./accessMode.ts";
import { createCallLog, type CallLog } from "./callLog.ts";
import { blockWrites, createConnections } from "./connections.ts";
import { directRequest } from "./direct.ts";
import { queue } from "./queue.ts";
import { retry, type RetryPorts } from "./retry.ts";
import { timeout, type Clock } from "./timeout.ts";

/** Access to Exchange over both connections. */
export interface Exchange {
  /** Client that the pane uses. Retries by itself. */
  readonly client: EwsClient;
  /** Client that sends each call once, for jobs, which control their own pace. */
  readonly clientWithoutRetries: EwsClient;
  /** Each connection separately, for the diagnostics. `direct` is undefined if there is no direct connection. */
  readonly connections: { readonly outlook: EwsClient; readonly direct: EwsClient | undefined };
  readonly accessMode: AccessModeOwner;
  /** Returns the last calls over both connections. */
  readonly calls: CallLog["entries"];
}

interface ConnectOptions {
  /** Sends an envelope through Outlook. */
  readonly sendThroughOutlook: Send;
  readonly userAddress: string;
  /** Outlook's display language, such as "fr-FR". */
  readonly displayLanguage: string;
  readonly config: Config;
  readonly clock: Clock;
  readonly pause: RetryPorts["pause"];
  readonly version: string;
  readonly onAccessMode: AccessModeOptions["onChange"];
}

/** Builds all layers that a call passes through, from the sender at the bottom to the retries at the top. */
export function connect(options: ConnectOptions): Exchange {
  const { sendThroughOutlook, userAddress, displayLanguage, config, clock, pause, version, onAccessMode } =
    options;
  const { route, ewsUrl, timeouts, concurrency } = config;
  const log = createCallLog();

  const connection = (kind: ConnectionKind, sender: Send): EwsClient => {
    const inTime = timeout(sender, timeouts[kind], clock);
    const send = queue(inTime, concurrency[kind]);
    return log.of(createClient({ send, route: kind, mailboxCulture: displayLanguage }));
  };
  const connections = {
    outlook: connection("outlook", sendThroughOutlook),
    direct:
      ewsUrl === undefined
        ? undefined
        : connection(
            "direct",
            directRequest(ewsUrl, {
              fetch: (...request) => fetch(...request),
              isOnline: () => navigator.onLine,
              now: Date.now,
            }),
          ),
  };

  const accessMode = createAccessMode({
    storage: () => localStorage,
    mailbox: userAddress,
    version: [version, route, ewsUrl].join(" "),
    fixed: route === "direct" ? "direct" : undefined,
    onChange: onAccessMode,
  });
  const either = createConnections({
    ...connections,
    isAutomatic: route === "auto",
    accessMode,
  });
  const clientWithoutRetries = blockWrites(either, () => accessMode.get() === "readOnly");
  const client = retry(clientWithoutRetries, { now: Date.now, pause, random: Math.random });

  return { client, clientWithoutRetries, connections, accessMode, calls: log.entries };
}
