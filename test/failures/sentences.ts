import type { TextKey } from "../../src/i18n/messages.ts";

// The sentences of which the texts of failures consist, besides what happened.

/** Sentences that say what became of the list, or that nobody knows yet. */
export const aboutTheList: readonly TextKey[] = [
  "nothingWasChanged",
  "notInList",
  "nothingIsLost",
  "listNotShown",
  "listOfBefore",
  "changeNotKnown",
  "mayGroup",
  "mayContact",
  "mayDistribution",
  "stillUnknownGroup",
  "stillUnknownContact",
  "stillUnknownDistribution",
  "stillUnknownChange",
  // These are in one text with the next step.
  "groupLimitNext",
  "contactLimitNext",
  "distributionLimitNext",
  "groupDeletedOutsideNext",
  "refusedStart",
];

/** Sentences that say what to do. */
export const nextSteps: readonly TextKey[] = [
  "waitAndTry",
  "tryAgainNext",
  "youCanTryAgain",
  "askAdministrator",
  "badRequestNext",
  "refusedStart",
  "refusedForm",
  "findingOutGroup",
  "findingOutContact",
  "refreshToSee",
  "changeNotKnown",
  "groupLimitNext",
  "contactLimitNext",
  "distributionLimitNext",
  "groupDeletedOutsideNext",
  "listChangedOutsideNext",
  "smtpRefusedNext",
  "signInNext",
  "asksForSignInNext",
  "passwordExpiredNext",
  "makeRoom",
  "outlookNotFoundNext",
  "exchangeNotFoundNext",
  "shortenAndTry",
  "noPermissionNext",
  "noItemNext",
  "offlineNext",
  "notExchangeNext",
  "replyOverLimitNext",
  "unreachableNext",
  "formsStillWork",
  "youCanContinue",
  "removeToDelete",
  "oldNameAgain",
];

export const hasRepeatedSentence = (text: string): boolean => {
  const sentences = text.split(/(?<=[.。])\s*/).filter((sentence) => sentence !== "");
  return new Set(sentences).size < sentences.length;
};
