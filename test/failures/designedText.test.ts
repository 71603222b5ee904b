import { describe, expect, it } from "@jest/globals";
import type { EwsFailure } from "../../src/ews/failure.ts";
import type { FailureContext } from "../../src/failures/failureText.ts";
import { fault, host, malformed, refused, response, timeout } from "./failedCall.ts";
import { contact, distributionGroup, group, list, phone, readWords } from "./readTexts.ts";

describe("The text of a failure as designed", () => {
  it.each<readonly [string, EwsFailure, FailureContext, string, string]>([
    [
      "busy",
      fault("ErrorServerBusy"),
      group,
      "Exchange is busy and did not create the group.",
      "Nothing in your list was changed. Wait a minute, then try again.",
    ],
    [
      "busy, through Outlook on the web",
      host("busy"),
      contact,
      "Exchange is busy and did not add the contact.",
      "Nothing in your list was changed. Wait a minute, then try again.",
    ],
    [
      "refused, in a form",
      refused,
      group,
      "Exchange does not allow add-ins to create IM groups.",
      "Nothing in your list was changed. Your administrator can help.",
    ],
    [
      "refused, at the start",
      refused,
      list,
      "Exchange does not allow add-ins to use IM lists.",
      "Nothing was changed and nobody was lost. Choose how to go on:",
    ],
    [
      "no response",
      timeout,
      { ...contact, stage: "findingOut" },
      "No answer came from Exchange in 55 seconds.",
      "The contact may or may not have been added. Your list is being read to find out; do not add it again yet.",
    ],
    [
      "no response, resolved by a check",
      timeout,
      { ...contact, stage: "foundUndone" },
      "The contact was not added.",
      "Nothing in your list was changed.",
    ],
    [
      "group limit",
      response("ErrorImGroupLimitReached"),
      group,
      "Your list holds 64 groups, the most it can.",
      "The group was not created. Delete a group you no longer need.",
    ],
    [
      "contact limit",
      response("ErrorImContactLimitReached"),
      contact,
      "Your list holds 1,000 contacts, the most it can.",
      "The contact was not added. Remove one first.",
    ],
    [
      "invalid address",
      response("ErrorInvalidImDistributionGroupSmtpAddress"),
      distributionGroup,
      "Exchange does not take this for an SMTP address.",
      "Nothing in your list was changed. Correct the address, then try again.",
    ],
    [
      "group limit, for a distribution group",
      response("ErrorImGroupLimitReached"),
      distributionGroup,
      "Your list holds 64 groups, the most it can.",
      "The group was not added. Delete a group you no longer need.",
    ],
    [
      "no response, for a phone contact",
      timeout,
      { ...phone, stage: "findingOut" },
      "No answer came from Exchange in 55 seconds.",
      "The contact may or may not have been added. Your list is being read to find out; do not add it again yet.",
    ],
    [
      "group deleted",
      response("ErrorInvalidImGroupId"),
      contact,
      "“Project Falcon” was deleted elsewhere meanwhile.",
      "The list is being read again; what you typed is kept. Choose another group.",
    ],
    [
      "session expired",
      host("signIn"),
      group,
      "Your sign-in has ended.",
      "Nothing in your list was changed. Sign in to Outlook again, then try again.",
    ],
    [
      "response too large",
      host("replyTooLarge"),
      list,
      "The reply is larger than Outlook lets through (1 MB).",
      "Nothing is lost. You can still create groups and add contacts.",
    ],
    [
      "not Exchange",
      malformed("html"),
      group,
      "A web page came instead of an answer from Exchange.",
      "Nothing in your list was changed. A sign-in or a proxy may stand between; ask your administrator.",
    ],
    [
      "unreadable response",
      malformed("xml"),
      { ...group, stage: "findingOut" },
      "The answer from Exchange could not be read.",
      "The group may or may not have been created. Your list is being read to find out; do not create it again yet.",
    ],
    [
      "bad request",
      fault("ErrorSchemaValidation"),
      contact,
      "Exchange did not accept the request.",
      "Nothing in your list was changed. This is a fault of this add-in: send the details to support.",
    ],
    [
      "other error, list not loaded after it",
      response("ErrorInternalServerError"),
      { ...group, stage: "unknown" },
      "Exchange answered with an error.",
      "Whether the group was created is not known. Your list could not be read. Refresh the list to see.",
    ],
  ])("%s", (_, failure, wanted, title, text) => {
    expect(readWords(failure, wanted)).toEqual([title, text]);
  });
});
