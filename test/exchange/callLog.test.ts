import { describe, expect, it } from "@jest/globals";
import { createClient } from "../../src/ews/client.ts";
import type { EwsFailure, TransportFailure } from "../../src/ews/failure.ts";
import { addImGroup } from "../../src/ews/operations/addImGroup.ts";
import type { ConnectionKind } from "../../src/shared/accessMode.ts";
import { failed, success, type Result } from "../../src/shared/result.ts";
import { createCallLog } from "../../src/exchange/callLog.ts";
import { errorText, faultText, responseText } from "../ews/replyText.ts";

const group = "<ImGroup><t:DisplayName>Falcon</t:DisplayName><t:GroupType>a</t:GroupType></ImGroup>";
const groupResponse = success(responseText("AddImGroup", group));

/** Creates a client whose calls each take 30 ms and end with the given result. */
function client(route: ConnectionKind, ending: () => Result<string, TransportFailure>) {
  let time = 1_000;
  return createClient({ route, send: () => Promise.resolve(ending()), now: () => (time += 30) });
}

describe("The call log", () => {
  it("keeps the operation, connection, start, duration, and outcome of each call", async () => {
    const log = createCallLog();
    const input = { displayName: "Project Falcon" };
    const outlook = log.of(client("outlook", () => success(faultText("ErrorServerBusy", "Ask Ana Lima"))));
    const direct = log.of(client("direct", () => groupResponse));
    expect((await outlook.call(addImGroup, input)).result.ok).toBe(false);
    expect((await direct.call(addImGroup, input)).result.ok).toBe(true);
    expect(log.entries()).toEqual([
      {
        operation: "AddImGroup",
        route: "outlook",
        startedAt: 1_030,
        milliseconds: 30,
        outcome: "ErrorServerBusy",
      },
      { operation: "AddImGroup", route: "direct", startedAt: 1_030, milliseconds: 30, outcome: "ok" },
    ]);
    expect(JSON.stringify(log.entries())).not.toMatch(/Falcon|Ana/);
  });

  const http = { kind: "http", retryAfter: undefined, message: "Ana" } as const;
  const host = { kind: "host", code: 9020, name: undefined, message: "Ana" } as const;

  it.each<[string, Result<string, Extract<EwsFailure, TransportFailure>>]>([
    ["ok", groupResponse],
    ["ErrorImGroupLimitReached", success(errorText("AddImGroup", "ErrorImGroupLimitReached", "Ana"))],
    ["response", success(errorText("AddImGroup", "Ask Ana Lima!", "Ana"))],
    [
      "refused",
      success(
        faultText(
          "ErrorAccessDenied",
          "The requested web method is unavailable to this caller or application.",
        ),
      ),
    ],
    ["malformed html", success("<!DOCTYPE html><html><body>Ana</body></html>")],
    ["malformed shape", success(responseText("AddImGroup", ""))],
    ["timeout", failed({ kind: "timeout", milliseconds: 55_000 })],
    ["cancelled", failed({ kind: "cancelled", sent: true })],
    ["outlook noItem", failed({ ...host, cause: "noItem" })],
    ["http 401", failed({ ...http, cause: "signIn", status: 401 })],
    ["http unreachable", failed({ ...http, cause: "unreachable", status: undefined })],
  ])("contains the outcome %s, and no text that a person wrote", async (outcome, ending) => {
    const log = createCallLog();
    await log.of(client("outlook", () => ending)).call(addImGroup, { displayName: "Falcon" });
    expect(log.entries().map((entry) => entry.outcome)).toEqual([outcome]);
  });

  it("contains which fields of a response could not be read, without their contents", async () => {
    const log = createCallLog();
    const odd =
      "<ImGroup><t:DisplayName>Secret</t:DisplayName><t:ExchangeStoreId>Secret</t:ExchangeStoreId></ImGroup>";
    const outlook = client("outlook", () => success(responseText("AddImGroup", odd)));
    await log.of(outlook).call(addImGroup, { displayName: "Secret" });
    expect(log.entries()).toMatchObject([
      {
        outcome: "ok",
        unreadFields: [
          { field: "ExchangeStoreId", of: "groups", count: 1 },
          { field: "GroupType", of: "groups", count: 1 },
        ],
      },
    ]);
    expect(JSON.stringify(log.entries())).not.toContain("Secret");
  });

  it("keeps the last 200 calls", async () => {
    const log = createCallLog();
    const logged = log.of(client("outlook", () => groupResponse));
    for (let call = 0; call < 205; call += 1) await logged.call(addImGroup, { displayName: "Falcon" });
    expect(log.entries()).toHaveLength(200);
    // The clock is read at a call's start and at its end.
    expect(log.entries()[0]?.startedAt).toBe(1_030 + 5 * 60);
  });
});
