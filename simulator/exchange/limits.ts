import { failedWith } from "./outcome.ts";
import type { Mailbox } from "./mailbox.ts";

/** The most user and distribution groups that a mailbox holds; system groups do not count (documented). */
export const groupLimit = 64;

/** The most contacts that a mailbox holds, those in no group included (documented, reported). */
export const contactLimit = 1000;

/** Tells whether there is no room for another user or distribution group. */
export const groupsAreFull = ({ groups }: Mailbox): boolean =>
  groups.filter(({ type }) => type === "UserGroup" || type === "DG").length >= groupLimit;

/** Tells whether there is no room for another contact. */
export const contactsAreFull = ({ contacts }: Mailbox): boolean => contacts.length >= contactLimit;

/** The words of the two errors are assumed. */
export const groupLimitReached = failedWith(
  "ErrorImGroupLimitReached",
  "The IM group limit has been reached.",
);
export const contactLimitReached = failedWith(
  "ErrorImContactLimitReached",
  "The IM contact limit has been reached.",
);
