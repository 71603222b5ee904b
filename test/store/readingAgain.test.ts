import { describe, expect, it } from "@jest/globals";
import { retry } from "../../src/exchange/retry.ts";
import { outlookAlone } from "./outlookAlone.ts";
import { createPane } from "../../src/store/pane.ts";
import { imGroup, listOf } from "../imList/listOf.ts";
import { fakeClock } from "../exchange/fakeClock.ts";
import { settled } from "../exchange/hostOfPromises.ts";
import { fault, host, timeout } from "../failures/failedCall.ts";
import { fakeClient } from "./fakeClient.ts";

const list = listOf([imGroup("Team")]);
const busy = fault("ErrorServerBusy", { values: { BackOffMilliseconds: "3000" } });

/** A pane that asks again by itself, and is reading the list. */
function reading() {
  const clock = fakeClock();
  const exchange = fakeClient();
  const { now } = clock;
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => void clock.after(milliseconds, resolve));
  const client = retry(exchange.client, { now, pause, random: () => 0 });
  const pane = createPane({ client, now, pause, accessMode: outlookAlone });
  void pane.readList();
  return { ...exchange, pane, pass: clock.pass, list: () => pane.state().list };
}

describe("A reading that failed for a while", () => {
  it.each([busy, host("busy"), host("offline"), host("tooManyCalls"), timeout])(
    "says that it is tried again, why and when, and shows the list then: %j",
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

  it("leaves the list of before on screen while it waits", async () => {
    const { pane, list: shown, fail, answer } = reading();
    await answer("GetImItemList", list);
    void pane.readList();
    await fail("GetImItemList", busy);
    expect(shown()).toMatchObject({ kind: "ready", items: list, reading: true, wait: { failure: busy } });
  });

  it("can be stopped while it waits, and says then what it waited for", async () => {
    const { pane, list: shown, sent, fail, pass } = reading();
    await fail("GetImItemList", busy);
    pane.stopReading();
    await settled();
    expect(shown()).toMatchObject({ kind: "failed", reading: false, failed: { failure: busy } });
    expect(shown().wait).toBeUndefined();
    await pass(10_000);
    expect(sent("GetImItemList")).toHaveLength(1);
  });

  it("can be stopped while it is under way, and read again", async () => {
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
