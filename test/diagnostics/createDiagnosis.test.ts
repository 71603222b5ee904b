import { describe, expect, it } from "@jest/globals";
import {
  createDiagnosis,
  initialDiagnosis,
  type DiagnosisState,
  type DiagnosticsPort,
} from "../../src/diagnostics/createDiagnosis.ts";
import type { CallResult, EwsClient } from "../../src/ews/client.ts";
import type { EwsFailure } from "../../src/ews/failure.ts";
import type { Operation } from "../../src/ews/operation.ts";
import type { CallEntry } from "../../src/exchange/callLog.ts";
import type { ConnectionKind } from "../../src/shared/accessMode.ts";
import { failed, success } from "../../src/shared/result.ts";
import { host, trace } from "../failures/failedCall.ts";
import { environment } from "./reports.ts";

/**
 * Port whose connections respond immediately: with the failure for a key such as "outlook FindFolder", or with success.
 */
function fakePort(
  failures: Readonly<Record<string, EwsFailure>> = {},
  direct = true,
  calls: readonly CallEntry[] = [],
) {
  const called: string[] = [];
  const clientOf = (route: ConnectionKind): EwsClient => ({
    call: <Input, Output>({ name }: Operation<Input, Output>) => {
      called.push(`${route} ${name}`);
      const failure = failures[`${route} ${name}`];
      return Promise.resolve({
        result: failure ? failed(failure) : success({}),
        trace: trace({ operation: name, route, serverVersion: failure ? undefined : "15.2.2562.17" }),
      } as CallResult<Output>);
    },
  });
  const port: DiagnosticsPort = {
    connections: { outlook: clientOf("outlook"), direct: direct ? clientOf("direct") : undefined },
    environment: () => Promise.resolve({ ...environment, userName: "Ana Lima" }),
    calls: () => calls,
    route: "auto",
  };
  return { port, called };
}

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

  it("takes over what the pane has called between two runs, such as over a connection it was switched to", async () => {
    const calls: CallEntry[] = [];
    const { diagnosis, called, last } = diagnosisOf({}, true, calls);
    await diagnosis.run();
    calls.push({ operation: "GetImItemList", route: "direct", startedAt: 0, milliseconds: 7, outcome: "ok" });
    called.splice(0);
    await diagnosis.run();
    expect(called).toEqual(["outlook FindFolder", "direct FindFolder"]);
    expect(outcomes(last())).toContainEqual(["direct GetImItemList", "answered"]);
  });

  it("is active from the beginning of a run to its end, but not while a single call is sent", async () => {
    const { diagnosis, states, last } = diagnosisOf();
    expect(initialDiagnosis.isRunActive).toBe(true);
    await diagnosis.run();
    expect(states.slice(0, -1).every(({ isRunActive }) => isRunActive)).toBe(true);
    expect(last().isRunActive).toBe(false);
    const before = states.length;
    await diagnosis.attempt({ route: "outlook", operation: "GetImItemList" });
    expect(states.slice(before).some(({ isRunActive }) => isRunActive)).toBe(false);
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

  it("does not ignore it if the server refused only a search of the directory", async () => {
    const call = (operation: string, outcome: string) =>
      ({ operation, route: "outlook", startedAt: 0, milliseconds: 7, outcome }) as const;
    const { diagnosis, last } = diagnosisOf({}, false, [
      call("GetImItemList", "ok"),
      call("ResolveNames", "refused"),
      call("ExpandDL", "refused"),
    ]);
    await diagnosis.run();
    expect(outcomes(last())).toContainEqual(["outlook GetImItemList", "answered"]);
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
