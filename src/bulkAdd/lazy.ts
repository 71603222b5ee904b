import { lazyScreen } from "../components/lazyScreen.tsx";

const jobOnList = lazyScreen(() => import(/* webpackChunkName: "bulk" */ "./job/JobOnList.tsx"), "JobOnList");
const peopleOnList = lazyScreen(
  () => import(/* webpackChunkName: "bulk" */ "./people/PeopleOnList.tsx"),
  "PeopleOnList",
);
const exportDialog = lazyScreen(
  () => import(/* webpackChunkName: "bulkScreens" */ "./backup/ExportDialog.tsx"),
  "ExportDialog",
);
const bulkScreen = lazyScreen(
  () => import(/* webpackChunkName: "bulkScreens" */ "./BulkScreen.tsx"),
  "BulkScreen",
);

/** Parts of this room that load when they are first shown. */
export const JobOnList = jobOnList.Screen;
export const PeopleOnList = peopleOnList.Screen;
export const ExportDialog = exportDialog.Screen;
export const BulkScreen = bulkScreen.Screen;
