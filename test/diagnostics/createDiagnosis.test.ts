import { describe, expect, it } from "@jest/globals";
import {
  createDiagnosis,
  initialDiagnosis,
  type DiagnosisState,
} from "../../src/diagnostics/createDiagnosis.ts";
import type { ConnectionKind } from "../../src/shared/accessMode.ts";
import { host } from "../failures/failedCall.ts";
import { fakePort } from "./fakePort.ts";

function diagnosisOf(...of: Parameters<typeof fakePort>) {
  const { port, called } = fakePort(...of);
  const states: DiagnosisState[] = [];
  const diagnosis = createDiagnosis(port, (state) => states.push(state));
  return { diagnosis, called, states, last: () => states.at(-1) ?? initialDiagnosis };
}
const outcomes = ({ probes }: DiagnosisState) =>
  probes.map(({ route, operation, outcome }) => [
    `${route} ${operation}`,
    outcome === "answered" ? outcome : outcome.kind,
  ]);

describe("A diagnosis", () => {
  it("tries FindFolder over both connections, and no call that could create something", async () => {
    const { diagnosis, called, last } = diagnosisOf({ "outlook FindFolder": host("offline") });
    await diagnosis.run();
    expect(called).toEqual(["outlook FindFolder", "direct FindFolder"]);
    expect(new Map(outcomes(last()) as [string, string][])).toEqual(
      new Map([
        ["outlook FindFolder", "host"],
        ["direct FindFolder", "answered"],
      ]),
    );
    expect(last()).toMatchObject({ running: [], runs: 1, hostEnvironment: { client: "web" } });
  });

  it("shows the probes in progress", async () => {
    const { diagnosis, states } = diagnosisOf();
    const run = diagnosis.run();
    expect(states.at(-1)?.running).toEqual([
      { route: "outlook", operation: "FindFolder" },
      { route: "direct", operation: "FindFolder" },
    ]);
    await run;
  });

  it("begins with the pane's last call, and repeats that call only in the next run", async () => {
    const call = (route: ConnectionKind, outcome: string) =>
      ({ operation: "GetImItemList", route, startedAt: 0, milliseconds: 7, outcome }) as const;
    const calls = [call("outlook", "ok"), call("outlook", "refused"), call("direct", "timeout")];
    const { diagnosis, called, last } = diagnosisOf({}, true, calls);
    await diagnosis.run();
    expect(called.splice(0)).toEqual(["outlook FindFolder", "direct FindFolder"]);
    expect(outcomes(last())).toContainEqual(["outlook GetImItemList", "refused"]);
    expect(outcomes(last())).toHaveLength(3);
    await diagnosis.run();
    expect(called).toEqual(["outlook FindFolder", "direct FindFolder", "outlook GetImItemList"]);
    expect(outcomes(last())).toContainEqual(["outlook GetImItemList", "answered"]);
  });

  it("ignores a success of the pane if the server refused another call after it", async () => {
    const call = (operation: string, outcome: string) =>
      ({ operation, route: "outlook", startedAt: 0, milliseconds: 7, outcome }) as const;
    const { diagnosis, last } = diagnosisOf({}, false, [
      call("GetImItemList", "ok"),
      call("AddImGroup", "refused"),
      call("FindFolder", "ok"),
    ]);
    await diagnosis.run();
    expect(outcomes(last())).toEqual([["outlook FindFolder", "answered"]]);
  });

  it("tries only Outlook if there is no direct connection", async () => {
    const { diagnosis, called } = diagnosisOf({}, false);
    await diagnosis.run();
    await diagnosis.attempt({ route: "direct", operation: "GetImItemList" });
    expect(called).toEqual(["outlook FindFolder"]);
  });

  it("tries GetImItemList on request, and again in every later run", async () => {
    const { diagnosis, called, last } = diagnosisOf();
    await diagnosis.run();
    await diagnosis.attempt({ route: "direct", operation: "GetImItemList" });
    expect(called.splice(0)).toEqual(["outlook FindFolder", "direct FindFolder", "direct GetImItemList"]);
    expect(last().runs).toBe(2);
    await diagnosis.run();
    expect(called).toEqual(["outlook FindFolder", "direct FindFolder", "direct GetImItemList"]);
    expect(last().probes).toHaveLength(3);
  });

  it("never runs the same probe twice at the same time", async () => {
    const { diagnosis, called } = diagnosisOf();
    const trial = { route: "outlook", operation: "GetImItemList" } as const;
    await Promise.all([diagnosis.attempt(trial), diagnosis.attempt(trial), diagnosis.run()]);
    expect(called).toEqual(["outlook GetImItemList"]);
  });

  it("reports nothing after it was stopped", async () => {
    const { diagnosis, states } = diagnosisOf();
    const run = diagnosis.run();
    const countBefore = states.length;
    diagnosis.stop();
    await run;
    expect(states).toHaveLength(countBefore);
  });
});
