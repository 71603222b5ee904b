import { describe, expect, it } from "@jest/globals";
import type { JobFailure, JobRow } from "../../../src/bulkAdd/job/job.ts";
import { createReport, reportText, createReportTable } from "../../../src/bulkAdd/job/report.ts";
import { reasonCode, reasonText } from "../../../src/bulkAdd/rows/rowText.ts";
import { withoutIsolates, wordingIn } from "../../i18n/wordingIn.ts";
import { host, response, timeout } from "../../failures/failedCall.ts";
import { done, jobIn } from "./jobIn.ts";

const english = wordingIn("en");
const failed = (reason: JobFailure, tries = 1): JobRow["state"] => ({ kind: "failed", tries, reason });
const busy = failed({ kind: "call", failure: response("ErrorServerBusy") }, 5);
const unknown: JobRow["state"] = { kind: "unknown", tries: 1, failure: timeout };

describe("The sum of a report", () => {
  const sum = (states: readonly JobRow["state"][], took?: number) => {
    const { title, text, isComplete } = reportText(createReport(jobIn(states)), took, true, english);
    return [withoutIsolates(title), withoutIsolates(text), isComplete];
  };

  it("says that all is well, and how long it took", () => {
    expect(sum([done], 64_000)).toEqual(["All 4 are in your list.", "It took 1 minute 4 seconds.", true]);
  });

  it("says what was not added, what is in the list, and what is not known", () => {
    expect(sum([done, busy, busy, unknown])).toEqual([
      "2 contacts were not added.",
      "1 other is in your list. 1 may or may not have been added: Refresh the list to see.",
      false,
    ]);
    expect(sum([busy])).toEqual(["4 contacts were not added.", "Nothing in your list was changed.", false]);
  });

  it("does not say that nothing was changed where that is not known, or groups were made", () => {
    expect(sum([busy, unknown])).toEqual([
      "1 contact was not added.",
      "3 may or may not have been added: Refresh the list to see.",
      false,
    ]);
    const report = { ...createReport(jobIn([busy])), createdGroups: ["Falcon"] };
    expect(reportText(report, undefined, true, english).text).toBe("");
  });

  it("says that a person has stopped it", () => {
    expect(sum([done, { kind: "cancelled" }])).toEqual([
      "You stopped: 3 were left out.",
      "1 other is in your list.",
      false,
    ]);
  });

  it("names groups that are gone, and contacts that Exchange made for nothing", () => {
    const report = { ...createReport(jobIn([done])), deletedGroups: ["Falcon"], orphans: ["p1@x", "p2@x"] };
    const { text, isComplete } = reportText(report, undefined, true, english);
    expect(withoutIsolates(text)).toBe(
      "1 group was deleted elsewhere meanwhile: Falcon. " +
        "Exchange made 2 contacts for nothing that could not be removed: p1@x and p2@x.",
    );
    expect(isComplete).toBe(false);
  });
});

describe("Why a row was not added", () => {
  const gone: JobFailure = { kind: "groupGone", failure: response("ErrorInvalidImGroupId") };
  const because: JobFailure = { kind: "call", failure: response("ErrorIrresolvableConflict") };
  it.each<[JobFailure, string, string]>([
    [gone, "The group was deleted elsewhere meanwhile.", "ErrorInvalidImGroupId"],
    [
      { kind: "call", failure: response("ErrorServerBusy") },
      "Exchange stayed busy after 5 tries.",
      "ErrorServerBusy",
    ],
    [because, "Others kept changing the list at the same time.", "ErrorIrresolvableConflict"],
    [
      { kind: "group", because },
      "Its group was not made: Others kept changing the list at the same time.",
      "ErrorIrresolvableConflict",
    ],
    [
      { kind: "full", of: "contacts" },
      "The list holds 1,000 contacts, the most it can.",
      "ErrorImContactLimitReached",
    ],
    [
      { kind: "full", of: "groups" },
      "The list holds 64 groups, the most it can.",
      "ErrorImGroupLimitReached",
    ],
    [{ kind: "interrupted" }, "The pane was closed during each try.", ""],
    [
      { kind: "badGroup", group: "distribution" },
      "A distribution group of that name is there: it takes no contacts.",
      "",
    ],
    [{ kind: "noGroupId" }, "Exchange made the group, but did not say its id.", ""],
    [
      { kind: "call", failure: host("requestTooLarge") },
      "What was to be sent is larger than Outlook lets through (1 MB).",
      "GenericResponseError 9020",
    ],
  ])("%j is said in words, with the server's code", (reason, words, code) => {
    expect(withoutIsolates(reasonText(reason, 5, english))).toBe(words);
    expect(reasonCode(reason, english)).toBe(code);
  });
});

describe("The report as a table", () => {
  it("has a line for each row, its reason and code, and no marks of direction", () => {
    const report = createReport(
      jobIn([done, busy, { kind: "none" }, unknown], ["a@x Falcon", "b@x", "a@x Falcon", "d@x"]),
    );
    const [headings, ...lines] = createReportTable(report.rows, english);
    expect(headings).toEqual(["Row", "Display name", "Address", "Group", "Result", "Reason", "Code"]);
    expect(lines).toEqual([
      ["1", "", "a@x", "Falcon", "Added", "Added", ""],
      ["2", "", "b@x", "Other Contacts", "Failed", "Exchange stayed busy after 5 tries.", "ErrorServerBusy"],
      ["3", "", "a@x", "Falcon", "Left out", "Duplicate of row 1", ""],
      ["4", "", "d@x", "Other Contacts", "Failed", expect.stringContaining("may or may not"), ""],
    ]);
  });
});
