import { draftsKey, formKinds, typedTexts, type StoredDrafts } from "../store/drafts.ts";
import { isUnderWay, type PaneState } from "../store/state.ts";

/** Reloads the pane after a script did not load because a newer release has replaced it. */
export interface Restart {
  /** Stores the drafts and reloads, once. False if the user has to decide. */
  readonly automatically: () => boolean;
  /** Stores the drafts if possible, and reloads. */
  readonly now: () => void;
  /** Returns the typed texts that cannot be stored. */
  readonly unsavedTexts: () => readonly string[];
}

export interface RestartPorts {
  readonly state: () => PaneState;
  /** True while a job runs or a reload would lose unsaved input. */
  readonly isBusy: () => boolean;
  /** Stores the drafts for the next start. False if that is not possible. */
  readonly storeDrafts: (drafts: StoredDrafts) => boolean;
  /** False if the pane has just reloaded. */
  readonly mayReload: () => boolean;
  readonly reload: () => void;
}

export function createRestart({ state, isBusy, storeDrafts, mayReload, reload }: RestartPorts): Restart {
  const typed = () => typedTexts(state().drafts);
  const storeTyped = () => {
    const { drafts, screen } = state();
    const form = formKinds.find((kind) => kind === screen.kind);
    return typed().length === 0 || storeDrafts({ form, drafts });
  };
  return {
    automatically: () => {
      const { attempts, changes } = state();
      const isWorking = isBusy() || changes.length > 0 || Object.values(attempts).some(isUnderWay);
      if (isWorking || !storeTyped() || !mayReload()) return false;
      reload();
      return true;
    },
    now: () => {
      storeTyped();
      reload();
    },
    unsavedTexts: () => (storeTyped() ? [] : typed()),
  };
}

/** True if a script of the pane did not load. webpack names that error. */
export const isPartMissing = (error: unknown): boolean =>
  error instanceof Error && error.name === "ChunkLoadError";

/** Stores typed text while the page reloads. False if nothing can be stored. */
export function storeDrafts(storage: () => Storage, drafts: unknown): boolean {
  try {
    storage().setItem(draftsKey, JSON.stringify(drafts));
    return true;
  } catch {
    return false;
  }
}

/** Returns the stored drafts and removes them from the storage. Undefined if there are none. */
export function takeDrafts(storage: () => Storage): unknown {
  try {
    const text = storage().getItem(draftsKey);
    storage().removeItem(draftsKey);
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}
