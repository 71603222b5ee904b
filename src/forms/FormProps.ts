import type { Pane } from "../store/pane.ts";
import type { PaneState } from "../store/state.ts";

/** Props of every form. */
export interface FormProps {
  readonly pane: Pane;
  readonly state: PaneState;
  readonly address: string;
  /** Returns to the list and keeps what was typed. */
  readonly onBack: () => void;
  /** Returns to the list and discards what was typed. */
  readonly onDiscard: () => void;
}
