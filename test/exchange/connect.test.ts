import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { defaultConfig, type Config } from "../../src/config/config.ts";
import { addImGroup } from "../../src/ews/operations/addImGroup.ts";
import { connect } from "../../src/exchange/connect.ts";
import { memoryStorage } from "../shared/memoryStorage.ts";
import { fakeClock } from "./fakeClock.ts";
import { settled } from "./hostOfPromises.ts";

const ewsUrl = "https://mail.example.org/EWS/Exchange.asmx";
const userAddress = "ana.lima@contoso.com";
const original = {
  fetch: globalThis.fetch,
  storage: Object.getOwnPropertyDescriptor(globalThis, "localStorage"),
};

/** Calls to Outlook and addresses that the browser requested. None of these calls ends. */
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
  globalThis.fetch = original.fetch;
  if (original.storage) Object.defineProperty(globalThis, "localStorage", original.storage);
  else Reflect.deleteProperty(globalThis, "localStorage");
});

function connectWith(config: Partial<Config>) {
  return connect({
    sendThroughOutlook: () => {
      sent.outlook += 1;
      return new Promise(() => undefined);
    },
    userAddress,
    displayLanguage: "en-US",
    config: { ...defaultConfig, ...config },
    clock: fakeClock(),
    pause: () => Promise.resolve(),
    version: "1.0.0",
    onAccessMode: () => undefined,
  });
}

describe("The connection to Exchange", () => {
  it("has as many calls in flight on each connection as the settings allow", async () => {
    const { connections } = connectWith({ ewsUrl, concurrency: { outlook: 2, direct: 5 } });
    for (let call = 0; call < 9; call += 1)
      for (const client of [connections.outlook, connections.direct])
        void client?.call(addImGroup, { displayName: `Group ${call}` });
    await settled();
    expect([sent.outlook, sent.direct.length]).toEqual([2, 5]);
    expect(new Set(sent.direct)).toEqual(new Set([ewsUrl]));
  });

  it("has no direct connection without an address", () => {
    expect(connectWith({}).connections.direct).toBeUndefined();
  });

  it("starts through Outlook, or with the connection that the administrator set", () => {
    expect(connectWith({ ewsUrl }).accessMode.get()).toBe("outlook");
    expect(connectWith({ route: "outlook", ewsUrl }).accessMode.get()).toBe("outlook");
    expect(connectWith({ route: "direct", ewsUrl }).accessMode.get()).toBe("direct");
  });

  it("starts with the connection that was used last", () => {
    connectWith({ ewsUrl }).accessMode.set("direct");
    expect(connectWith({ ewsUrl }).accessMode.get()).toBe("direct");
    connectWith({ ewsUrl }).accessMode.set("outlook");
    expect(connectWith({ ewsUrl }).accessMode.get()).toBe("outlook");
  });

  it("starts through Outlook again after the administrator changed the settings", () => {
    connectWith({}).accessMode.set("readOnly");
    expect(connectWith({}).accessMode.get()).toBe("readOnly");
    expect(connectWith({ ewsUrl }).accessMode.get()).toBe("outlook");
    connectWith({ ewsUrl }).accessMode.set("direct");
    expect(connectWith({}).accessMode.get()).toBe("outlook");
  });
});
