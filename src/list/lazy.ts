import { lazyScreen } from "../components/lazyScreen.tsx";

/** The list below the buttons; loads after the first screen. */
export const listArea = lazyScreen(() => import(/* webpackChunkName: "list" */ "./ListArea.tsx"), "ListArea");
