import { lazyScreen } from "../components/lazyScreen.tsx";
import type { PaneState } from "../store/state.ts";
import type { HeaderMenuProps, RowMenuProps } from "./Menus.tsx";

// Menus and dialogs of the list.

export const HeaderMenu = lazyScreen<"HeaderMenu", HeaderMenuProps>(
  () => import(/* webpackChunkName: "actions" */ "./Menus.tsx"),
  "HeaderMenu",
);
export const RowMenu = lazyScreen<"RowMenu", RowMenuProps>(
  () => import(/* webpackChunkName: "actions" */ "./Menus.tsx"),
  "RowMenu",
);
export const MoveDialog = lazyScreen(
  () => import(/* webpackChunkName: "actions" */ "./MoveDialog.tsx"),
  "MoveDialog",
);
export const RemoveDialog = lazyScreen(
  () => import(/* webpackChunkName: "actions" */ "./RemoveDialog.tsx"),
  "RemoveDialog",
);
export const UndoDialog = lazyScreen(
  () => import(/* webpackChunkName: "actions" */ "./UndoDialog.tsx"),
  "UndoDialog",
);
export const ShortcutsDialog = lazyScreen(
  () => import(/* webpackChunkName: "actions" */ "./ShortcutsDialog.tsx"),
  "ShortcutsDialog",
);
export const ChangesOnList = lazyScreen(
  () => import(/* webpackChunkName: "bulk" */ "./largeChanges/ChangesOnList.tsx"),
  "ChangesOnList",
);
export const ChangeReport = lazyScreen(
  () => import(/* webpackChunkName: "bulkScreens" */ "./largeChanges/ChangeReport.tsx"),
  "ChangeReport",
);

/** True if there is a change that ChangeDock may show. */
export const hasChange = ({ changes, ended }: PaneState): boolean =>
  changes.length > 0 || ended !== undefined;

export const ChangeDock = lazyScreen(
  () => import(/* webpackChunkName: "actions" */ "./ChangeDock.tsx"),
  "ChangeDock",
);

/** The parts to load ahead once the list is loaded. */
export const actionParts = [HeaderMenu, RowMenu, MoveDialog, RemoveDialog, UndoDialog, ChangeDock];
