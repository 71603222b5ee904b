import { lazyScreen } from "../components/lazyScreen.tsx";

// Parts of the list that are needed only once somebody is selected or dragged.

export const SelectionBar = lazyScreen(
  () => import(/* webpackChunkName: "actions" */ "./SelectionBar.tsx"),
  "SelectionBar",
);

export const DragLayer = lazyScreen(
  () => import(/* webpackChunkName: "actions" */ "./DragLayer.tsx"),
  "DragLayer",
);

/** The parts to load ahead once the list is loaded. */
export const listParts = [SelectionBar, DragLayer];
