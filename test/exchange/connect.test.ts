import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { defaultConfig, type Config } from "../../src/config/config.ts";
import { addImGroup } from "../../src/ews/operations/addImGroup.ts";
import { connect } from "../../src/exchange.ts";
import type { Outlook } from "../../src/outlook/start.ts";
import { memoryStorage } from "../storage/memoryStorage.ts";
import { fakeClock } from "../transport/fakeClock.ts";
import { settled } from "../transport/hostOfPromises.ts";

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
  const mailbox = {
    item: {},
    makeEwsRequestAsync: () => (sent.outlook += 1),
  } as unknown as Outlook["mailbox"];
  return connect({
    outlook: { mailbox, userAddress, displayLanguage: "en-US" },
    config: { ...defaultConfig, ...config },
    clock: fakeClock(),
    version: "1.0.0",
    onTurned: () => undefined,
  });
}

describe("What calls go through", () => {
  it("lets as many calls be in flight on each route as the settings say", async () => {
    const { routes } = connected({ ewsUrl, concurrency: { outlook: 2, direct: 5 } });
    for (let call = 0; call < 9; call += 1)
      for (const client of [routes.outlook, routes.direct])
        void client?.call(addImGroup, { displayName: `Group ${call}` });
    await settled();
    expect([sent.outlook, sent.direct.length]).toEqual([2, 5]);
    expect(new Set(sent.direct)).toEqual(new Set([ewsUrl]));
  });

  it("has no direct route without an address", () => {
    expect(connected({}).routes.direct).toBeUndefined();
  });

  it("begins with Outlook's route, or with the one that the administrator chose", () => {
    expect(connected({ ewsUrl }).way()).toBe("outlook");
    expect(connected({ route: "outlook", ewsUrl }).way()).toBe("outlook");
    expect(connected({ route: "direct", ewsUrl }).way()).toBe("direct");
  });

  it("keeps another way for the next start, until Outlook's is taken again", () => {
    connected({ ewsUrl }).takeWay("direct");
    expect(connected({ ewsUrl }).way()).toBe("direct");
    connected({ ewsUrl }).takeWay("outlook");
    expect(connected({ ewsUrl }).way()).toBe("outlook");
  });

  it("begins with Outlook's route again where the administrator has changed the routes meanwhile", () => {
    connected({}).takeWay("readOnly");
    expect(connected({}).way()).toBe("readOnly");
    expect(connected({ ewsUrl }).way()).toBe("outlook");
    connected({ ewsUrl }).takeWay("direct");
    expect(connected({}).way()).toBe("outlook");
  });
});
