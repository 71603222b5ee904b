import type { ConnectionKind } from "../shared/accessMode.ts";

/** Settings that an administrator enters in `config.json`, a file beside the pane. Read by readConfig. */
export interface Config {
  /** "auto" connects through Outlook, and switches to the direct connection if Outlook's is refused to add-ins. */
  readonly route: ConnectionKind | "auto";
  /** Address of EWS for the direct connection: absolute, https. Without it, there is no direct connection. */
  readonly ewsUrl: string | undefined;
  /** Timeout for a response over each connection, in milliseconds. */
  readonly timeouts: Readonly<Record<ConnectionKind, number>>;
  /** Maximum number of parallel calls over each connection. */
  readonly concurrency: Readonly<Record<ConnectionKind, number>>;
  /** Tags of the languages that the pane may use, the first for users whose own is not among them; empty for all. */
  readonly languages: readonly string[];
  /** Where users find help: an https or mailto address. */
  readonly supportUrl: string | undefined;
  /** Commands that the screens offer. This is not a security setting: it does not change what Exchange allows. */
  readonly offer: Offer;
}

export interface Offer {
  /** True if contacts can be removed and groups can be deleted. */
  readonly removing: boolean;
  readonly import: boolean;
  readonly export: boolean;
  readonly mostRows: number;
}

/** Values for settings that `config.json` does not contain. */
export const defaultConfig: Config = {
  route: "auto",
  ewsUrl: undefined,
  // office.js drops a call after 65 s (measured). A browser waits longer.
  timeouts: { outlook: 55_000, direct: 100_000 },
  // Outlook on the web allows 3 parallel calls (documented). Exchange's default policy allows 27 (documented).
  concurrency: { outlook: 3, direct: 6 },
  languages: [],
  supportUrl: undefined,
  offer: { removing: true, import: true, export: true, mostRows: 10_000 },
};
