import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { defaultConfig, type Config } from "../../src/config/config.ts";
import { addImGroup } from "../../src/ews/operations/addImGroup.ts";
import { connect } from "../../src/exchange/connect.ts";
import { memoryStorage } from "../shared/memoryStorage.ts";
import { fakeClock } from "./fakeClock.ts";
import { settled } from "./hostOfPromises.ts";

const ewsUrl = "https://mail.example.org/EWS/Exchange.asmx";
const userAddress = "ana.lima@contoso.com";
const real = {
  fetch: globalThis.fetch,
  storage: Object.getOwnPropertyDescriptor(globalThis, "localStorage"),
};

/** What the browser and Outlook were asked; none of them answers. */
let sent: { outlook: number; direct: string[] };

beforeEach(() => {
  sent = { outlook: 0, direct: [] };
  const storage = memoryStorage();
  Object.defineProperty(globalThis, "localStorage", { value: storage, configurable: true });
  globalThis.fetch = (address) => {
    sent.direct.push(address instanceof Request ? address.url : address.toString());
    return new Promise(() => undefined);
  };
});
afterEach(() => {
  globalThis.fetch = real.fetch;
  if (real.storage) Object.defineProperty(globalThis, "localStorage", real.storage);
  else Reflect.deleteProperty(globalThis, "localStorage");
});

function connected(config: Partial<Config>) {
  return connect({
    sendThroughOutlook: () => {
      sent.outlook += 1;
      return new Promise(() => undefined);
    },
    userAddress,
    displayLanguage: "en-US",
    config: { ...defaultConfig, ...config },
    clock: fakeClock(),
    version: "1.0.0",
    onAccessMode: () => undefined,
  });
}

describe("The connection to Exchange", () => {
  it("keeps as many calls in flight on each connection as the settings say", async () => {
    const { connections } = connected({ ewsUrl, concurrency: { outlook: 2, direct: 5 } });
    for (let call = 0; call < 9; call += 1)
      for (const client of [connections.outlook, connections.direct])
        void client?.call(addImGroup, { displayName: `Group ${call}` });
    await settled();
    expect([sent.outlook, sent.direct.length]).toEqual([2, 5]);
    expect(new Set(sent.direct)).toEqual(new Set([ewsUrl]));
  });

  it("has no direct connection without an address", () => {
    expect(connected({}).connections.direct).toBeUndefined();
  });

  it("starts through Outlook, or as the administrator set", () => {
    expect(connected({ ewsUrl }).accessMode.get()).toBe("outlook");
    expect(connected({ route: "outlook", ewsUrl }).accessMode.get()).toBe("outlook");
    expect(connected({ route: "direct", ewsUrl }).accessMode.get()).toBe("direct");
  });

  it("starts next time as it was last used", () => {
    connected({ ewsUrl }).accessMode.set("direct");
    expect(connected({ ewsUrl }).accessMode.get()).toBe("direct");
    connected({ ewsUrl }).accessMode.set("outlook");
    expect(connected({ ewsUrl }).accessMode.get()).toBe("outlook");
  });

  it("starts through Outlook again after the administrator changed the settings", () => {
    connected({}).accessMode.set("readOnly");
    expect(connected({}).accessMode.get()).toBe("readOnly");
    expect(connected({ ewsUrl }).accessMode.get()).toBe("outlook");
    connected({ ewsUrl }).accessMode.set("direct");
    expect(connected({}).accessMode.get()).toBe("outlook");
  });
});
