import { describe, expect, it } from "@jest/globals";
import type { JobFailure, JobRow } from "../../../src/bulkAdd/job/job.ts";
import { canRetry, createReport, reportText, createReportTable } from "../../../src/bulkAdd/job/report.ts";
import { reasonCode, reasonText } from "../../../src/bulkAdd/rows/rowText.ts";
import { withoutIsolates, wordingIn } from "../../i18n/wordingIn.ts";
import { host, response, timeout } from "../../failures/failedCall.ts";
import { done, jobIn } from "./jobIn.ts";

const english = wordingIn("en");
const failed = (reason: JobFailure, tries = 1): JobRow["state"] => ({ kind: "failed", tries, reason });
const busy = failed({ kind: "call", failure: response("ErrorServerBusy") }, 5);
const unknown: JobRow["state"] = { kind: "unknown", tries: 1, failure: timeout };

describe("The summary of a report", () => {
  const sum = (states: readonly JobRow["state"][], took?: number) => {
    const { title, text, isComplete } = reportText(createReport(jobIn(states)), took, true, english);
    return [withoutIsolates(title), withoutIsolates(text), isComplete];
  };

  it("says that all rows are in the list, and how long the job took", () => {
    expect(sum([done], 64_000)).toEqual(["All 4 are in your list.", "It took 1 minute 4 seconds.", true]);
  });

  it("counts the contacts that were not added, are in the list, or may have been added", () => {
    expect(sum([done, busy, busy, unknown])).toEqual([
      "2 contacts were not added.",
      "1 other is in your list. 1 may or may not have been added.",
      false,
    ]);
    expect(sum([busy])).toEqual(["4 contacts were not added.", "Nothing in your list was changed.", false]);
  });

  it('never says "nothing was changed" when an outcome is unknown or a group was created', () => {
    for (const reason of [
      { kind: "interrupted" },
      { kind: "groupGone" },
      { kind: "call", failure: timeout },
    ] as const)
      expect(sum([failed(reason)])).toEqual(["4 contacts were not added.", "", false]);
    expect(sum([failed({ kind: "groupGone" }, 0)])[1]).toBe("Nothing in your list was changed.");
    expect(sum([busy, unknown])).toEqual([
      "1 contact was not added.",
      "3 may or may not have been added.",
      false,
    ]);
    const report = { ...createReport(jobIn([busy])), createdGroups: ["Falcon"] };
    expect(reportText(report, undefined, true, english).text).toBe("");
  });

  const gone = failed({ kind: "gone", from: "deletedGroup" }, 0);

  it("counts those who are not in the list any more, and does not count them as added", () => {
    expect(sum([gone, gone, done])).toEqual([
      "2 are no longer in your list or group.",
      "The other 2 are in your list.",
      false,
    ]);
    expect(sum([busy, gone, done])).toEqual([
      "1 contact was not added.",
      "1 is no longer in your list or group. The other 2 are in your list.",
      false,
    ]);
    expect(sum([gone])).toEqual(["4 are no longer in your list or group.", "", false]);
  });

  it("does not say that anyone is in the list, or that nothing was changed, if the list was not checked", () => {
    const uncheckedSum = (states: readonly JobRow["state"][]) => {
      const { title, text, isComplete } = reportText(
        createReport({ ...jobIn(states), isChecked: false }),
        undefined,
        true,
        english,
      );
      return [withoutIsolates(title), withoutIsolates(text), isComplete];
    };
    const unchecked = "Your list could not be loaded to check this. Select Check again.";
    expect(uncheckedSum([done])).toEqual(["All 4 were added.", unchecked, false]);
    expect(uncheckedSum([busy, done])).toEqual([
      "1 contact was not added.",
      `The other 3 were added. ${unchecked}`,
      false,
    ]);
    expect(uncheckedSum([busy])).toEqual(["4 contacts were not added.", unchecked, false]);
  });

  it("says that the user stopped the job", () => {
    expect(sum([done, { kind: "cancelled" }])).toEqual([
      "You stopped: 3 were not added.",
      "1 other is in your list.",
      false,
    ]);
  });

  it("names deleted groups, and contacts that were created but are in no group", () => {
    const report = { ...createReport(jobIn([done])), deletedGroups: ["Falcon"], orphans: ["p1@x", "p2@x"] };
    const { text, isComplete } = reportText(report, undefined, true, english);
    expect(withoutIsolates(text)).toBe(
      "1 group was deleted: Falcon. " +
        "2 contacts were created but are in no group and could not be removed: p1@x and p2@x.",
    );
    expect(isComplete).toBe(false);
  });
});

