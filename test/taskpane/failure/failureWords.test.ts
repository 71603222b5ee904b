import { describe, expect, it } from "@jest/globals";
import type { EwsFailure } from "../../../src/ews/failure.ts";
import { failureWords, type Wanted } from "../../../src/taskpane/failure/failureWords.ts";
import { isOutcomeUnknown } from "../../../src/imList/outcome.ts";
import { catalogs } from "../../i18n/catalogs.ts";
import { withoutIsolates, wordingIn } from "../../i18n/wordingIn.ts";
import {
  everyFailure,
  failedCall,
  fault,
  host,
  malformed,
  refused,
  response,
  timeout,
} from "../failedCall.ts";

const english = wordingIn("en");

/** Title and text in English, as one reads them. */
function read(failure: EwsFailure, wanted: Wanted): readonly string[] {
  const { title, text } = failureWords(failedCall(failure), wanted, english);
  return [withoutIsolates(title), withoutIsolates(text)];
}

const group: Wanted = { change: "createGroup", stage: "failed" };
const contact: Wanted = { change: "addContact", stage: "failed", groupName: "Project Falcon" };
const list: Wanted = { change: "readList", stage: "failed" };

describe("The words of a failure, as they are designed:", () => {
  it.each<readonly [string, EwsFailure, Wanted, string, string]>([
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
      "refused, at a form",
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
      "Nothing was changed and nobody was lost. How to go on:",
    ],
    [
      "no answer",
      timeout,
      { ...contact, stage: "findingOut" },
      "No answer came from Exchange in 55 seconds.",
      "The contact may or may not have been added. Your list is being read to find out; do not add it again yet.",
    ],
    [
      "decided after",
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
      "gone",
      response("ErrorInvalidImGroupId"),
      contact,
      "“Project Falcon” was deleted elsewhere meanwhile.",
      "The list is being read again; what you typed is kept. Choose another group.",
    ],
    [
      "sign-in",
      host("signIn"),
      group,
      "Your sign-in has ended.",
      "Nothing in your list was changed. Sign in to Outlook again, then try again.",
    ],
    [
      "too large",
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
      "broken reply",
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
      "other, and the list could not be read after it",
      response("ErrorInternalServerError"),
      { ...group, stage: "unknown" },
      "Exchange answered with an error.",
      "Whether the group was created is not known. Your list could not be read. Refresh the list to see.",
    ],
  ])("%s", (_, failure, wanted, title, text) => {
    expect(read(failure, wanted)).toEqual([title, text]);
  });
});

describe("The words of a failure", () => {
  const changes = ["createGroup", "addContact", "readList"] as const;
  const stages = ["failed", "findingOut", "foundUndone", "unknown"] as const;
  const situations = changes.flatMap((change) =>
    stages.flatMap((stage) =>
      [true, false].map((listShown): Wanted => ({ change, stage, listShown, groupName: "Team" })),
    ),
  );

  it.each(catalogs)("in %s are there for every failure, change and stage, with no value left open", (tag) => {
    const wording = wordingIn(tag);
    for (const failure of everyFailure)
      for (const wanted of situations) {
        const { title, text, codes } = failureWords(failedCall(failure), wanted, wording);
        const said = [title, text, ...codes].join("\n");
        expect([failure, wanted, said]).toEqual([
          failure,
          wanted,
          expect.not.stringMatching(/[{}]|undefined|^\s*$|\s\s/m),
        ]);
        expect(title).not.toBe("");
        expect(text).not.toBe("");
      }
  });

  it("never say that nothing was changed where that is not known, nor the other way round", () => {
    const unchanged = /Nothing in your list was changed|was not (created|added)/;
    for (const failure of everyFailure) {
      if (isOutcomeUnknown(failure)) continue;
      for (const wanted of [group, contact]) {
        const text = read(failure, wanted).join(" ");
        expect([failure, text]).toEqual([failure, expect.not.stringMatching(/not known|may or may not/)]);
        if (!/deleted elsewhere/.test(text))
          expect([failure, text]).toEqual([failure, expect.stringMatching(unchanged)]);
      }
    }
    for (const failure of everyFailure)
      for (const stage of ["findingOut", "unknown"] as const)
        expect(read(failure, { ...group, stage }).join(" ")).not.toMatch(unchanged);
  });

  it("never promise a form's remedies for the list, nor call a group deleted that nobody chose", () => {
    for (const failure of everyFailure) {
      expect(read(failure, list).join(" ")).not.toMatch(/deleted elsewhere|Choose another group/);
      expect(read(failure, group).join(" ")).not.toMatch(/deleted elsewhere|Choose another group/);
    }
  });

  it("name Other Contacts, if that is what is gone", () => {
    expect(read(response("ErrorInvalidImGroupId"), { change: "addContact", stage: "failed" })[0]).toBe(
      "“Other Contacts” was deleted elsewhere meanwhile.",
    );
  });

  it("say of a list that it is not shown, or that an older one is", () => {
    expect(read(host("offline"), list)[1]).toMatch(
      /^Your list is not shown, but nothing in it was changed\./,
    );
    expect(read(host("offline"), { ...list, listShown: true })[1]).toMatch(
      /^The list shown is the one that was read/,
    );
  });

  it.each<readonly [string, EwsFailure, readonly string[]]>([
    ["a fault", fault("ErrorServerBusy"), ["ErrorServerBusy", "AddImGroup"]],
    ["an error that no list knows", response("ErrorOfTomorrow"), ["ErrorOfTomorrow", "AddImGroup"]],
    ["a refusal", refused, ["ErrorAccessDenied", "AddImGroup"]],
    ["Outlook's failure", host("other"), ["GenericResponseError 9020", "AddImGroup"]],
    ["a time-out", timeout, ["Time-out", "AddImGroup"]],
    ["a broken answer", malformed("xml"), ["AddImGroup"]],
  ])("carry the code and the operation of %s as they are on the wire", (_, failure, codes) => {
    expect(failureWords(failedCall(failure), group, english).codes).toEqual(codes);
  });

  it("are a warning while nothing is certain, and lead to no second try then", () => {
    for (const stage of ["findingOut", "unknown"] as const)
      expect(failureWords(failedCall(timeout), { ...group, stage }, english)).toMatchObject({
        tone: "warning",
        remedy: "none",
      });
    expect(failureWords(failedCall(timeout), { ...group, stage: "foundUndone" }, english)).toMatchObject({
      tone: "error",
      remedy: "tryAgain",
    });
  });

  it.each<readonly [EwsFailure, "tryAgain" | "askAdministrator" | "none"]>([
    [fault("ErrorServerBusy"), "tryAgain"],
    [host("offline"), "tryAgain"],
    [host("noItem"), "tryAgain"],
    [refused, "askAdministrator"],
    [response("ErrorImGroupLimitReached"), "none"],
    [fault("ErrorSchemaValidation"), "none"],
    [host("permission"), "none"],
    [host("requestTooLarge"), "none"],
  ])("lead on to what can help: %j", (failure, remedy) => {
    expect(failureWords(failedCall(failure), group, english).remedy).toBe(remedy);
  });
});
