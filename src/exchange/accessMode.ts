import type { AccessMode } from "../shared/accessMode.ts";

/** Why the access mode changed: the user selected it, or the connection through Outlook was refused. */
type ChangeReason = "user" | "refusal";

/** The only owner of the access mode. All other code reads it here, or is notified by `onChange`. */
export interface AccessModeOwner {
  readonly get: () => AccessMode;
  /** Uses this mode from now on, and at the next start. */
  readonly set: (mode: AccessMode, because?: ChangeReason) => void;
}

export interface AccessModeOptions {
  readonly storage: () => Storage;
  /** Email address of the user. Each mailbox has its own mode. */
  readonly mailbox: string;
  /** Version of the pane and its settings. If either changes, the connection through Outlook is tried again. */
  readonly version: string;
  /** Mode that the administrator's settings require. Undefined unless only the direct connection may be used. */
  readonly fixed: AccessMode | undefined;
  readonly onChange: (mode: AccessMode, because: ChangeReason) => void;
}

/**
 * Creates the owner of the access mode. It starts with the mode that this mailbox used last, or with the connection
 * through Outlook. Without storage, each start begins with the connection through Outlook.
 */
export function createAccessMode(options: AccessModeOptions): AccessModeOwner {
  const { storage, mailbox, version, fixed, onChange } = options;
  const key = `im-groups.access-mode.${mailbox.toLowerCase()}`;
  let mode = fixed ?? read() ?? "outlook";

  function read(): AccessMode | undefined {
    try {
      const stored = Object(JSON.parse(storage().getItem(key) ?? "null")) as Record<string, unknown>;
      const known = (["direct", "readOnly"] as const).find((one) => one === stored["mode"]);
      return stored["version"] === version ? known : undefined;
    } catch {
      return undefined;
    }
  }

  function write(): void {
    try {
      if (mode === "outlook") storage().removeItem(key);
      else storage().setItem(key, JSON.stringify({ mode, version }));
    } catch {
      // Without the stored mode, only the next start is slower.
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
