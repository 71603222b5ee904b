import { describe, expect, it } from "@jest/globals";
import type { Frame } from "playwright-core";
import { useOutlook } from "../../e2e/harness.ts";
import { ownViolations } from "../../e2e/watchPage.ts";
import { minimalAddin, runningAddin } from "./runningAddin.ts";

/** What the page that plays the host provides to the real office.js. */
describe("office.js in the playground", () => {
  const outlook = useOutlook({ addinFolder: minimalAddin });

  it("runs in Outlook on the web, on a secure page", async () => {
    const addin = await runningAddin(await outlook.usual());
    expect(await addin.evaluate(() => Office.onReady())).toMatchObject({
      host: "Outlook",
      platform: "OfficeOnline",
    });
    expect(await addin.evaluate(() => isSecureContext)).toBe(true);
  });

  it("has the mailbox's user and the selected message", async () => {
    const addin = await runningAddin(await outlook.usual());
    const known = await addin.evaluate(() => {
      const { userProfile, item } = Office.context.mailbox;
      const { subject, from, to, cc, itemType } = item as Office.MessageRead;
      const people = [...to, ...cc].map(({ emailAddress }) => emailAddress);
      return { user: userProfile.emailAddress, subject, from: from.displayName, people, itemType };
    });
    expect(known).toMatchObject({
      user: "ana.lima@contoso.com",
      subject: "Project Falcon: the team",
      from: "Tony Smith",
      itemType: "message",
    });
    expect(known.people).toContain("soren.mikkelsen@fabrikam.example");
    expect(known.people).toHaveLength(6);
  });

  it("has the display language", async () => {
    const addin = await runningAddin(await outlook.start({ language: "zh-TW" }));
    expect(await addin.evaluate(() => Office.context.displayLanguage)).toBe("zh-TW");
  });

  it("restarts in another language", async () => {
    const opened = await outlook.start();
    await runningAddin(opened);
    await opened.set({ language: "fr-FR" });
    const addin = await runningAddin(opened);
    expect(await addin.evaluate(() => Office.context.displayLanguage)).toBe("fr-FR");
  });

  it("starts without an item", async () => {
    const addin = await runningAddin(await outlook.start({ item: "" }));
    expect(await addin.evaluate(() => Office.context.mailbox.item)).toBeUndefined();
    expect(await addin.evaluate(() => Office.context.mailbox.userProfile.displayName)).toBe("Ana Lima");
  });

  it("receives the event for another item, for an appointment, and for no item", async () => {
    const opened = await outlook.start();
    const addin = await runningAddin(opened);
    await collectEvents(addin, "ItemChanged");
    const selected = (): Promise<unknown> =>
      addin.evaluate(() => (Office.context.mailbox.item as Office.AppointmentRead | null)?.subject);

    await opened.set({ item: "review" });
    await waitForEvents(addin, 1);
    expect(await selected()).toBe("Design review");
    const attendees = await addin.evaluate(() =>
      (Office.context.mailbox.item as Office.AppointmentRead).requiredAttendees.map((one) => one.displayName),
    );
    expect(attendees).toEqual(["Ana Lima", "Nkechi Okafor", "Yuki Tanaka"]);

    await opened.set({ item: "" });
    await waitForEvents(addin, 2);
    expect(await addin.evaluate(() => Office.context.mailbox.item)).toBeNull();
  });

  it("receives the event for another theme, with its colors", async () => {
    const opened = await outlook.start();
    const addin = await runningAddin(opened);
    await collectEvents(addin, "OfficeThemeChanged");
    await opened.set({ theme: "dark" });
    const [event] = (await waitForEvents(addin, 1)) as [Office.OfficeThemeChangedEventArgs];
    expect(event.officeTheme).toMatchObject({
      bodyBackgroundColor: "#1f1f1f",
      bodyForegroundColor: "#ffffff",
    });
  });

  it("receives the event at once for a theme that differs from the system's", async () => {
    const addin = await runningAddin(await outlook.start({ theme: "dark" }));
    await collectEvents(addin, "OfficeThemeChanged");
    expect(await waitForEvents(addin, 1)).toMatchObject([
      { officeTheme: { bodyBackgroundColor: "#1f1f1f" } },
    ]);
  });

  it("reads and changes the recipients and the subject of a draft", async () => {
    // Uses a new page, so that no other test reads the draft.
    const addin = await runningAddin(await outlook.open({ item: "draft" }));
    const changed = await addin.evaluate(async () => {
      const draft = Office.context.mailbox.item as Office.MessageCompose;
      const done = <T>(call: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> =>
        new Promise((resolve) => call(({ value }) => resolve(value)));
      const before = await done<Office.EmailAddressDetails[]>((end) => draft.to.getAsync(end));
      await done<unknown>((end) =>
        draft.to.addAsync([{ displayName: "Zoë", emailAddress: "zoe@contoso.com" }], end),
      );
      await done<unknown>((end) => draft.subject.setAsync("Another one", end));
      const after = await done<Office.EmailAddressDetails[]>((end) => draft.to.getAsync(end));
      const subject = await done<string>((end) => draft.subject.getAsync(end));
      const from = await done<Office.EmailAddressDetails>((end) => draft.from.getAsync(end));
      return { before: before.length, after: after.map((one) => one.emailAddress), subject, from };
    });
    expect(changed).toMatchObject({
      before: 2,
      after: ["tony.smith@contoso.com", "nkechi.okafor@contoso.com", "zoe@contoso.com"],
      subject: "Another one",
      from: { emailAddress: "ana.lima@contoso.com" },
    });
  });

  it("finds its roaming settings again after a restart", async () => {
    const opened = await outlook.open();
    const first = await runningAddin(opened);
    await first.evaluate(
      () =>
        new Promise((resolve) => {
          Office.context.roamingSettings.set("choice", { theme: "dark" });
          Office.context.roamingSettings.saveAsync(resolve);
        }),
    );
    await opened.page.reload();
    const second = await runningAddin(opened);
    const kept: unknown = await second.evaluate(
      () => Office.context.roamingSettings.get("choice") as unknown,
    );
    expect(kept).toEqual({ theme: "dark" });
  });

  it("violates the policy only in the known places", async () => {
    const opened = await outlook.open();
    await runningAddin(opened);
    expect(ownViolations(opened.problems)).toEqual([]);
    expect(opened.problems.violations).toHaveLength(4);
    expect(opened.problems).toMatchObject({ errors: [], console: [] });
  });
});

/** Collects the events of a type in the add-in's page. */
async function collectEvents(addin: Frame, event: "ItemChanged" | "OfficeThemeChanged"): Promise<void> {
  await addin.evaluate(
    (name) =>
      new Promise<void>((resolve) => {
        const events: unknown[] = [];
        Object.assign(globalThis, { events });
        const keep = (one: unknown): number => events.push(one);
        Office.context.mailbox.addHandlerAsync(Office.EventType[name], keep, () => resolve());
      }),
    event,
  );
}

/** Waits for a number of events and returns the events so far. */
async function waitForEvents(addin: Frame, number: number): Promise<unknown> {
  await addin.waitForFunction(
    (wanted) => (globalThis as unknown as { events: unknown[] }).events.length >= wanted,
    number,
  );
  return addin.evaluate(() => (globalThis as unknown as { events: unknown[] }).events);
}
