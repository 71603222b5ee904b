import { lazy } from "react";

const load = {
  createGroup: () => import(/* webpackChunkName: "forms" */ "./forms/CreateGroupForm.tsx"),
  addContact: () => import(/* webpackChunkName: "forms" */ "./forms/AddContactForm.tsx"),
  result: () => import(/* webpackChunkName: "result" */ "./result/ResultScreen.tsx"),
};

/** The screens that the first one can do without: fetched when needed, or when the pane is idle. */
export const CreateGroupForm = lazy(async () => ({ default: (await load.createGroup()).CreateGroupForm }));
export const AddContactForm = lazy(async () => ({ default: (await load.addContact()).AddContactForm }));
export const ResultScreen = lazy(async () => ({ default: (await load.result()).ResultScreen }));

/** Fetches them ahead, so that the first click does not wait. A file that is missing shows when it is needed. */
export function prefetchScreens(): void {
  for (const fetch of Object.values(load)) void fetch().catch(() => undefined);
}
