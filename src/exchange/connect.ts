import type { Config } from "../config/config.ts";
import { createClient, type EwsClient, type Send } from "../ews/client.ts";
import type { ConnectionKind } from "../shared/accessMode.ts";
import { createAccessMode, type AccessModeOptions } from "./accessMode.ts";
import { createCallLog } from "./callLog.ts";
import { blockWrites, createConnections } from "./connections.ts";
import { directRequest, type DirectPorts } from "./direct.ts";
import { queue } from "./queue.ts";
import { retry, type RetryPorts } from "./retry.ts";
import { timeout, type Clock } from "./timeout.ts";

/** Access to Exchange over both connections. */
export type Exchange = ReturnType<typeof connect>;

interface ConnectOptions {
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

const browser: DirectPorts = {
  fetch: (...request) => fetch(...request),
  isOnline: () => navigator.onLine,
  now: Date.now,
};

/** Builds all layers that a call passes through, from the sender at the bottom to the retries at the top. */
export function connect(options: ConnectOptions) {
  const { userAddress, displayLanguage, clock, pause, version } = options;
  const { route, ewsUrl, timeouts, concurrency } = options.config;
  const log = createCallLog();

  const connection = (kind: ConnectionKind, sender: Send): EwsClient => {
    const inTime = timeout(sender, timeouts[kind], clock);
    const send = queue(inTime, concurrency[kind]);
    return log.of(createClient({ send, route: kind, mailboxCulture: displayLanguage }));
  };
  const connections = {
    outlook: connection("outlook", options.sendThroughOutlook),
    direct: ewsUrl === undefined ? undefined : connection("direct", directRequest(ewsUrl, browser)),
  };

  const accessMode = createAccessMode({
    storage: () => localStorage,
    mailbox: userAddress,
    version: [version, route, ewsUrl].join(" "),
    fixed: route === "direct" ? "direct" : undefined,
    onChange: options.onAccessMode,
  });
  const either = createConnections({ ...connections, isAutomatic: route === "auto", accessMode });
  const clientWithoutRetries = blockWrites(either, () => accessMode.get() === "readOnly");
  const client = retry(clientWithoutRetries, { now: Date.now, pause, random: Math.random });

  return {
    /** Client that the pane uses. Retries by itself. */
    client,
    /** Client that sends each call once, for jobs, which control their own pace. */
    clientWithoutRetries,
    /** Each connection separately, for the diagnostics. `direct` is undefined if there is no direct connection. */
    connections,
    accessMode,
    calls: log.entries,
  };
}
