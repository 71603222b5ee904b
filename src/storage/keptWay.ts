import type { Way } from "../shared/way.ts";

/** The way to Exchange that one mailbox took, kept until the pane or its settings are others. */
export interface KeptWay {
  /** Undefined where none is kept, or not by this version. */
  readonly read: () => Way | undefined;
  readonly keep: (way: Way) => void;
}

/** Keeps it in the browser's storage, for one `version` of the pane with its settings. A frame that may store nothing begins with Outlook's route each time. */
export function keptWay(storage: () => Storage, mailbox: string, version: string): KeptWay {
  const key = `im-groups.way.${mailbox.toLowerCase()}`;
  return {
    read: () => {
      try {
        const kept = JSON.parse(storage().getItem(key) ?? "null") as {
          way?: unknown;
          version?: unknown;
        } | null;
        return kept?.version === version && isWay(kept.way) ? kept.way : undefined;
      } catch {
        return undefined;
      }
    },
    keep: (way) => {
      try {
        if (way === "outlook") storage().removeItem(key);
        else storage().setItem(key, JSON.stringify({ way, version }));
      } catch {
        // Not kept: nothing but the next start is slower.
      }
    },
  };
}

const isWay = (value: unknown): value is Way => value === "direct" || value === "readOnly";
