import type { FrameLocator, Locator } from "playwright-core";
import type { OpenedOutlook } from "./harness.ts";

/** Where each route's rows stand. */
export const throughOutlook = (pane: FrameLocator): Locator =>
  pane.getByRole("region", { name: "Through Outlook" });
export const directRoute = (pane: FrameLocator): Locator =>
  pane.getByRole("region", { name: "Direct connection" });

/** Opens the screen from the list's menu, and waits until the first run has ended. */
export async function openDiagnostics({ pane }: OpenedOutlook): Promise<void> {
  await pane.getByRole("button", { name: "More" }).first().click();
  await pane.getByRole("menuitem", { name: "Diagnostics" }).click();
  await pane.getByRole("button", { name: "Run again" }).waitFor();
}

/** Has GetImItemList tried over a route, once more where it has been. The button keeps the focus. */
export async function tryIt(route: Locator): Promise<void> {
  await route.getByRole("button", { name: /^Try (it|again)$/ }).click();
  await route.getByRole("button", { name: "Try again" }).and(route.locator(":focus")).waitFor();
}

/** The titles of what was found. */
export const findings = (pane: FrameLocator): Promise<readonly string[]> =>
  pane
    .getByRole("list", { name: "Results" })
    .getByRole("listitem")
    .evaluateAll((items) => items.map((item) => item.querySelector("p")?.textContent ?? ""))
    .then((titles) => titles.map(plain));

/** What was tried over a route: the operation, and what came of it. */
export const rows = async (route: Locator): Promise<readonly (readonly string[])[]> => {
  const texts = await route
    .getByRole("listitem")
    .evaluateAll((items) =>
      items.map((item) => [
        item.querySelector("span[id]")?.textContent ?? "",
        [...(item.querySelector("p")?.childNodes ?? [])].map(({ textContent }) => textContent).join(" "),
      ]),
    );
  return texts.map((row) => row.map(plain));
};

/** The last calls as they are listed, without times. */
export const logged = async (pane: FrameLocator): Promise<readonly string[]> => {
  const texts = await pane
    .getByRole("region", { name: "Recent calls" })
    .getByRole("listitem")
    .allInnerTexts();
  return texts.map((text) => {
    const [, operation = "", route = "", outcome = ""] =
      /^(\w+)\s+[\d,]+ ms\s+[^·]+ · ([^·]+) · (.+)$/.exec(plain(text)) ?? [];
    return `${operation} ${route} ${outcome}`;
  });
};

const plain = (text: string): string => text.replace(/[\u2068\u2069]/g, "");
