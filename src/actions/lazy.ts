import { lazyScreen } from "../components/lazyScreen.tsx";
import type { HeaderMenuProps, RowMenuProps } from "./Menus.tsx";

const headerMenu = lazyScreen<"HeaderMenu", HeaderMenuProps>(
  () => import(/* webpackChunkName: "actions" */ "./Menus.tsx"),
  "HeaderMenu",
);
const rowMenu = lazyScreen<"RowMenu", RowMenuProps>(
  () => import(/* webpackChunkName: "actions" */ "./Menus.tsx"),
  "RowMenu",
);
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
