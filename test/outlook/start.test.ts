import { afterEach, describe, expect, it } from "@jest/globals";
import { start } from "../../src/outlook/start.ts";
import { setOffice } from "./fakeOffice.ts";

afterEach(() => setOffice(undefined));

/** Office.js in Outlook. */
const office = {
  onReady: () => Promise.resolve({ host: "Outlook", platform: "OfficeOnline" }),
  context: {
    displayLanguage: "fr-CA",
    mailbox: { userProfile: { emailAddress: "ana.lima@contoso.com", displayName: "Ana Lima" } },
  },
};

/** The script element of office.js, in a page that is as far as `readyState` says. */
function officeScript(readyState: DocumentReadyState = "interactive") {
  const page = new EventTarget();
  const script = Object.assign(new EventTarget(), { ownerDocument: { readyState, defaultView: page } });
  return { page, script, element: script as unknown as HTMLScriptElement };
}

describe("The start in Outlook", () => {
  it("tells the user's own address, the display language and the mailbox", async () => {
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

  it("waits for office.js, which may come after us", async () => {
    const { script, element } = officeScript();
    const started = start(element);
    setOffice(office);
    script.dispatchEvent(new Event("load"));
    expect(await started).toMatchObject({ ok: true, value: { userAddress: "ana.lima@contoso.com" } });
  });

  it("asks office.js for its host once", async () => {
    let asked = 0;
    setOffice({ ...office, onReady: () => ((asked += 1), office.onReady()) });
    await start(officeScript().element);
    expect(asked).toBe(1);
  });

  it.each([[null], ["Word"]])("knows that it stands outside Outlook when the host is %s", async (host) => {
    setOffice({ onReady: () => Promise.resolve({ host, platform: null }) });
    expect(await start(officeScript().element)).toEqual({ ok: false, failure: "outside" });
  });
});

describe("Without office.js the start says so:", () => {
  const missing = { ok: false, failure: "officeMissing" };

  it("when its file does not come", async () => {
    const { script, element } = officeScript();
    const started = start(element);
    script.dispatchEvent(new Event("error"));
    expect(await started).toEqual(missing);
  });

  it("when its file failed before anyone could listen, and the rest of the page has come", async () => {
    const { page, element } = officeScript();
    const started = start(element);
    page.dispatchEvent(new Event("load"));
    expect(await started).toEqual(missing);
  });

  it("when its file failed and the page was complete before we came", async () => {
    expect(await start(officeScript("complete").element)).toEqual(missing);
  });

  it("when the page has no such script", async () => {
    expect(await start(null)).toEqual(missing);
  });

  it("when a file that it loads in turn does not come, as it never calls back then", async () => {
    setOffice({ onReady: () => new Promise(() => undefined) });
    expect(await start(officeScript().element, 10)).toEqual(missing);
  });
});
