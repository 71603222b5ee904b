import { lazyScreen } from "../components/lazyScreen.tsx";

/** The list below the buttons. Loads after the start screen. */
export const listArea = lazyScreen(() => import(/* webpackChunkName: "list" */ "./ListArea.tsx"), "ListArea");
