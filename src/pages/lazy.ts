import { lazyScreen } from "../components/lazyScreen.tsx";

export const PersonPage = lazyScreen(
  () => import(/* webpackChunkName: "pages" */ "./PersonPage.tsx"),
  "PersonPage",
);
export const GroupPage = lazyScreen(
  () => import(/* webpackChunkName: "pages" */ "./GroupPage.tsx"),
  "GroupPage",
);
