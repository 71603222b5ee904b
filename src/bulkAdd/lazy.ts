import { lazyScreen } from "../components/lazyScreen.tsx";

// Parts of this room that load when they are first shown.

export const JobOnList = lazyScreen(
  () => import(/* webpackChunkName: "bulk" */ "./job/JobOnList.tsx"),
  "JobOnList",
);
export const PeopleOnList = lazyScreen(
  () => import(/* webpackChunkName: "bulk" */ "./people/PeopleOnList.tsx"),
  "PeopleOnList",
);
export const ExportDialog = lazyScreen(
  () => import(/* webpackChunkName: "bulkScreens" */ "./backup/ExportDialog.tsx"),
  "ExportDialog",
);
export const BulkScreen = lazyScreen(
  () => import(/* webpackChunkName: "bulkScreens" */ "./BulkScreen.tsx"),
  "BulkScreen",
);
