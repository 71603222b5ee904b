import type { FrameLocator, Locator, Page, Request, Route } from "playwright-core";
import type { WireCall } from "../../simulator/outlook/page/wireLog.ts";
import type { OpenedOutlook } from "./harness.ts";
import { place } from "./place.ts";

/** The title of the current screen. */
export const title = (pane: FrameLocator): Locator => pane.getByRole("heading", { level: 1 });

/** Presses Tab until an element has the focus, at most 20 times, as a user would. */
export async function tabTo(page: Page, pane: FrameLocator, element: Locator): Promise<void> {
  const isThere = element.and(pane.locator(":focus"));
  for (let presses = 0; (await isThere.count()) === 0; presses += 1) {
    if (presses === 20) throw new Error("Tab does not lead there.");
    // The focus may still be on the page around the pane.
    if (presses === 0 && (await pane.locator(":focus").count()) === 0) await title(pane).focus();
    await page.keyboard.press("Tab");
  }
}

/** The region that shows a group or a contact. */
export const result = (pane: FrameLocator): Locator => pane.getByRole("region", { name: "Result" });

/** Matches a text, ignoring the characters that isolate names: anywhere in the content, or as the whole content. */
export function saying(words: string, extent: "part" | "whole" = "part"): RegExp {
  const characters = Array.from(words, (character) => character.replace(/[.*+?^${}()|[\]\\]/, "\\$&"));
  const text = ["", ...characters, ""].join("[\u2068\u2069]*");
  return new RegExp(extent === "whole" ? `^${text}$` : text);
}

/**
 * Waits for a failure with this title and returns its lines: title, meaning and next step, the error code as in its
 * technical details, which may be closed, and the buttons.
 */
export async function failureLines(pane: FrameLocator, words: string): Promise<readonly string[]> {
  // An error at a field is an alert, too; only a failure has a button.
  const alert = pane.getByRole("alert").filter({ hasText: saying(words), has: pane.getByRole("button") });
  await alert.waitFor();
  const { texts, details, buttons } = await alert.evaluate((card) => {
    const details = card.querySelector('section[aria-label="Technical details"], section section');
    const isOutside = (element: Element) => !details?.contains(element);
    const all = (selector: string) =>
      [...card.querySelectorAll<HTMLElement>(selector)].filter(isOutside).map((one) => one.innerText);
    return {
      texts: all("p"),
      details: [...(details?.querySelectorAll("dt, dd") ?? [])].map((one) => one.textContent),
      buttons: all("button"),
    };
  });
  const code = details[0] === "Error" ? details[1] : undefined;
  return [...texts, ...(code === undefined ? [] : [errorCode(code)]), ...buttons];
}

/** The line of failureLines for an error code. */
export const errorCode = (code: string): string => `Error code: ${code}`;

/** Waits for the message that a busy Exchange will be tried again, and cancels that. Returns the message. */
export async function stopAskingAgain(pane: FrameLocator): Promise<string> {
  const waiting = pane.getByRole("status").filter({ hasText: "Trying again in" });
  await waiting.waitFor();
  const words = await waiting.innerText();
  // Not a click, which waits until the button holds still: the last attempt may fail meanwhile, and Cancel leaves the form.
  await pane.getByRole("button", { name: "Cancel" }).press("Enter");
  return words;
}

/** Opens the details of a failure and returns them. */
export async function failureDetails(pane: FrameLocator): Promise<Readonly<Record<string, string>>> {
  await openTechnicalDetails(pane);
  return facts(pane.getByRole("alert"));
}

/** Opens the group form and types a name. Sends nothing. */
export async function typeGroup(pane: FrameLocator, name: string): Promise<void> {
  await pane.getByRole("button", { name: "New group" }).click();
  await pane.getByRole("textbox", { name: "Group name" }).fill(name);
}

/** Opens the group form, types a name, and sends it. */
export async function createGroup(pane: FrameLocator, name: string): Promise<void> {
  await typeGroup(pane, name);
  await pane.getByRole("button", { name: "Create group" }).click();
}

/** Input for the contact form. Without `group`, the form's selection stays. */
export interface TypedContact {
  readonly address: string;
  readonly name?: string;
  readonly group?: string;
}

/** The field for the people to add, in the form New contact. */
export const peopleField = (pane: FrameLocator): Locator =>
  pane.getByRole("combobox", { name: "Name or IM address" });

/** The addresses of the people in that field, without what is typed. */
export const peopleInField = (pane: FrameLocator): Promise<readonly string[]> =>
  pane
    .getByRole("group", { name: "People to add" })
    .locator("[data-tag]")
    .evaluateAll((tags) => tags.map((tag) => tag.getAttribute("title") ?? ""));

