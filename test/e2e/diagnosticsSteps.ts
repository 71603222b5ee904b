import type { FrameLocator, Locator } from "playwright-core";
import type { OpenedOutlook } from "./harness.ts";

/** The section with the rows of a connection. */
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

/** Runs GetImItemList over a connection, for the first time or again. The focus stays on the button. */
export async function tryIt(route: Locator): Promise<void> {
  await route.getByRole("button", { name: /^Try (it|again)$/ }).click();
  await route.getByRole("button", { name: "Try again" }).and(route.locator(":focus")).waitFor();
}

/** The titles of the findings. */
export const findings = (pane: FrameLocator): Promise<readonly string[]> =>
  pane
    .getByRole("list", { name: "Results" })
    .getByRole("listitem")
    .evaluateAll((items) => items.map((item) => item.querySelector("p")?.textContent ?? ""))
    .then((titles) => titles.map(plain));

/** Results for a connection: each operation and its outcome. */
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

/** The last calls as listed, without times. */
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
