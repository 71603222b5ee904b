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

/**
 * Fetch them ahead, so that a click does not wait: the forms when the list is there, the result when
 * something is typed.
 * A file that is missing shows when it is needed.
 */
export const prefetchForms = (): void => ahead(load.createGroup);
export const prefetchResult = (): void => ahead(load.result);

const ahead = (fetch: () => Promise<unknown>): void => void fetch().catch(() => undefined);
