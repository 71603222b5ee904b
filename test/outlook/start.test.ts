import { afterEach, describe, expect, it } from "@jest/globals";
import { start } from "../../src/outlook/start.ts";
import { setOffice } from "./fakeOffice.ts";

afterEach(() => setOffice(undefined));

/** The global `Office` in Outlook. */
const office = {
  onReady: () => Promise.resolve({ host: "Outlook", platform: "OfficeOnline" }),
  context: {
    displayLanguage: "fr-CA",
    mailbox: { userProfile: { emailAddress: "ana.lima@contoso.com", displayName: "Ana Lima" } },
  },
};

/** Creates the script element of office.js in a page with this `readyState`. */
function officeScript(readyState: DocumentReadyState = "interactive") {
  const page = new EventTarget();
  const script = Object.assign(new EventTarget(), { ownerDocument: { readyState, defaultView: page } });
  return { page, script, element: script as unknown as HTMLScriptElement };
}

describe("The start in Outlook", () => {
  it("returns the user's own address, the display language, and the mailbox", async () => {
    setOffice(office);
    expect(await start(officeScript().element)).toEqual({
      ok: true,
      value: {
        userAddress: "ana.lima@contoso.com",
        displayLanguage: "fr-CA",
        mailbox: office.context.mailbox,
      },
    });
  });

  it("waits for office.js, which may load after the add-in", async () => {
    const { script, element } = officeScript();
    const started = start(element);
    setOffice(office);
    script.dispatchEvent(new Event("load"));
    expect(await started).toMatchObject({ ok: true, value: { userAddress: "ana.lima@contoso.com" } });
  });

  it("calls onReady of office.js only once", async () => {
    let calls = 0;
    setOffice({ ...office, onReady: () => ((calls += 1), office.onReady()) });
    await start(officeScript().element);
    expect(calls).toBe(1);
  });

  it.each([[null], ["Word"]])("fails as outside Outlook if the host is %s", async (host) => {
    setOffice({ onReady: () => Promise.resolve({ host, platform: null }) });
    expect(await start(officeScript().element)).toEqual({ ok: false, failure: "outside" });
  });
});

describe("The start without office.js", () => {
  const missing = { ok: false, failure: "officeMissing" };

  it("fails when the file does not load", async () => {
    const { script, element } = officeScript();
    const started = start(element);
    script.dispatchEvent(new Event("error"));
    expect(await started).toEqual(missing);
  });

  it("fails when the file failed before the add-in listened, and the rest of the page has loaded", async () => {
    const { page, element } = officeScript();
    const started = start(element);
    page.dispatchEvent(new Event("load"));
    expect(await started).toEqual(missing);
  });

  it("fails when the file failed and the page was complete before the add-in started", async () => {
    expect(await start(officeScript("complete").element)).toEqual(missing);
  });

  it("fails when the page has no script element for office.js", async () => {
    expect(await start(null)).toEqual(missing);
  });

  it("fails after a timeout when a file that office.js itself loads is missing, because onReady then never resolves", async () => {
    setOffice({ onReady: () => new Promise(() => undefined) });
    expect(await start(officeScript().element, 10)).toEqual(missing);
  });
});
