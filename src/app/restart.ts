import { formKinds, typedTexts, type StoredDrafts } from "../store/drafts.ts";
import { isUnderWay } from "../store/state.ts";
import { type PaneState } from "../store/state.ts";

/** How the pane loads itself anew, where a part of it is gone because a newer version has taken its place. */
export interface Restart {
  /** Does so by itself, once, with what was typed; false where a person has to decide. */
  readonly byItself: () => boolean;
  /** Does so now; what was typed is kept where that can be done. */
  readonly now: () => void;
  /** What was typed and cannot be kept. */
  readonly unkept: () => readonly string[];
}

export interface RestartPorts {
  readonly state: () => PaneState;
  /** Whether something else is at work, or holds what a person has entered, which would be lost. */
  readonly isBusy: () => boolean;
  /** Keeps what was typed for the next start; false where that cannot be done. */
  readonly keep: (drafts: StoredDrafts) => boolean;
  /** Whether it has not just been done. */
  readonly mayReload: () => boolean;
  readonly reload: () => void;
}

export function createRestart({ state, isBusy, keep, mayReload, reload }: RestartPorts): Restart {
  const typed = () => typedTexts(state().drafts);
  /** Stores what was typed; false if that is not possible. */
  const keepTyped = () => {
    const { drafts, screen } = state();
    return typed().length === 0 || keep({ form: formKinds.find((form) => form === screen.kind), drafts });
  };
  return {
    byItself: () => {
      const { attempts, changes } = state();
      const isWorking = isBusy() || changes.length > 0 || Object.values(attempts).some(isUnderWay);
      if (isWorking || !keepTyped() || !mayReload()) return false;
      reload();
      return true;
    },
    now: () => {
      keepTyped();
      reload();
    },
    unkept: () => (keepTyped() ? [] : typed()),
  };
}

/** Whether a file of the pane did not come: webpack's name for it. */
export const isPartMissing = (error: unknown): boolean =>
  error instanceof Error && error.name === "ChunkLoadError";
