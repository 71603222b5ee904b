import { describe, expect, it } from "@jest/globals";
import type { RunnerStatus } from "../../../src/bulkAdd/job/runJob.ts";
import type { CurrentJob } from "../../../src/bulkAdd/job/runCurrentJob.ts";
import { createSpeedMeter } from "../../../src/bulkAdd/job/runCurrentJob.ts";
import {
  canResume,
  phaseText,
  durationText,
  progressAnnouncement,
  speedText,
  pauseText,
} from "../../../src/bulkAdd/job/jobText.ts";
import { withoutIsolates, wordingIn } from "../../i18n/wordingIn.ts";
import { people } from "./running.ts";
import { host, http, refused, response } from "../../failures/failedCall.ts";
import { done, jobIn, waiting } from "./jobIn.ts";

const english = wordingIn("en");
const rows: RunnerStatus = { kind: "running", phase: "rows", limit: 3, restsFor: undefined };
const own = (part: Partial<CurrentJob> = {}): CurrentJob => ({
  job: jobIn([waiting]),
  status: rows,
  speed: { rowsPerSecond: undefined, millisecondsLeft: undefined },
  since: 0,
  continuesAt: undefined,
  duration: 0,
  isDurable: true,
  isChecking: false,
  ...part,
});

describe("The speed of a job", () => {
  it("is measured over the last 30 seconds, once there is enough data", () => {
    let now = 0;
    const pace = createSpeedMeter(() => now);
    const all = people(100);
    const at = (seconds: number, ended: number) => {
      now = seconds * 1_000;
      return pace(jobIn([...Array<typeof done>(ended).fill(done), waiting], all), true);
    };
    expect(at(0, 0)).toEqual({ rowsPerSecond: undefined, millisecondsLeft: undefined });
    expect(at(1, 10)).toEqual({ rowsPerSecond: undefined, millisecondsLeft: undefined });
    expect(at(10, 20)).toEqual({ rowsPerSecond: 2, millisecondsLeft: 40_000 });
    // Slower from now on: what was half a minute ago counts no more.
    at(35, 22);
    expect(at(40, 25).rowsPerSecond).toBeCloseTo(5 / 30);
  });

  it("is measured from zero after a pause", () => {
    let now = 0;
    const pace = createSpeedMeter(() => now);
    pace(jobIn([waiting]), true);
    now = 10_000;
    expect(pace(jobIn([done, waiting]), false).rowsPerSecond).toBeUndefined();
    now = 20_000;
    expect(pace(jobIn([done, done, waiting]), true).rowsPerSecond).toBeUndefined();
  });

  it("is shown with the time left, in seconds or in minutes", () => {
    const words = (millisecondsLeft: number) =>
      withoutIsolates(speedText(own({ speed: { rowsPerSecond: 4.26, millisecondsLeft } }), english));
    expect(words(40_000)).toBe("About 40 seconds left · 4.3 per second");
    expect(words(1_000)).toBe("About 1 second left · 4.3 per second");
    expect(words(150_000)).toBe("About 3 minutes left · 4.3 per second");
    expect(words(59_700)).toBe("About 1 minute left · 4.3 per second");
    expect(words(3_590_000)).toBe("About 1 hour left · 4.3 per second");
    expect(words(7 * 3_600_000)).toBe("About 7 hours left · 4.3 per second");
    expect(words(47 * 3_600_000)).toBe("About 2 days left · 4.3 per second");
    expect(words(400 * 86_400_000)).toBe("About 400 days left · 4.3 per second");
  });

  it("is replaced by the reason while nothing is sent", () => {
    const continuesAt = new Date(2026, 4, 6, 9, 45).getTime();
    const resting = (restsFor: number) => own({ status: { ...rows, restsFor }, continuesAt });
    expect(withoutIsolates(speedText(resting(8_000), english))).toMatch(/Continuing at 9:45:00\sAM/);
    expect(withoutIsolates(speedText(resting(2 * 86_400_000), english))).toBe(
      "Exchange is busy. Continuing in 2 days.",
    );
    const paused: RunnerStatus = { kind: "paused", reason: { kind: "person" } };
    expect(speedText(own({ status: paused }), english)).toBe("Nothing is being sent");
  });
});

