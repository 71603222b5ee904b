import type { EwsFailure } from "../../src/ews/failure.ts";
import { type FailureContext, failureText } from "../../src/failures/failureText.ts";
import { withoutIsolates, wordingIn } from "../i18n/wordingIn.ts";
import { failedCall } from "./failedCall.ts";

export const english = wordingIn("en");

/** Title and text in English, without invisible characters. */
export function readWords(failure: EwsFailure, context: FailureContext): readonly string[] {
  const { title, text } = failureText(failedCall(failure), context, english);
  return [withoutIsolates(title), withoutIsolates(text)];
}

export const group: FailureContext = { change: "createGroup", stage: "failed" };
export const contact: FailureContext = {
  change: "addContact",
  stage: "failed",
  group: { name: "Project Falcon", kind: "user" },
};
export const phone: FailureContext = { ...contact, change: "addPhoneContact" };
export const distributionGroup: FailureContext = { change: "addDistributionGroup", stage: "failed" };
export const list: FailureContext = { change: "readList", stage: "failed" };
