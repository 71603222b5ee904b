import type { AccessMode } from "../shared/accessMode.ts";

/** Why the access mode changed: the user selected it, or the connection through Outlook was refused. */
export type ChangeReason = "user" | "refusal";

/** The one owner of the access mode. Everything else asks it, or is told by `onChange`. */
export interface AccessModeOwner {
  readonly get: () => AccessMode;
  /** Uses this mode from now on, and for the next start. */
  readonly set: (mode: AccessMode, because?: ChangeReason) => void;
}

export interface AccessModeOptions {
  readonly storage: () => Storage;
  /** The user's own address: each mailbox has a mode of its own. */
  readonly mailbox: string;
  /** The pane's version and its settings: when one of them changes, the connection through Outlook is tried again. */
  readonly version: string;
  /** Set by the administrator; undefined unless only the direct connection may be used. */
  readonly fixed: AccessMode | undefined;
  readonly onChange: (mode: AccessMode, because: ChangeReason) => void;
}

/**
 * Starts with the mode that this mailbox used last, or with the connection through Outlook. Without storage, each start
 * begins with the connection through Outlook.
 */
export function createAccessMode(options: AccessModeOptions): AccessModeOwner {
  const { storage, mailbox, version, fixed, onChange } = options;
  const key = `im-groups.way.${mailbox.toLowerCase()}`;
  let mode = fixed ?? read() ?? "outlook";

  function read(): AccessMode | undefined {
    try {
      const stored = JSON.parse(storage().getItem(key) ?? "null") as {
        way?: unknown;
        version?: unknown;
      } | null;
      const { way } = stored ?? {};
      return stored?.version === version && (way === "direct" || way === "readOnly") ? way : undefined;
    } catch {
      return undefined;
    }
  }

  function write(): void {
    try {
      if (mode === "outlook") storage().removeItem(key);
      else storage().setItem(key, JSON.stringify({ way: mode, version }));
    } catch {
      // Not stored: the next start is slower, nothing else.
    }
  }

  return {
    get: () => mode,
    set: (next, because = "user") => {
      mode = next;
      write();
      onChange(next, because);
    },
  };
}
