import { describe, expect, it } from "@jest/globals";
import type { EwsFailure } from "../../src/ews/failure.ts";
import { isOutcomeUnknown } from "../../src/ews/failureMeaning.ts";
import { type FailureContext, failureText } from "../../src/failures/failureText.ts";
import type { TextKey } from "../../src/i18n/messages.ts";
import { formKinds } from "../../src/store/drafts.ts";
import { catalogs } from "../i18n/catalogs.ts";
import { wordingIn } from "../i18n/wordingIn.ts";
import {
  everyFailure,
  failedCall,
  fault,
  host,
  malformed,
  refused,
  response,
  timeout,
} from "./failedCall.ts";
import { aboutTheList, hasRepeatedSentence, nextSteps } from "./sentences.ts";
import { contact, distributionGroup, english, group, list, phone, readWords } from "./readTexts.ts";

describe("The text of a failure", () => {
  const changes = [...formKinds, "readList", "changeList"] as const;
  const stages = ["failed", "findingOut", "foundUndone", "unknown"] as const;
  const situations = changes.flatMap((change) =>
    stages.flatMap((stage) =>
      [true, false].map((listShown): FailureContext => ({
        change,
        stage,
        listShown,
        group: { name: "Team", kind: "user" },
      })),
    ),
  );

  it.each(catalogs)("exists in %s for every failure, change, and stage, without open placeholders", (tag) => {
    const wording = wordingIn(tag);
    const wrong: unknown[] = [];
    for (const failure of everyFailure)
      for (const context of situations) {
        const { title, text, code } = failureText(failedCall(failure), context, wording);
        const said = [title, text, ...(code ? [code] : [])].join("\n");
        if (title === "" || text === "" || /[{}]|undefined|^\s*$|\s\s/m.test(said))
          wrong.push([failure, context, said]);
      }
    expect(wrong).toEqual([]);
  });

  it.each(catalogs)("says in %s what became of the list, then what to do, each once", (tag, messages) => {
    const wording = wordingIn(tag);
    const wrong: unknown[] = [];
    for (const failure of everyFailure)
      for (const context of situations) {
        const { text } = failureText(failedCall(failure), context, wording);
        const lastOf = (keys: readonly TextKey[]) =>
          Math.max(...keys.map((key) => text.lastIndexOf(messages[key])));
        const [list, next] = [lastOf(aboutTheList), lastOf(nextSteps)];
        if (list < 0 || next < list || hasRepeatedSentence(text)) wrong.push([failure, context, text]);
      }
    expect(wrong).toEqual([]);
  });

  it.each(catalogs)("names in %s no code, operation, or HTTP status", (tag) => {
    const wording = wordingIn(tag);
    const operation = "AddImGroup";
    for (const failure of everyFailure)
      for (const context of situations) {
        const { title, text, code } = failureText(failedCall(failure, { operation }), context, wording);
        const said = `${title} ${text}`;
        expect(said).not.toMatch(/\bError[A-Z]|HTTP|AddImGroup|EWS|SOAP|\b[45]\d\d\b/);
        if (code !== "") expect(said).not.toContain(code);
      }
  });

  it('never says "nothing was changed" if the outcome is unknown, and always if it is known', () => {
    const unchanged = /Nothing in your list was changed|was not (created|added)/;
    for (const failure of everyFailure) {
      if (isOutcomeUnknown(failure)) continue;
      for (const context of [group, contact, phone, distributionGroup]) {
        const text = readWords(failure, context).join(" ");
        expect([failure, text]).toEqual([failure, expect.not.stringMatching(/not clear|may or may not/)]);
        if (!/deleted outside this pane/.test(text))
          expect([failure, text]).toEqual([failure, expect.stringMatching(unchanged)]);
      }
    }
    for (const failure of everyFailure)
      for (const context of situations) {
        const mayBeMade = isOutcomeUnknown(failure) || context.stage !== "failed";
        if (context.change === "readList" || context.stage === "foundUndone" || !mayBeMade) continue;
        expect([failure, context, readWords(failure, context).join(" ")]).toEqual([
          failure,
          context,
          expect.not.stringMatching(unchanged),
        ]);
      }
  });

  it("never offers a form's remedies for the list, and never reports a group as deleted without a selection", () => {
    for (const failure of everyFailure) {
      expect(readWords(failure, list).join(" ")).not.toMatch(/deleted outside|Select another group/);
      expect(readWords(failure, group).join(" ")).not.toMatch(/deleted outside|Select another group/);
      expect(readWords(failure, distributionGroup).join(" ")).not.toMatch(
        /deleted outside|Select another group/,
      );
    }
  });

  it("names Other Contacts if that group was deleted", () => {
    expect(readWords(response("ErrorInvalidImGroupId"), { change: "addContact", stage: "failed" })[0]).toBe(
      "“Other Contacts” was deleted outside this pane.",
    );
  });

  it("never invites to go on if Exchange does not find the mailbox", () => {
    const failure = response("ErrorNonExistentMailbox");
    for (const [tag] of catalogs)
      for (const change of changes)
        for (const chosen of [undefined, { name: "Team", kind: "user" } as const]) {
          const context: FailureContext = { change, stage: "failed", group: chosen };
          const { title, text, remedy } = failureText(failedCall(failure), context, wordingIn(tag));
          expect([change, remedy]).toEqual([change, "none"]);
          expect([change, `${title} ${text}`]).toEqual([
            change,
            expect.not.stringMatching(/again|Resume|réessay|Reprendre|再試|繼續/i),
          ]);
        }
    expect(readWords(failure, contact)[0]).toBe("The selected group belongs to another mailbox.");
    expect(readWords(failure, { ...contact, group: undefined })[0]).toBe(
      "Exchange did not find your mailbox.",
    );
    expect(readWords(failure, list)).toEqual([
      "Exchange did not find your mailbox.",
      "Your list cannot be shown right now, but nothing in it was changed. Ask your administrator for help.",
    ]);
  });

  it("says that the list is not shown, or that an older one is", () => {
    expect(readWords(host("offline"), list)[1]).toMatch(
      /^Your list cannot be shown right now, but nothing in it was changed\./,
    );
    expect(readWords(host("offline"), { ...list, listShown: true })[1]).toMatch(
      /^You’re seeing your list as it was last loaded/,
    );
  });

  it.each<readonly [string, EwsFailure, string]>([
    ["a fault", fault("ErrorServerBusy"), "ErrorServerBusy"],
    ["an undocumented error", response("ErrorOfTomorrow"), "ErrorOfTomorrow"],
    ["a refusal", refused, "ErrorAccessDenied"],
    ["Outlook's failure", host("other"), "GenericResponseError 9020"],
    ["a time-out", timeout, ""],
    ["an unreadable response", malformed("xml"), ""],
  ])("includes the original code of %s, if it has one", (_, failure, code) => {
    expect(failureText(failedCall(failure), group, english).code).toBe(code);
  });

  it("says that Exchange did not respond, or returned an error, only if it did", () => {
    const titleFor = (failure: EwsFailure) =>
      failureText(failedCall(failure), { change: "changeList", stage: "foundUndone" }, english).title;
    for (const failure of [response("ErrorInternalServerError"), fault("ErrorTimeoutExpired")])
      expect(titleFor(failure)).toBe("Exchange returned an error.");
    // Outlook's error may have another reason, such as a broken connection.
    for (const cause of ["other", "protocol"] as const)
      expect(titleFor(host(cause))).toBe("Outlook returned an error.");
    expect(titleFor(timeout)).toMatch(/^Exchange did not respond within/);
  });

  it("is a warning without a remedy while the outcome is unknown", () => {
    for (const stage of ["findingOut", "unknown"] as const)
      expect(failureText(failedCall(timeout), { ...group, stage }, english)).toMatchObject({
        tone: "warning",
        remedy: "none",
      });
    expect(failureText(failedCall(timeout), { ...group, stage: "foundUndone" }, english)).toMatchObject({
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
    [host("tooLargeForServer"), "none"],
    [host("notFound"), "tryAgain"],
    [response("ErrorQuotaExceeded"), "tryAgain"],
    [fault("ErrorTooManyObjectsOpened"), "tryAgain"],
    [response("ErrorNonExistentMailbox"), "none"],
    [fault("ErrorNonExistentMailbox"), "none"],
  ])("has the remedy that can help: %j", (failure, remedy) => {
    expect(failureText(failedCall(failure), group, english).remedy).toBe(remedy);
  });
});
