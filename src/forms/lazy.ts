import { lazyScreen } from "../components/lazyScreen.tsx";

/** The forms, each loaded ahead or when it is opened. The phone number rules load with the form that needs them. */
export const createGroup = lazyScreen(
  async () => (await import(/* webpackChunkName: "forms" */ "./CreateGroupForm.tsx")).CreateGroupForm,
  "start",
);
export const addContact = lazyScreen(
  async () => (await import(/* webpackChunkName: "forms" */ "./AddContactForm.tsx")).AddContactForm,
  "start",
);
export const addPhoneContact = lazyScreen(
  async () =>
    (await import(/* webpackChunkName: "phoneContact" */ "./AddPhoneContactForm.tsx")).AddPhoneContactForm,
);
export const addDistributionGroup = lazyScreen(
  async () =>
    (await import(/* webpackChunkName: "distributionGroup" */ "./AddDistributionGroupForm.tsx"))
      .AddDistributionGroupForm,
);
