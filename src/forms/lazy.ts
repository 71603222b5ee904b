import { lazyScreen, type LazyScreen } from "../components/lazyScreen.tsx";
import type { FormKind } from "../store/drafts.ts";
import type { FormProps } from "./FormScreen.tsx";

/** Stands in for New contact while that loads. Comes with New group, and so with the start. */
export const PlainContactForm = lazyScreen<"PlainContactForm", FormProps>(
  () => import(/* webpackChunkName: "forms" */ "./PlainContactForm.tsx"),
  "PlainContactForm",
  "start",
);

/**
 * The forms. New group loads with the start, and New contact right after it: what it needs to read addresses and to
 * select a group is not in the start. The phone number rules load with the form that needs them.
 */
export const forms: Readonly<Record<FormKind, LazyScreen<FormProps>>> = {
  createGroup: lazyScreen(
    () => import(/* webpackChunkName: "forms" */ "./CreateGroupForm.tsx"),
    "CreateGroupForm",
    "start",
  ),
  addContact: lazyScreen(
    () => import(/* webpackChunkName: "contact" */ "./AddContactForm.tsx"),
    "AddContactForm",
    "start",
  ),
  addPhoneContact: lazyScreen(
    () => import(/* webpackChunkName: "phone" */ "./AddPhoneContactForm.tsx"),
    "AddPhoneContactForm",
  ),
  addDistributionGroup: lazyScreen(
    () => import(/* webpackChunkName: "group" */ "./AddDistributionGroupForm.tsx"),
    "AddDistributionGroupForm",
  ),
};
