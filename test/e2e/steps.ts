import type { Frame, FrameLocator, Locator, Page, Request, Route } from "playwright-core";
import type { WireCall } from "../../simulator/outlook/page/wireLog.ts";
import type { OpenedOutlook } from "./harness.ts";
import { place } from "./place.ts";

/** Where one is. */
export const title = (pane: FrameLocator): Locator => pane.getByRole("heading", { level: 1 });

/** The region in which a group or a persona is shown. */
export const result = (pane: FrameLocator): Locator => pane.getByRole("region", { name: "Result" });

/** A text to look for, whatever names are isolated in it: a part of what is there, or the whole. */
export function saying(words: string, extent: "part" | "whole" = "part"): RegExp {
  const characters = Array.from(words, (character) => character.replace(/[.*+?^${}()|[\]\\]/, "\\$&"));
  const text = ["", ...characters, ""].join("[\u2068\u2069]*");
  return new RegExp(extent === "whole" ? `^${text}$` : text);
}

/** The lines of a failure, once its title is there: title, what it means and what to do, codes, buttons. */
export async function failureLines(pane: FrameLocator, words: string): Promise<readonly string[]> {
  // The words at a field are an alert of their own; a failure has a button.
  const alert = pane.getByRole("alert").filter({ hasText: saying(words), has: pane.getByRole("button") });
  await alert.waitFor();
  return (await alert.innerText()).split("\n").filter((line) => line.trim() !== "");
}

/** Waits until it is said that a busy Exchange is asked again by itself, and does not wait for that. */
export async function stopAskingAgain(pane: FrameLocator): Promise<string> {
  const waiting = pane.getByRole("status").filter({ hasText: "Next try in" });
  await waiting.waitFor();
  const words = await waiting.innerText();
  await pane.getByRole("button", { name: "Cancel" }).click();
  return words;
}

/** Opens the details of a failure, and gives them. */
export async function failureDetails(pane: FrameLocator): Promise<Readonly<Record<string, string>>> {
  await pane.getByRole("button", { name: "Details", exact: true }).click();
  return facts(pane.getByRole("main"));
}

/** Opens the form for a group and types a name; nothing is sent yet. */
export async function typeGroup(pane: FrameLocator, name: string): Promise<void> {
  await pane.getByRole("button", { name: "New group" }).click();
  await pane.getByRole("textbox", { name: "Group name" }).fill(name);
}

/** Opens the form for a group, types a name and sends it. */
export async function createGroup(pane: FrameLocator, name: string): Promise<void> {
  await typeGroup(pane, name);
  await pane.getByRole("button", { name: "Create group" }).click();
}

/** What a person fills in for a contact; a group left out stays as it is chosen. */
export interface TypedContact {
  readonly address: string;
  readonly name?: string;
  readonly group?: string;
}

/** Opens the form for a contact and fills it in; nothing is sent yet. */
export async function typeContact(pane: FrameLocator, { address, name, group }: TypedContact): Promise<void> {
  await pane.getByRole("button", { name: "New contact" }).click();
  await pane.getByRole("textbox", { name: "IM address" }).fill(address);
  if (name !== undefined) await pane.getByRole("textbox", { name: "Display name" }).fill(name);
  if (group !== undefined) await pane.getByRole("combobox", { name: "Group" }).selectOption({ label: group });
}

/** Opens the form for a contact, fills it in and sends it. */
export async function addContact(pane: FrameLocator, contact: TypedContact): Promise<void> {
  await typeContact(pane, contact);
  await pane.getByRole("button", { name: "Add contact" }).click();
}

/** Waits for the result with that title, and gives what it says: names with their values, line by line. */
export async function shownResult(
  pane: FrameLocator,
  heading: string,
): Promise<Readonly<Record<string, string>>> {
  await pane.getByRole("heading", { level: 1, name: heading }).waitFor();
  return facts(result(pane));
}

/** Leaves a result, for the list. */
export const done = (pane: FrameLocator): Promise<void> => pane.getByRole("button", { name: "Done" }).click();

/** The pairs of names and values within an element. */
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

/** A time as people who read `language` write it where the browser is. Node's own words may be of another version. */
export const writtenTime = ({ page }: OpenedOutlook, at: Date, language: string): Promise<string> =>
  page.evaluate(
    ({ milliseconds, locale, timeZone }) =>
      new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone }).format(
        milliseconds,
      ),
    { milliseconds: at.getTime(), locale: language, timeZone: place.timezoneId },
  );

/** Waits until the keyboard's focus is on an element. */
export const focusOn = (pane: FrameLocator, element: Locator): Promise<void> =>
  element.and(pane.locator(":focus")).waitFor();

/** The calls of an operation so far, as they went over the wire. */
export async function calls({ wire }: OpenedOutlook, operation: string): Promise<readonly WireCall[]> {
  return (await wire()).calls.filter((call) => call.operation === operation);
}

/** Waits until nothing moves or fades any more; what is taken away meanwhile has come to its end, too. */
export const calm = (frame: Frame): Promise<unknown> =>
  frame.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));

/** Holds back the calls of an operation on their way to Exchange, until what is given back is called. */
export const holdBack = ({ page }: OpenedOutlook, operation: string): Promise<() => Promise<void>> =>
  holdRequests(page, "**/ews", (request) => request.postData()?.includes(`<m:${operation}`) ?? false);

/** Holds back requests to addresses that fit, until what is given back is called. */
export async function holdRequests(
  page: Page,
  addresses: string,
  isMeant: (request: Request) => boolean = () => true,
): Promise<() => Promise<void>> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const held: Promise<void>[] = [];
  const hold = (route: Route): Promise<void> => {
    if (!isMeant(route.request())) return route.fallback();
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
