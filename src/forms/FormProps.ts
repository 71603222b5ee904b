import type { Pane } from "../store/pane.ts";
import type { PaneState } from "../store/state.ts";

/** What a form is given. */
export interface FormProps {
  readonly pane: Pane;
  readonly state: PaneState;
  /** The user's own address. */
  readonly address: string;
  /** Back to the list; what was typed stays. */
  readonly onBack: () => void;
  /** Back to the list; what was typed is gone. */
  readonly onDiscard: () => void;
}
