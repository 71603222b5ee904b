import { lazyScreen } from "../components/lazyScreen.tsx";

// Parts of the list that are needed only once somebody is selected.

export const SelectionBar = lazyScreen(
  () => import(/* webpackChunkName: "actions" */ "./SelectionBar.tsx"),
  "SelectionBar",
);

/** The parts to load ahead once the list is loaded. */
export const listParts = [SelectionBar];