describe("Another attempt", () => {
  it("is offered unless Exchange did not find the mailbox for any of the rows", () => {
    const missing = { kind: "call", failure: response("ErrorNonExistentMailbox") } as const;
    const failedRow = (reason: JobFailure): JobRow["state"] => ({ kind: "failed", tries: 1, reason });
    const gone = failedRow({ kind: "groupGone", failure: missing.failure });
    const withoutGroup = failedRow({ kind: "group", because: missing });
    expect(canRetry(jobIn([done, failedRow(missing), gone, withoutGroup]))).toBe(false);
    expect(canRetry(jobIn([failedRow(missing), failedRow({ kind: "interrupted" })]))).toBe(true);
    expect(canRetry(jobIn([failedRow({ kind: "groupGone" })]))).toBe(true);
    expect(canRetry(jobIn([{ kind: "unknown", tries: 1 }]))).toBe(true);
    expect(canRetry(jobIn([done]))).toBe(false);
  });
});

describe("The reason why a row was not added", () => {
  const gone: JobFailure = { kind: "groupGone", failure: response("ErrorInvalidImGroupId") };
  const because: JobFailure = { kind: "call", failure: response("ErrorIrresolvableConflict") };
  it.each<[JobFailure, string, string]>([
    [gone, "The group was deleted before the contact could be added.", "ErrorInvalidImGroupId"],
    [
      { kind: "call", failure: response("ErrorServerBusy") },
      "Exchange was still busy after 5 attempts.",
      "ErrorServerBusy",
    ],
    [because, "Your list kept being changed somewhere else at the same time.", "ErrorIrresolvableConflict"],
    [
      { kind: "group", because },
      "Its group was not created: Your list kept being changed somewhere else at the same time.",
      "ErrorIrresolvableConflict",
    ],
    [
      { kind: "full", of: "contacts" },
      "Your list already has 1,000 contacts, the maximum.",
      "ErrorImContactLimitReached",
    ],
    [
      { kind: "full", of: "groups" },
      "Your list already has 64 groups, the maximum.",
      "ErrorImGroupLimitReached",
    ],
    [{ kind: "gone", from: "deletedGroup" }, "Was in the group, but the group was deleted.", ""],
    [{ kind: "groupGone" }, "The group was deleted before the contact could be added.", ""],
    [{ kind: "interrupted" }, "The pane was closed during every attempt.", ""],
    [
      { kind: "badGroup", group: "distribution" },
      "That name belongs to a distribution group. You cannot add contacts to it.",
      "",
    ],
    [{ kind: "noGroupId" }, "Exchange created the group but did not return its ID.", ""],
    [
      { kind: "call", failure: host("requestTooLarge") },
      "This request is too large for Outlook (limit 1 MB).",
      "GenericResponseError 9020",
    ],
  ])("has a text and the error code: %j", (reason, words, code) => {
    expect(withoutIsolates(reasonText(reason, 5, english))).toBe(words);
    expect(reasonCode(reason)).toBe(code);
  });
});

describe("The report as a table", () => {
  it("has a row for each row of the job with reason and code, without bidi control characters", () => {
    const job = jobIn([done, busy, { kind: "none" }, unknown], ["a@x Falcon", "b@x", "a@x Falcon", "d@x"]);
    const [headings, ...lines] = createReportTable(job.rows, english);
    expect(headings).toEqual(["Row", "Display name", "Address", "Group", "Result", "Reason", "Code"]);
    expect(lines).toEqual([
      ["1", "", "a@x", "Falcon", "Added", "Added", ""],
      [
        "2",
        "",
        "b@x",
        "Other Contacts",
        "Failed",
        "Exchange was still busy after 5 attempts.",
        "ErrorServerBusy",
      ],
      ["3", "", "a@x", "Falcon", "Skipped", "Duplicate of row 1", ""],
      ["4", "", "d@x", "Other Contacts", "Failed", expect.stringContaining("may or may not"), ""],
    ]);
  });
});
