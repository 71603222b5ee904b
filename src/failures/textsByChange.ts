import type { TextKey } from "../i18n/messages.ts";
import type { FormKind } from "../store/drafts.ts";

/** Texts of a failure that depend on the change. */
interface ChangeTexts {
  readonly busy: TextKey;
  readonly refused: TextKey;
  /** While the outcome is checked: what may have happened, and what to do until then. */
  readonly may: TextKey;
  readonly findingOut: TextKey;
  /** The check found that the change was not made. */
  readonly undone: TextKey;
  /** The outcome could not be checked. */
  readonly stillUnknown: TextKey;
  /** What to do if the list has the maximum of groups. */
  readonly groupLimit: TextKey;
}

const contact: ChangeTexts = {
  busy: "busyContact",
  refused: "refusedContact",
  may: "mayContact",
  findingOut: "findingOutContact",
  undone: "contactNotAdded",
  stillUnknown: "stillUnknownContact",
  groupLimit: "groupLimitNext",
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
    groupLimit: "groupLimitNext",
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
    groupLimit: "distributionLimitNext",
  },
  readList: {
    busy: "busyList",
    refused: "refusedList",
    may: "changeNotKnown",
    findingOut: "readingTheList",
    undone: "otherError",
    stillUnknown: "changeNotKnown",
    groupLimit: "groupLimitNext",
  },
  changeList: {
    busy: "exchangeBusy",
    refused: "refusedChange",
    may: "changeNotKnown",
    findingOut: "readingTheList",
    undone: "noAnswerCame",
    stillUnknown: "changeNotKnown",
    groupLimit: "groupLimitNext",
  },
};
