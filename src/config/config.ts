import type { ConnectionKind } from "../shared/accessMode.ts";

/** What an administrator sets in `config.json`, which lies beside the pane; read by readConfig. */
export interface Config {
  /** "auto" tries Outlook and, where it refuses add-ins, turns to the direct route by itself. */
  readonly route: ConnectionKind | "auto";
  /** The address of EWS for the direct route: absolute, https. Without one there is no direct route. */
  readonly ewsUrl: string | undefined;
  /** How long an answer is waited for on each route, in milliseconds. */
  readonly timeouts: Readonly<Record<ConnectionKind, number>>;
  /** How many calls may be in flight at once on each route. */
  readonly concurrency: Readonly<Record<ConnectionKind, number>>;
  /** Tags of the languages that the pane may use, the first for users whose own is not among them; empty for all. */
  readonly languages: readonly string[];
  /** Where users find help: an https or mailto address. */
  readonly supportUrl: string | undefined;
  /** What the screens offer. A matter of the screen, not of security: Exchange allows what it allows. */
  readonly offer: Offer;
}

export interface Offer {
  /** Removing people and deleting groups. */
  readonly removing: boolean;
  readonly import: boolean;
  readonly export: boolean;
  /** The most rows of one import. */
  readonly mostRows: number;
}

/** What holds where `config.json` says nothing else. */
export const defaultConfig: Config = {
  route: "auto",
  ewsUrl: undefined,
  // office.js forgets a call after 65 s (measured); a browser waits longer.
  timeouts: { outlook: 55_000, direct: 100_000 },
  // Outlook on the web takes 3 at once (documented); Exchange's default policy lets 27 through (documented).
  concurrency: { outlook: 3, direct: 6 },
  languages: [],
  supportUrl: undefined,
  offer: { removing: true, import: true, export: true, mostRows: 10_000 },
};
