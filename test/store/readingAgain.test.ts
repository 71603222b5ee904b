import { describe, expect, it } from "@jest/globals";
import { retry } from "../../src/exchange/retry.ts";
import { outlookOnly } from "./outlookOnly.ts";
import { createPane } from "../../src/store/pane.ts";
import { imGroup, listOf } from "../imList/listOf.ts";
import { fakeClock } from "../exchange/fakeClock.ts";
import { settled } from "../exchange/hostOfPromises.ts";
import { fault, host, timeout } from "../failures/failedCall.ts";
import { fakeClient } from "./fakeClient.ts";

const list = listOf([imGroup("Team")]);
const busy = fault("ErrorServerBusy", { values: { BackOffMilliseconds: "3000" } });

/** Pane that retries failed calls by itself and is loading the list. */
function reading() {
  const clock = fakeClock();
  const exchange = fakeClient();
  const { now } = clock;
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => void clock.after(milliseconds, resolve));
  const client = retry(exchange.client, { now, pause, random: () => 0 });
  const pane = createPane({ client, now, pause, accessMode: outlookOnly });
  void pane.readList();
  return { ...exchange, pane, pass: clock.pass, list: () => pane.state().list };
}

describe("A load of the list with a transient failure", () => {
  it.each([busy, host("busy"), host("offline"), host("tooManyCalls"), timeout])(
    "shows why and when it is tried again, and then the list: %j",
    async (failure) => {
      const { list: shown, fail, answer, pass } = reading();
      await fail("GetImItemList", failure);
      const milliseconds = failure === busy ? 3_000 : 1_000;
      expect(shown()).toMatchObject({ kind: "loading", wait: { nextTry: 2, milliseconds, failure } });
      await pass(milliseconds);
      expect(shown()).toEqual({ kind: "loading", wait: undefined });
      await answer("GetImItemList", list);
      expect(shown()).toMatchObject({ kind: "ready", items: list, failed: undefined });
    },
  );

  it("keeps the older list on screen while it waits", async () => {
    const { pane, list: shown, fail, answer } = reading();
    await answer("GetImItemList", list);
    void pane.readList();
    await fail("GetImItemList", busy);
    expect(shown()).toMatchObject({ kind: "ready", items: list, reading: true, wait: { failure: busy } });
  });

  it("can be stopped while it waits, and then shows the failure", async () => {
    const { pane, list: shown, sent, fail, pass } = reading();
    await fail("GetImItemList", busy);
    pane.stopReading();
    await settled();
    expect(shown()).toMatchObject({ kind: "failed", reading: false, failed: { failure: busy } });
    expect(shown().wait).toBeUndefined();
    await pass(10_000);
    expect(sent("GetImItemList")).toHaveLength(1);
  });

  it("can be stopped while it is in progress, and started again", async () => {
    const { pane, list: shown, answer } = reading();
    await settled();
    pane.stopReading();
    await settled();
    expect(shown()).toMatchObject({ kind: "failed", failed: { failure: { kind: "cancelled" } } });
    void pane.readList();
    await answer("GetImItemList", list);
    await answer("GetImItemList", list);
    expect(shown()).toMatchObject({ kind: "ready" });
  });
});
