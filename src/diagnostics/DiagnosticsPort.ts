import type { Config } from "../config/config.ts";
import type { EwsClient } from "../ews/client.ts";
import type { CallEntry } from "../exchange/callLog.ts";
import type { Environment } from "./environment.ts";
import type { ConnectionKind } from "../shared/accessMode.ts";

/** What the diagnostics ask. */
export interface DiagnosticsPort {
  /** Both routes to Exchange, each by itself; a call is tried once. */
  readonly connections: Readonly<Record<ConnectionKind, EwsClient | undefined>>;
  /** What the pane runs in, as it is now. The permission shows in what Exchange answers. */
  readonly environment: () => Promise<HostEnvironment>;
  /** The last calls that have ended, the oldest first. */
  readonly calls: () => readonly CallEntry[];
  /** The route that the administrator has set. */
  readonly route: Config["route"];
}

export interface HostEnvironment extends Omit<Environment, "permission"> {
  /** The user's own name, to be taken out of a report. */
  readonly userName: string | undefined;
}
