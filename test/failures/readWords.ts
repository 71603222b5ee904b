import type { EwsFailure } from "../../src/ews/failure.ts";
import { failureWords, type Wanted } from "../../src/failures/failureWords.ts";
import { withoutIsolates, wordingIn } from "../i18n/wordingIn.ts";
import { failedCall } from "./failedCall.ts";

export const english = wordingIn("en");

/** Title and text in English, as one reads them. */
export function readWords(failure: EwsFailure, wanted: Wanted): readonly string[] {
  const { title, text } = failureWords(failedCall(failure), wanted, english);
  return [withoutIsolates(title), withoutIsolates(text)];
}

export const group: Wanted = { change: "createGroup", stage: "failed" };
export const contact: Wanted = { change: "addContact", stage: "failed", groupName: "Project Falcon" };
export const phone: Wanted = { ...contact, change: "addPhoneContact" };
export const distributionGroup: Wanted = { change: "addDistributionGroup", stage: "failed" };
export const list: Wanted = { change: "readList", stage: "failed" };