/**
 * Opens the contact form and fills it in. Leaving the field makes a person of a whole address. Sends nothing. Somebody
 * who is in the list keeps their name, so that the form has no field for it.
 */
export async function typeContact(pane: FrameLocator, { address, name, group }: TypedContact): Promise<void> {
  await pane
    .getByRole("button", { name: /^(New contact|Add people)$/ })
    .first()
    .click();
  await peopleField(pane).fill(address);
  await peopleField(pane).blur();
  if (name !== undefined) await pane.getByRole("textbox", { name: "Display name" }).fill(name);
  if (group !== undefined) await pane.getByRole("combobox", { name: "Group" }).selectOption({ label: group });
}

/** Opens the contact form, fills it in, and sends it. */
export async function addContact(pane: FrameLocator, contact: TypedContact): Promise<void> {
  await typeContact(pane, contact);
  await pane.getByRole("button", { name: "Add contact" }).click();
}

/**
 * Waits for the page of a group or contact with a result that says this, such as "created". Opens the technical details,
 * and returns all facts: names with their values.
 */
export async function shownResult(
  pane: FrameLocator,
  words: string,
): Promise<Readonly<Record<string, string>>> {
  const page = result(pane).filter({ hasText: saying(words) });
  await page.waitFor();
  await openTechnicalDetails(pane);
  return facts(page);
}

/** Opens the technical details of a page, unless they are open: the pane remembers that. */
export async function openTechnicalDetails(pane: FrameLocator): Promise<void> {
  const toggle = pane.getByRole("button", { name: "Technical details" });
  if ((await toggle.getAttribute("aria-expanded")) === "false") await toggle.click();
}

/** Returns from a result to the list. */
export const done = (pane: FrameLocator): Promise<void> => pane.getByRole("button", { name: "Done" }).click();

/** The pairs of names and values in an element. */
export async function facts(within: Locator): Promise<Readonly<Record<string, string>>> {
  const pairs = await within
    .locator("dl > div")
    .evaluateAll((rows) =>
      rows.map((row) => [
        row.querySelector("dt")?.innerText ?? "",
        row.querySelector("dd")?.innerText.trim() ?? "",
      ]),
    );
  return Object.fromEntries(pairs) as Record<string, string>;
}

/**
 * A time in the format of `language`, in the browser's time zone. Formatted by the browser, because Node.js may have
 * other locale data.
 */
export const writtenTime = ({ page }: OpenedOutlook, at: Date, language: string): Promise<string> =>
  page.evaluate(
    ({ milliseconds, locale, timeZone }) =>
      new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone }).format(
        milliseconds,
      ),
    { milliseconds: at.getTime(), locale: language, timeZone: place.timezoneId },
  );

/** Waits until an element has the keyboard focus. */
export const focusOn = (pane: FrameLocator, element: Locator): Promise<void> =>
  element.and(pane.locator(":focus")).waitFor();

/** The calls of an operation so far, as sent and received. */
export async function calls({ wire }: OpenedOutlook, operation: string): Promise<readonly WireCall[]> {
  return (await wire()).calls.filter((call) => call.operation === operation);
}

/** Holds back the calls of an operation on their way to Exchange. Returns the function that releases them. */
export const holdBack = ({ page }: OpenedOutlook, operation: string): Promise<() => Promise<void>> =>
  holdRequests(page, "**/ews", (request) => request.postData()?.includes(`<m:${operation}`) ?? false);

/** Holds back requests to matching addresses. Returns the function that releases them. */
export async function holdRequests(
  page: Page,
  addresses: string,
  matches: (request: Request) => boolean = () => true,
): Promise<() => Promise<void>> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const held: Promise<void>[] = [];
  const hold = (route: Route): Promise<void> => {
    if (!matches(route.request())) return route.fallback();
    const sent = released.then(() => route.fallback());
    held.push(sent);
    return sent;
  };
  await page.route(addresses, hold);
  return async () => {
    release();
    await Promise.all(held);
    await page.unroute(addresses, hold);
  };
}

/** Restarts the pane and holds back a file of its code, by the name of its chunk. Returns the function that releases it. */
export async function restartWithout(
  { page, set }: OpenedOutlook,
  chunk: string,
): Promise<() => Promise<void>> {
  const release = await holdRequests(page, `**/immutable/${chunk}.*.js`);
  await set({ pane: "closed" });
  await set({ pane: "open" });
  return release;
}
