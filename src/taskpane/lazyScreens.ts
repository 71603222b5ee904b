import { actionParts } from "./lazyActions.ts";
import { failureParts } from "./lazyFailure.ts";
import { afterForms, listArea } from "./lazyList.ts";
import { lazyScreen } from "./lazyScreen.tsx";

const createGroup = lazyScreen(
  async () => (await import(/* webpackChunkName: "forms" */ "./forms/CreateGroupForm.tsx")).CreateGroupForm,
  "start",
);
const addContact = lazyScreen(
  async () => (await import(/* webpackChunkName: "forms" */ "./forms/AddContactForm.tsx")).AddContactForm,
  "start",
);
const addPhoneContact = lazyScreen(async () => (await afterForms()).loadAddPhoneContactForm());
const addDistributionGroup = lazyScreen(async () => (await afterForms()).loadAddDistributionGroupForm());
const result = lazyScreen(
  async () => (await import(/* webpackChunkName: "result" */ "./result/ResultScreen.tsx")).ResultScreen,
);
const diagnostics = lazyScreen(
  async () =>
    (await import(/* webpackChunkName: "diagnostics" */ "./diagnostics/DiagnosticsScreen.tsx"))
      .DiagnosticsScreen,
);
const bulkScreen = lazyScreen(
  async () => (await import(/* webpackChunkName: "bulkScreens" */ "./bulk/BulkScreen.tsx")).BulkScreen,
);

/** The screens that the first one can do without; its parts are in lazyList.ts and the other files named so. */
export const CreateGroupForm = createGroup.Screen;
export const AddContactForm = addContact.Screen;
export const AddPhoneContactForm = addPhoneContact.Screen;
export const AddDistributionGroupForm = addDistributionGroup.Screen;
export const ResultScreen = result.Screen;
export const DiagnosticsScreen = diagnostics.Screen;
export const BulkScreen = bulkScreen.Screen;

/**
 * Fetch them ahead, so that a click does not wait: the forms once the pane is drawn, then the list, whose data takes
 * longer, and what is said of failures, which may be that there is no connection; menus and questions once the list
 * is there; the result when something is typed. A file that is missing shows when it is needed.
 */
export const prefetchScreens = (fetchWords: () => Promise<void>): void =>
  void Promise.allSettled([createGroup.fetch(), addContact.fetch()]).then(() =>
    setTimeout(() => {
      [{ fetch: fetchWords }, listArea, ...failureParts].forEach(ahead);
    }, 0),
  );
export const prefetchActions = (): void => actionParts.forEach(ahead);
export const prefetchResult = (): void => ahead(result);

const ahead = ({ fetch }: { readonly fetch: () => Promise<unknown> }): void =>
  void fetch().catch(() => undefined);
