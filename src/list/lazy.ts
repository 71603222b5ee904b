import { lazyScreen } from "../components/lazyScreen.tsx";

/** The list below the buttons. Loads after the start screen. */
export const ListArea = lazyScreen(() => import(/* webpackChunkName: "list" */ "./ListArea.tsx"), "ListArea");
