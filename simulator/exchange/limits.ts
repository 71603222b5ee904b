import { failedWith } from "./outcome.ts";
import type { Mailbox } from "./mailbox.ts";

/** Maximum number of user and distribution groups in a mailbox, not counting system groups (documented). */
export const groupLimit = 64;

/** Maximum number of contacts in a mailbox, including contacts in no group (documented, reported). */
export const contactLimit = 1000;

/** True if the mailbox has the maximum number of user and distribution groups. */
export const groupsAreFull = ({ groups }: Mailbox): boolean =>
  groups.filter(({ type }) => type === "UserGroup" || type === "DG").length >= groupLimit;

/** True if the mailbox has the maximum number of contacts. */
export const contactsAreFull = ({ contacts }: Mailbox): boolean => contacts.length >= contactLimit;

/** Errors for full lists, with assumed message texts. */
export const groupLimitReached = failedWith(
  "ErrorImGroupLimitReached",
  "The IM group limit has been reached.",
);
export const contactLimitReached = failedWith(
  "ErrorImContactLimitReached",
  "The IM contact limit has been reached.",
);
