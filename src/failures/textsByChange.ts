import type { TextKey } from "../i18n/messages.ts";
import type { FormKind } from "../store/drafts.ts";

/** What differs in the words of a failure by what was wanted. */
interface ChangeTexts {
  readonly busy: TextKey;
  readonly refused: TextKey;
  /** What may have become of it, while it is found out; and what to do meanwhile. */
  readonly may: TextKey;
  readonly findingOut: TextKey;
  /** Found out: it was not made. */
  readonly undone: TextKey;
  /** It could not be found out. */
  readonly stillUnknown: TextKey;
  /** What to do where the list holds no more groups. */
  readonly groupLimit: TextKey;
}

const contact: ChangeTexts = {
  busy: "busyContact",
  refused: "refusedContact",
  may: "mayContact",
  findingOut: "findingOutContact",
  undone: "foundNotContact",
  stillUnknown: "stillUnknownContact",
  groupLimit: "groupLimitNext",
};

/** The texts of each change; one of the list has a title of its own above them. */
export const textsByChange: Readonly<Record<FormKind | "readList" | "changeList", ChangeTexts>> = {
  createGroup: {
    busy: "busyGroup",
    refused: "refusedGroup",
    may: "mayGroup",
    findingOut: "findingOutGroup",
    undone: "foundNotGroup",
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
    undone: "foundNotDistribution",
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
    busy: "busyChange",
    refused: "refusedChange",
    may: "changeNotKnown",
    findingOut: "readingTheList",
    undone: "noAnswerCame",
    stillUnknown: "changeNotKnown",
    groupLimit: "groupLimitNext",
  },
};
