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
const afterForms = () => import(/* webpackChunkName: "forms" */ "./forms/afterForms.ts");
const result = lazyScreen(
  async () => (await import(/* webpackChunkName: "result" */ "./result/ResultScreen.tsx")).ResultScreen,
);

const listArea = lazyScreen(async () => (await afterForms()).loadListArea());
const failureCard = lazyScreen(
  async () => (await import(/* webpackChunkName: "failure" */ "./failure/FailureCard.tsx")).FailureCard,
);
const waysOn = lazyScreen(
  async () => (await import(/* webpackChunkName: "failure" */ "./ways/WaysOn.tsx")).WaysOn,
);
const wayNote = lazyScreen(
  async () => (await import(/* webpackChunkName: "failure" */ "./ways/WayNote.tsx")).WayNote,
);
const waitLine = lazyScreen(
  async () => (await import(/* webpackChunkName: "failure" */ "./parts/WaitLine.tsx")).WaitLine,
);
const diagnostics = lazyScreen(
  async () =>
    (await import(/* webpackChunkName: "diagnostics" */ "./diagnostics/DiagnosticsScreen.tsx"))
      .DiagnosticsScreen,
);
const bulkScreen = lazyScreen(
  async () => (await import(/* webpackChunkName: "bulkScreens" */ "./bulk/BulkScreen.tsx")).BulkScreen,
);
const jobOnList = lazyScreen(
  async () => (await import(/* webpackChunkName: "bulk" */ "./bulk/BulkOnList.tsx")).JobOnList,
);
const peopleOnList = lazyScreen(
  async () => (await import(/* webpackChunkName: "bulk" */ "./bulk/BulkOnList.tsx")).PeopleOnList,
);
const stopDialog = lazyScreen(
  async () => (await import(/* webpackChunkName: "bulkScreens" */ "./bulk/job/StopDialog.tsx")).StopDialog,
);
const saveDialog = lazyScreen(
  async () => (await import(/* webpackChunkName: "bulkScreens" */ "./bulk/save/SaveDialog.tsx")).SaveDialog,
);
const headerMenu = lazyScreen(
  async () => (await import(/* webpackChunkName: "actions" */ "./changes/HeaderMenu.tsx")).HeaderMenu,
);
const rowMenu = lazyScreen(
  async () => (await import(/* webpackChunkName: "actions" */ "./changes/RowMenu.tsx")).RowMenu,
);
const questions = lazyScreen(
  async () => (await import(/* webpackChunkName: "actions" */ "./changes/Questions.tsx")).Questions,
);

/** The screens, and parts of them, that the first one can do without. */
export const CreateGroupForm = createGroup.Screen;
export const AddContactForm = addContact.Screen;
export const AddPhoneContactForm = addPhoneContact.Screen;
export const AddDistributionGroupForm = addDistributionGroup.Screen;
export const ResultScreen = result.Screen;

export const FailureCard = failureCard.Screen;
export const DiagnosticsScreen = diagnostics.Screen;
export const WaysOn = waysOn.Screen;
export const WayNote = wayNote.Screen;
export const WaitLine = waitLine.Screen;
export const ListArea = listArea.Screen;
export const HeaderMenu = headerMenu.Screen;
export const RowMenu = rowMenu.Screen;
export const Questions = questions.Screen;
export const BulkScreen = bulkScreen.Screen;
export const JobOnList = jobOnList.Screen;
export const PeopleOnList = peopleOnList.Screen;
export const SaveDialog = saveDialog.Screen;
export const StopDialog = stopDialog.Screen;

/**
 * Fetch them ahead, so that a click does not wait: the forms once the pane is drawn, then the list, whose data takes
 * longer, and what is said of failures, which may be that there is no connection; menus and questions once the list
 * is there; the result when something is typed. A file that is missing shows when it is needed.
 */
export const prefetchScreens = (fetchWords: () => Promise<void>): void =>
  void Promise.allSettled([createGroup.fetch(), addContact.fetch()]).then(() =>
    setTimeout(() => {
      [{ fetch: fetchWords }, listArea, failureCard, waysOn, wayNote, waitLine].forEach(ahead);
    }, 0),
  );
export const prefetchActions = (): void => [headerMenu, rowMenu, questions].forEach(ahead);
export const prefetchResult = (): void => ahead(result);

const ahead = ({ fetch }: { readonly fetch: () => Promise<unknown> }): void =>
  void fetch().catch(() => undefined);
