import { describe, expect, it } from "@jest/globals";
import type { EwsFailure } from "../../src/ews/failure.ts";
import { isOutcomeUnknown } from "../../src/ews/failureMeaning.ts";
import { failureText, type FailureContext } from "../../src/failures/failureText.ts";
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
import { contact, distributionGroup, english, group, list, phone, readWords } from "./readTexts.ts";

describe("The words of a failure", () => {
  const changes = [...formKinds, "readList", "changeList"] as const;
  const stages = ["failed", "findingOut", "foundUndone", "unknown"] as const;
  const situations = changes.flatMap((change) =>
    stages.flatMap((stage) =>
      [true, false].map((listShown): FailureContext => ({ change, stage, listShown, groupName: "Team" })),
    ),
  );

  it.each(catalogs)("in %s are there for every failure, change and stage, with no value left open", (tag) => {
    const wording = wordingIn(tag);
    const wrong: unknown[] = [];
    for (const failure of everyFailure)
      for (const wanted of situations) {
        const { title, text, codes } = failureText(failedCall(failure), wanted, wording);
        const said = [title, text, ...codes].join("\n");
        if (title === "" || text === "" || /[{}]|undefined|^\s*$|\s\s/m.test(said))
          wrong.push([failure, wanted, said]);
      }
    expect(wrong).toEqual([]);
  });

  it("never say that nothing was changed where that is not known, nor the other way round", () => {
    const unchanged = /Nothing in your list was changed|was not (created|added)/;
    for (const failure of everyFailure) {
      if (isOutcomeUnknown(failure)) continue;
      for (const wanted of [group, contact, phone, distributionGroup]) {
        const text = readWords(failure, wanted).join(" ");
        expect([failure, text]).toEqual([failure, expect.not.stringMatching(/not clear|may or may not/)]);
        if (!/deleted outside this pane/.test(text))
          expect([failure, text]).toEqual([failure, expect.stringMatching(unchanged)]);
      }
    }
    for (const failure of everyFailure)
      for (const stage of ["findingOut", "unknown"] as const)
        expect(readWords(failure, { ...group, stage }).join(" ")).not.toMatch(unchanged);
  });

  it("never promise a form's remedies for the list, nor call a group deleted that nobody chose", () => {
    for (const failure of everyFailure) {
      expect(readWords(failure, list).join(" ")).not.toMatch(/deleted outside|Select another group/);
      expect(readWords(failure, group).join(" ")).not.toMatch(/deleted outside|Select another group/);
      expect(readWords(failure, distributionGroup).join(" ")).not.toMatch(
        /deleted outside|Select another group/,
      );
    }
  });

  it("name Other Contacts, if that is what is gone", () => {
    expect(readWords(response("ErrorInvalidImGroupId"), { change: "addContact", stage: "failed" })[0]).toBe(
      "“Other Contacts” was deleted outside this pane.",
    );
  });

  it("say of a list that it is not shown, or that an older one is", () => {
    expect(readWords(host("offline"), list)[1]).toMatch(
      /^Your list cannot be shown right now, but nothing in it was changed\./,
    );
    expect(readWords(host("offline"), { ...list, listShown: true })[1]).toMatch(
      /^You’re seeing your list as it was last loaded/,
    );
  });

  it.each<readonly [string, EwsFailure, readonly string[]]>([
    ["a fault", fault("ErrorServerBusy"), ["ErrorServerBusy", "AddImGroup"]],
    ["an error that no list knows", response("ErrorOfTomorrow"), ["ErrorOfTomorrow", "AddImGroup"]],
    ["a refusal", refused, ["ErrorAccessDenied", "AddImGroup"]],
    ["Outlook's failure", host("other"), ["GenericResponseError 9020", "AddImGroup"]],
    ["a time-out", timeout, ["Timed out", "AddImGroup"]],
    ["a broken answer", malformed("xml"), ["AddImGroup"]],
  ])("carry the code and the operation of %s as they are on the wire", (_, failure, codes) => {
    expect(failureText(failedCall(failure), group, english).codes).toEqual(codes);
  });

  it("are a warning while nothing is certain, and lead to no second try then", () => {
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
  ])("lead on to what can help: %j", (failure, remedy) => {
    expect(failureText(failedCall(failure), group, english).remedy).toBe(remedy);
  });
});
