import { lazyScreen } from "../components/lazyScreen.tsx";

const headerMenu = lazyScreen(
  () => import(/* webpackChunkName: "actions" */ "./HeaderMenu.tsx"),
  "HeaderMenu",
);
const rowMenu = lazyScreen(() => import(/* webpackChunkName: "actions" */ "./RowMenu.tsx"), "RowMenu");
const moveDialog = lazyScreen(
  () => import(/* webpackChunkName: "actions" */ "./MoveDialog.tsx"),
  "MoveDialog",
);
const removeDialog = lazyScreen(
  () => import(/* webpackChunkName: "actions" */ "./RemoveDialog.tsx"),
  "RemoveDialog",
);

/** Menus and dialogs of the list. */
export const HeaderMenu = headerMenu.Screen;
export const RowMenu = rowMenu.Screen;
export const MoveDialog = moveDialog.Screen;
export const RemoveDialog = removeDialog.Screen;

/** The parts to load ahead once the list is loaded. */
export const actionParts = [headerMenu, rowMenu, moveDialog, removeDialog];
