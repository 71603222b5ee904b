import { lazyScreen } from "./lazyScreen.tsx";

/** What the forms have fetched with them: see there. */
export const afterForms = () => import(/* webpackChunkName: "forms" */ "./forms/afterForms.ts");

export const listArea = lazyScreen(async () => (await afterForms()).loadListArea());
const jobOnList = lazyScreen(
  async () => (await import(/* webpackChunkName: "bulk" */ "./bulk/BulkOnList.tsx")).JobOnList,
);
const peopleOnList = lazyScreen(
  async () => (await import(/* webpackChunkName: "bulk" */ "./bulk/BulkOnList.tsx")).PeopleOnList,
);

/** Parts of the first screen that come after it. */
export const ListArea = listArea.Screen;
export const JobOnList = jobOnList.Screen;
export const PeopleOnList = peopleOnList.Screen;
