import { describe, expect, it } from "@jest/globals";
import type { EwsFailure } from "../../src/ews/failure.ts";
import type { FailureContext } from "../../src/failures/failureText.ts";
import { fault, host, http, malformed, refused, response, timeout } from "./failedCall.ts";
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
      "Exchange does not allow add-ins to use your contact list.",
      "Nothing in your list was changed. You have these options:",
    ],
    [
      "no response",
      timeout,
      { ...contact, stage: "findingOut" },
      "Exchange did not respond within 55 seconds.",
      "The contact may or may not have been added. Your list is being checked. Do not add it again yet.",
    ],
    [
      "no response, resolved by a check",
      timeout,
      { ...contact, stage: "foundUndone" },
      "The contact was not added.",
      "Your list was checked, and the change is not in it.",
    ],
    [
      "group limit",
      response("ErrorImGroupLimitReached"),
      group,
      "Your list already has 64 groups, the maximum.",
      "The group was not created. Delete a group you no longer need, then try again.",
    ],
    [
      "contact limit",
      response("ErrorImContactLimitReached"),
      contact,
      "Your list already has 1,000 contacts, the maximum.",
      "The contact was not added. Remove a contact you no longer need, then try again.",
    ],
    [
      "invalid address",
      response("ErrorInvalidImDistributionGroupSmtpAddress"),
      distributionGroup,
      "Exchange does not accept this email address.",
      "Nothing in your list was changed. Correct the address, then try again.",
    ],
    [
      "group limit, for a distribution group",
      response("ErrorImGroupLimitReached"),
      distributionGroup,
      "Your list already has 64 groups, the maximum.",
      "The group was not added. Delete a group you no longer need, then try again.",
    ],
    [
      "no response, for a phone contact",
      timeout,
      { ...phone, stage: "findingOut" },
      "Exchange did not respond within 55 seconds.",
      "The contact may or may not have been added. Your list is being checked. Do not add it again yet.",
    ],
    [
      "group deleted",
      response("ErrorInvalidImGroupId"),
      contact,
      "“Project Falcon” was deleted outside this pane.",
      "Your list is being refreshed, and what you typed is kept. Select another group.",
    ],
    [
      "session expired",
      host("signIn"),
      group,
      "Your session has expired.",
      "Nothing in your list was changed. Sign in to Outlook again, then try again.",
    ],
    [
      "login time-out of the direct connection",
      http("signIn", { status: 440 }),
      group,
      "Your session has expired.",
      "Nothing in your list was changed. Sign in again (restart Outlook if needed), then try again. If that does not help, ask your administrator.",
    ],
    [
      "Exchange not found through Outlook",
      host("notFound"),
      contact,
      "Outlook did not find Exchange at the address it uses.",
      "Nothing in your list was changed. Exchange may be turned off, or the address may be wrong. Ask your administrator.",
    ],
    [
      "mailbox full",
      response("ErrorQuotaExceeded"),
      contact,
      "Your mailbox is full.",
      "Nothing in your list was changed. Delete or archive messages to make room, then try again.",
    ],
    [
      "too many connections",
      fault("ErrorExceededConnectionCount"),
      contact,
      "Exchange is busy and did not add the contact.",
      "Nothing in your list was changed. Wait a minute, then try again.",
    ],
    [
      "response too large",
      host("replyTooLarge"),
      list,
      "The response is too large for Outlook (limit 1 MB).",
      "Nothing in your list was lost. You can still create groups and add contacts.",
    ],
    [
      "not Exchange",
      malformed("html"),
      group,
      "A web page responded instead of Exchange.",
      "Nothing in your list was changed. A sign-in page or a proxy may be in the way. Ask your administrator.",
    ],
    [
      "unreadable response",
      malformed("xml"),
      { ...group, stage: "findingOut" },
      "The response from Exchange could not be read.",
      "The group may or may not have been created. Your list is being checked. Do not create the group again yet.",
    ],
    [
      "bad request",
      fault("ErrorSchemaValidation"),
      contact,
      "Exchange did not accept the request.",
      "Nothing in your list was changed. This is a problem in the add-in. Copy the technical details and send them to support.",
    ],
    [
      "other error, list not loaded after it",
      response("ErrorInternalServerError"),
      { ...group, stage: "unknown" },
      "Exchange returned an error.",
      "It is not clear whether the group was created. Your list could not be loaded. Select Refresh to check.",
    ],
  ])("%s", (_, failure, context, title, text) => {
    expect(readWords(failure, context)).toEqual([title, text]);
  });
});
