import type { LeftForm } from "../leftForm.ts";
import type { Pane } from "../pane.ts";
import type { PaneState, Screen as PaneScreen } from "../state.ts";
import type { BulkAccess } from "../useBulk.ts";
import type { TreeView } from "./treeView.ts";

/** What the first screen is given, and hands on to the list in it. */
export interface ListScreenProps {
  readonly pane: Pane;
  readonly state: PaneState;
  /** The user's own address. */
  readonly address: string;
  readonly view: TreeView;
  readonly onView: (view: TreeView) => void;
  readonly onOpen: (screen: PaneScreen) => void;
  /** A change whose form was left before it failed. */
  readonly left: LeftForm | undefined;
  /** Whether one comes back from another screen. */
  readonly returning: boolean;
  readonly bulkAccess: BulkAccess;
}
