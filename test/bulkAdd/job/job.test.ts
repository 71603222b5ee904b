import { describe, expect, it } from "@jest/globals";
import {
  markInterrupted,
  retryFailed,
  type CallState,
  type Job,
  countProgress,
} from "../../../src/bulkAdd/job/job.ts";
import { createReport, rowResultText, toReportFilter } from "../../../src/bulkAdd/job/report.ts";
import { response, timeout } from "../../failures/failedCall.ts";
import { withoutIsolates, wordingIn } from "../../i18n/wordingIn.ts";
import { imGroup, listOf, persona } from "../../imList/listOf.ts";
import { jobOf } from "./running.ts";

const list = listOf(
  [imGroup("Team", ["source of tony@x"]), imGroup("Other Contacts", [], "OtherContacts")],
  [persona("tony@x")],
);
const job = jobOf(list, [
  "ana@x Falcon",
  "tony@x Team",
  "tony@x Falcon",
  "no-address Team",
  "zoe@x Team",
  "ben@x",
]);

const withStates = (...states: readonly (CallState | undefined)[]): Job => ({
  ...job,
  rows: job.rows.map((row, place) => ({ ...row, state: states[place] ?? row.state })),
});
const failure = response("ErrorInternalServerError");
const failed: CallState = { kind: "failed", tries: 5, reason: { kind: "call", failure } };
const halfway = withStates(
  { kind: "done", outcome: "made" },
  undefined,
  { kind: "sending", tries: 1 },
  undefined,
  failed,
  { kind: "unknown", tries: 1, failure: timeout },
);

describe("A job", () => {
  it("has the rows of the plan, waiting if they need a call, and their groups", () => {
    expect(job).toMatchObject({ mailbox: "me@x", run: 1, isEnded: false });
    expect(job.rows.map(({ state }) => state.kind)).toEqual([
      "waiting",
      "none",
      "waiting",
      "none",
      "waiting",
      "waiting",
    ]);
    expect(job.groups).toEqual([
      { name: "Falcon", state: { kind: "waiting", tries: 0 } },
      { name: "Team", state: { kind: "done", outcome: "existing", groupId: "id of Team" } },
    ]);
  });

  it("consists of plain data", () => {
    expect(JSON.parse(JSON.stringify(halfway))).toEqual(JSON.parse(JSON.stringify(structuredClone(halfway))));
    expect(JSON.parse(JSON.stringify(halfway))).toEqual(halfway);
  });

  it("counts its progress", () => {
    expect(countProgress(halfway)).toEqual({ total: 4, done: 1, failed: 1, remaining: 2 });
  });

  it("marks the calls in flight as unknown after an interruption", () => {
    expect(markInterrupted(halfway).rows.map(({ state }) => state)).toEqual([
      ...halfway.rows.slice(0, 2).map(({ state }) => state),
      { kind: "unknown", tries: 1 },
      ...halfway.rows.slice(3).map(({ state }) => state),
    ]);
  });

  it("tries only the failed rows again", () => {
    const again = retryFailed({ ...halfway, isEnded: true });
    expect(again).toMatchObject({ id: "job", run: 2, isEnded: false });
    expect(again?.rows[4]?.state).toEqual({ kind: "waiting", tries: 0 });
    expect(again?.rows.filter((_, place) => place !== 4)).toEqual(
      halfway.rows.filter((_, place) => place !== 4),
    );
    expect(retryFailed(job)).toBeUndefined();
  });
});

describe("The report of a job", () => {
  it("has the outcome of each row, in the order of the file", () => {
    const gone: Job = {
      ...halfway,
      groups: [
        { name: "Team", state: { kind: "failed", tries: 0, reason: { kind: "groupGone", failure } } },
        ...halfway.groups.slice(0, 1),
      ],
      leftovers: ["zoe@x"],
    };
    expect(gone.rows.map(toReportFilter)).toEqual([
      "added",
      "leftOut",
      "leftOut",
      "leftOut",
      "failed",
      "failed",
    ]);
    expect(gone.rows.map((row) => withoutIsolates(rowResultText(row, wordingIn("en"))))).toEqual([
      "Added",
      "Already in Team",
      "Not tried yet",
      "The address needs an @, such as name@contoso.com.",
      "Exchange returned an error.",
      expect.stringContaining("may or may not"),
    ]);
    expect(createReport(gone)).toEqual({
      counts: { done: 1, none: 2, failed: 1, gone: 0, cancelled: 0, unknown: 1, waiting: 0, sending: 1 },
      createdGroups: [],
      deletedGroups: ["Team"],
      orphans: ["zoe@x"],
      isChecked: false,
      mayHaveChanged: true,
    });
  });
});