describe("The current step of a job", () => {
  it("is shown unless rows are being sent", () => {
    const at = (status: RunnerStatus) => withoutIsolates(phaseText(status, 0, english));
    expect(at(rows)).toBe("");
    expect(at({ ...rows, phase: "groups" })).toBe("Creating the groups first…");
    expect(at({ ...rows, phase: "reading" })).toMatch(/^Checking your list/);
    expect(at({ ...rows, phase: "removingOrphans" })).toBe(
      "Removing leftover contacts that are in no group…",
    );
    expect(at({ kind: "stopping" })).toBe("Waiting for requests that were already sent…");
    expect(at({ kind: "paused", reason: { kind: "person" } })).toMatch(/^Paused at .+ is finished\.$/);
  });

  it("is announced to assistive technology only at each quarter", () => {
    const announcement = (ended: number) =>
      withoutIsolates(
        progressAnnouncement(
          own({ job: jobIn([...Array<typeof done>(ended).fill(done), waiting], people(40)) }),
          english,
        ),
      );
    expect([0, 9, 10, 19, 20, 30, 40].map(announcement)).toEqual([
      "",
      "",
      "25% done: 10 of 40",
      "25% done: 10 of 40",
      "50% done: 20 of 40",
      "75% done: 30 of 40",
      "100% done: 40 of 40",
    ]);
  });
});

describe("The reason why a job paused by itself", () => {
  const words = (because: Parameters<typeof pauseText>[0]) => pauseText(because, english);
  it("is shown with its consequence, but not when the user paused the job", () => {
    expect(words({ kind: "person" })).toBeUndefined();
    expect(words({ kind: "call", failure: host("signIn") })).toMatchObject({
      title: "Your session has expired.",
      text: expect.stringContaining("Nothing more is sent until you select Resume."),
    });
    expect(words({ kind: "call", failure: http("signIn") })?.title).toBe("Exchange needs you to sign in.");
    expect(words({ kind: "call", failure: http("signIn", { status: 440 }) })).toMatchObject({
      title: "Your session has expired.",
      text: expect.stringMatching(/Sign in to Outlook again, then select Resume\.$/) as unknown,
    });
    expect(words({ kind: "call", failure: response("ErrorQuotaExceeded") })).toEqual({
      title: "Your mailbox is full.",
      text: expect.stringMatching(
        /^Nothing more is sent until you select Resume\. .* Delete or archive messages to make room, then select Resume\.$/,
      ) as unknown,
    });
    expect(words({ kind: "call", failure: refused })?.title).toMatch(/does not allow add-ins/);
    expect(words({ kind: "trouble", failure: response("ErrorServerBusy") })?.title).toBe(
      "Too many requests in a row failed.",
    );
    expect(words({ kind: "reading", failure: host("offline") })?.title).toMatch(/could not be checked/);
    expect(words({ kind: "journal" })?.title).toMatch(/can no longer be stored/);
  });
});

describe("A job whose mailbox Exchange does not find", () => {
  it("is not told to resume, because that cannot help", () => {
    const reason = { kind: "reading", failure: response("ErrorNonExistentMailbox") } as const;
    expect([canResume(reason), canResume({ kind: "person" })]).toEqual([false, true]);
    for (const tag of ["en", "fr", "zh-TW"] as const) {
      const text = pauseText(reason, wordingIn(tag));
      expect([tag, `${text?.title} ${text?.text}`]).toEqual([
        tag,
        expect.not.stringMatching(/Resume|Reprendre|繼續|again|réessay|再試/),
      ]);
    }
  });
});

describe("The duration of a job", () => {
  const words = (seconds: number, language: "en" | "fr" | "zh-TW" = "en") =>
    withoutIsolates(durationText(seconds * 1_000, wordingIn(language)));

  it("is shown in its two largest units", () => {
    expect([0.2, 1, 59, 60, 64, 120].map((seconds) => words(seconds))).toEqual([
      "1 second",
      "1 second",
      "59 seconds",
      "1 minute",
      "1 minute 4 seconds",
      "2 minutes",
    ]);
    expect([3_599.7, 3_600, 3_629, 3_661, 2 * 3_600 + 300].map((seconds) => words(seconds))).toEqual([
      "1 hour",
      "1 hour",
      "1 hour",
      "1 hour 1 minute",
      "2 hours 5 minutes",
    ]);
  });

  it("is shown in days if it is that long, in each language", () => {
    const day = 86_400;
    expect([day - 1, day, day + 3_600, 2 * day, 2 * day + 60, 2.5 * day].map((one) => words(one))).toEqual([
      "1 day",
      "1 day",
      "1 day 1 hour",
      "2 days",
      "2 days",
      "2 days 12 hours",
    ]);
    expect([day, 2 * day, 2.5 * day].map((one) => words(one, "fr"))).toEqual([
      "1 jour",
      "2 jours",
      "2 jours 12 heures",
    ]);
    expect([day, 2 * day, 2.5 * day].map((one) => words(one, "zh-TW"))).toEqual([
      "1 天",
      "2 天",
      "2 天 12 小時",
    ]);
  });
});
