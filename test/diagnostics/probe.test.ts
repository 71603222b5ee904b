import { describe, expect, it } from "@jest/globals";
import { createClient, type Send } from "../../src/ews/client.ts";
import { probe } from "../../src/diagnostics/probe.ts";
import { failed, success } from "../../src/shared/result.ts";
import { message } from "../ews/messageText.ts";
import { responseText } from "../ews/replyText.ts";

function client(send: Send) {
  let time = 0;
  return createClient({ send, route: "direct", now: () => (time += 40) });
}

describe("A probe", () => {
  it("returns the outcome of a call with server, connection, and duration", async () => {
    const asked: string[] = [];
    const respondingClient = client((_, { operation }) => {
      asked.push(operation);
      const reply =
        operation === "FindFolder"
          ? message("FindFolder", `<m:RootFolder TotalItemsInView="0"/>`)
          : responseText("GetImItemList", "<ImItemList/>");
      return Promise.resolve(success(reply));
    });
    for (const operation of ["FindFolder", "GetImItemList"] as const)
      expect(await probe(respondingClient, operation)).toEqual({
        operation,
        route: "direct",
        milliseconds: 40,
        outcome: "answered",
        serverVersion: "15.2.2562.17",
      });
    expect(asked).toEqual(["FindFolder", "GetImItemList"]);
  });

  it("returns the failure of a call, and passes the signal that cancels it", async () => {
    const { signal } = new AbortController();
    const failingClient = client((_, call) => {
      expect(call.signal).toBe(signal);
      return Promise.resolve(failed({ kind: "timeout", milliseconds: 7 }));
    });
    expect(await probe(failingClient, "FindFolder", { signal })).toMatchObject({
      outcome: { kind: "timeout", milliseconds: 7 },
      serverVersion: undefined,
    });
  });
});
