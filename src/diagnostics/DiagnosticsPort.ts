import type { Config } from "../config/config.ts";
import type { EwsClient } from "../ews/client.ts";
import type { CallEntry } from "../exchange/callLog.ts";
import type { Environment } from "./environment.ts";
import type { ConnectionKind } from "../shared/accessMode.ts";

/** What the diagnostics need from the rest of the add-in. */
export interface DiagnosticsPort {
  /** Each connection to Exchange by itself. Calls are not retried. */
  readonly connections: Readonly<Record<ConnectionKind, EwsClient | undefined>>;
  /** What the pane runs in now. The permission is not part of it: it shows in the responses of Exchange. */
  readonly environment: () => Promise<HostEnvironment>;
  /** The last calls that have ended, the oldest first. */
  readonly calls: () => readonly CallEntry[];
  /** The setting of the administrator. */
  readonly route: Config["route"];
}

export interface HostEnvironment extends Omit<Environment, "permission"> {
  /** The user's own name, to be removed from a report. */
  readonly userName: string | undefined;
}
