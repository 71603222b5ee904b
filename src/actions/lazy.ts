import { lazyScreen } from "../components/lazyScreen.tsx";

// Menus and dialogs of the list.

export const HeaderMenu = lazyScreen(
  () => import(/* webpackChunkName: "actions" */ "./HeaderMenu.tsx"),
  "HeaderMenu",
);
export const RowMenu = lazyScreen(() => import(/* webpackChunkName: "actions" */ "./RowMenu.tsx"), "RowMenu");
export const MoveDialog = lazyScreen(
  () => import(/* webpackChunkName: "actions" */ "./MoveDialog.tsx"),
  "MoveDialog",
);
export const RemoveDialog = lazyScreen(
  () => import(/* webpackChunkName: "actions" */ "./RemoveDialog.tsx"),
  "RemoveDialog",
);

/** The parts to load ahead once the list is loaded. */
export const actionParts = [HeaderMenu, RowMenu, MoveDialog, RemoveDialog];
