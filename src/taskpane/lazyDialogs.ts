import { lazyScreen } from "./lazyScreen.tsx";

const stopDialog = lazyScreen(
  async () => (await import(/* webpackChunkName: "bulkScreens" */ "./bulk/job/StopDialog.tsx")).StopDialog,
);
const saveDialog = lazyScreen(
  async () => (await import(/* webpackChunkName: "bulkScreens" */ "./bulk/save/SaveDialog.tsx")).SaveDialog,
);

/** Dialogs of what adds many at once and of what saves the list. */
export const StopDialog = stopDialog.Screen;
export const SaveDialog = saveDialog.Screen;
