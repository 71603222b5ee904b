import { isUnderWay } from "../store/isUnderWay.ts";
import { formKinds, type Drafts, type PaneState } from "../store/state.ts";

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
  readonly keep: (drafts: Drafts) => boolean;
  /** Whether it has not just been done. */
  readonly mayReload: () => boolean;
  readonly reload: () => void;
}

export function createRestart({ state, isBusy, keep, mayReload, reload }: RestartPorts): Restart {
  /** Keeps what was typed; false where that cannot be done. */
  const keepTyped = () => typedIn(state()).length === 0 || keep(draftsOf(state()));
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
    unkept: () => (keepTyped() ? [] : typedIn(state())),
  };
}

const draftsOf = ({ screen, ...state }: PaneState): Drafts => ({
  screen: formKinds.find((form) => form === screen.kind),
  groupDraft: state.groupDraft,
  contactDraft: state.contactDraft,
  phoneDraft: state.phoneDraft,
  distributionGroupDraft: state.distributionGroupDraft,
});

const typedIn = ({ groupDraft, contactDraft, phoneDraft, distributionGroupDraft }: PaneState) =>
  [
    groupDraft.name,
    contactDraft.imAddress,
    contactDraft.displayName,
    phoneDraft.number,
    distributionGroupDraft.smtpAddress,
    distributionGroupDraft.displayName,
  ].filter((text) => text !== "");

/** Whether a file of the pane did not come: webpack's name for it. */
export const isPartMissing = (error: unknown): boolean =>
  error instanceof Error && error.name === "ChunkLoadError";
