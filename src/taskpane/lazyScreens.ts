import { lazyScreen } from "./lazyScreen.tsx";

const createGroup = lazyScreen(
  async () => (await import(/* webpackChunkName: "forms" */ "./forms/CreateGroupForm.tsx")).CreateGroupForm,
);
const addContact = lazyScreen(
  async () => (await import(/* webpackChunkName: "forms" */ "./forms/AddContactForm.tsx")).AddContactForm,
);
const result = lazyScreen(
  async () => (await import(/* webpackChunkName: "result" */ "./result/ResultScreen.tsx")).ResultScreen,
);

/** The screens that the first one can do without. */
export const CreateGroupForm = createGroup.Screen;
export const AddContactForm = addContact.Screen;
export const ResultScreen = result.Screen;

/**
 * Fetch them ahead, so that a click does not wait: the forms once the pane is drawn, the result when something is typed.
 * A file that is missing shows when it is needed.
 */
export const prefetchForms = (): void => [createGroup, addContact].forEach(ahead);
export const prefetchResult = (): void => ahead(result);

const ahead = ({ fetch }: { readonly fetch: () => Promise<unknown> }): void =>
  void fetch().catch(() => undefined);
