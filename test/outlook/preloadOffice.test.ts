import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";

const info = { host: "outlook", platform: "web", version: 16.01, displayLanguage: "en-US" };

/** A page with office.js, in which links can be added. */
function openPage() {
  const links: (EventTarget & { readonly href?: string })[] = [];
  Object.assign(globalThis, {
    window: {},
    document: {
      querySelector: () => ({ src: "https://cdn.example/hosted/office.js" }),
      createElement: () => new EventTarget(),
      head: { append: (link: EventTarget) => links.push(link) },
    },
  });
  return { hostFile: () => links.find(({ href }) => href?.endsWith("/outlook-web-16.01.js")) };
}

describe("The file of office.js for the host", () => {
  let office: typeof import("../../src/outlook/preloadOffice.ts");
  let steps: string[] = [];
  const wait = () => {
    void office.hostFileHasRun(60).then(() => steps.push("drawn"));
  };
  const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);

  beforeEach(async () => {
    jest.resetModules();
    jest.useFakeTimers();
    steps = [];
    office = await import("../../src/outlook/preloadOffice.ts");
  });
  afterEach(() => {
    jest.useRealTimers();
    Reflect.deleteProperty(globalThis, "window");
    Reflect.deleteProperty(globalThis, "document");
  });

  it("runs before the pane is drawn, if it has loaded before", async () => {
    const { hostFile } = openPage();
    office.preloadOffice(info);
    hostFile()?.dispatchEvent(new Event("load"));
    setTimeout(() => steps.push("run"), 0);
    wait();
    await pass(1);
    expect(steps).toEqual(["run", "drawn"]);
  });

  it("runs before the pane is drawn, if it loads soon", async () => {
    const { hostFile } = openPage();
    office.preloadOffice(info);
    wait();
    await pass(59);
    expect(steps).toEqual([]);
    hostFile()?.dispatchEvent(new Event("load"));
    setTimeout(() => steps.push("run"), 0);
    await pass(1);
    expect(steps).toEqual(["run", "drawn"]);
  });

  it("is not waited for if it is late or does not load", async () => {
    openPage();
    office.preloadOffice(info);
    wait();
    await pass(60);
    expect(steps).toEqual(["drawn"]);
  });

  it.each([
    ["in another host", { ...info, platform: "win32" }],
    ["before office.js has anything to run", undefined],
  ])("is not waited for %s", async (_, other) => {
    openPage();
    if (other) office.preloadOffice(other);
    wait();
    await pass(0);
    expect(steps).toEqual(["drawn"]);
  });
});
