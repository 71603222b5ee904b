import type { CodeTopic } from "../ews/responseCodes.ts";
import type { TextKey } from "../i18n/messages.ts";
import type { FormKind } from "../store/drafts.ts";

/** Text about a failure whose cause is known. */
export interface KnownText {
  readonly title: TextKey;
  /**
   * What comes between title and next step: the state of the list that was read or changed (by default), the part of
   * the change that was made, or nothing.
   */
  readonly about?: "list" | "change" | "nothing";
  readonly next: TextKey;
  /** "tryAgain" by default. */
  readonly remedy?: "askAdministrator" | "none";
  /** "error" by default. */
  readonly tone?: "warning";
}

/** Texts of a failure that depend on the change. */
interface ChangeTexts {
  readonly busy: TextKey;
  readonly refused: TextKey;
  /** While the outcome is checked: what may have happened, and what to do until then. */
  readonly may: TextKey;
  readonly findingOut: TextKey;
  /** The check found that the change was not made. Undefined if the title is what happened to the call. */
  readonly undone?: TextKey;
  /** The outcome could not be checked. */
  readonly stillUnknown: TextKey;
  /** Texts for topics of response codes that need a text of their own for this change. */
  readonly topics?: Partial<Record<CodeTopic, KnownText>>;
  /** The same, if the user has selected a group. */
  readonly groupTopics?: Partial<Record<CodeTopic, KnownText>>;
}

const groupDeleted: KnownText = {
  title: "groupDeletedOutside",
  about: "nothing",
  next: "groupDeletedOutsideNext",
  remedy: "none",
};
const changedOutside: KnownText = {
  title: "listChangedOutside",
  next: "listChangedOutsideNext",
  remedy: "none",
};

const contact: ChangeTexts = {
  busy: "busyContact",
  refused: "refusedContact",
  may: "mayContact",
  findingOut: "findingOutContact",
  undone: "contactNotAdded",
  stillUnknown: "stillUnknownContact",
  topics: {
    group: groupDeleted,
    item: groupDeleted,
  },
  groupTopics: { mailbox: { title: "otherMailbox", next: "groupDeletedOutsideNext", remedy: "none" } },
};

/** Texts of each change. A change of the list has its own title above them. */
export const textsByChange: Readonly<Record<FormKind | "readList" | "changeList", ChangeTexts>> = {
  createGroup: {
    busy: "busyGroup",
    refused: "refusedGroup",
    may: "mayGroup",
    findingOut: "findingOutGroup",
    undone: "groupNotCreated",
    stillUnknown: "stillUnknownGroup",
  },
  addContact: contact,
  addPhoneContact: contact,
  addDistributionGroup: {
    busy: "busyDistribution",
    refused: "refusedDistribution",
    may: "mayDistribution",
    findingOut: "findingOutContact",
    undone: "distributionGroupNotAdded",
    stillUnknown: "stillUnknownDistribution",
    topics: {
      groupLimit: { title: "groupLimit", about: "nothing", next: "distributionLimitNext", remedy: "none" },
      emailAddress: { title: "smtpRefused", next: "smtpRefusedNext", remedy: "none" },
    },
  },
  readList: {
    busy: "busyList",
    refused: "refusedList",
    may: "changeNotKnown",
    findingOut: "readingTheList",
    stillUnknown: "stillUnknownChange",
    topics: { permission: { title: "refusedDirect", next: "askAdministrator" } },
  },
  changeList: {
    busy: "exchangeBusy",
    refused: "refusedChange",
    may: "changeNotKnown",
    findingOut: "readingTheList",
    stillUnknown: "stillUnknownChange",
    topics: { contact: changedOutside, group: changedOutside, item: changedOutside },
  },
};
