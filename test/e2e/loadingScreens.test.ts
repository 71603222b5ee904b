import { describe, expect, it } from "@jest/globals";
import type { FrameLocator, Locator } from "playwright-core";
import { row } from "./listSteps.ts";
import { focusOn, restartWithout, title } from "./steps.ts";
import { usePane } from "./usePane.ts";

/** The way to a screen, and the element in it that takes the focus. By the chunk with its code. */
interface Opened {
  readonly chunk: string;
  readonly title: string;
  readonly open: (pane: FrameLocator) => Promise<void>;
  readonly focused: (pane: FrameLocator) => Locator;
}

const more = (item: string) => async (pane: FrameLocator) => {
  await pane.getByRole("banner").getByRole("button", { name: "More" }).click();
  await pane.getByRole("menuitem", { name: item }).click();
};
const heading = (name: string) => (pane: FrameLocator) =>
  pane.getByRole("heading", { level: 1, name, exact: true });
const field = (name: string) => (pane: FrameLocator) => pane.getByRole("textbox", { name });

const screens: readonly Opened[] = [
  {
    chunk: "pages",
    title: "Amélie Laurent",
    open: async (pane) => {
      await pane.getByRole("searchbox").fill("Amélie");
      await row(pane, "Amélie Laurent").press("Enter");
    },
    focused: heading("Amélie Laurent"),
  },
  {
    chunk: "pages",
    title: "Design team",
    open: (pane) => row(pane, "Design team").press("Alt+Enter"),
    focused: heading("Design team"),
  },
  { chunk: "settingsScreen", title: "Settings", open: more("Settings"), focused: heading("Settings") },
  { chunk: "diagnostics", title: "Diagnostics", open: more("Diagnostics"), focused: heading("Diagnostics") },
  {
    chunk: "bulkScreens",
    title: "Import contacts",
    open: more("Import contacts…"),
    focused: field("Names and addresses"),
  },
  {
    chunk: "phone",
    title: "New phone contact",
    open: more("New phone contact"),
    focused: field("Phone number"),
  },
];

describe("A screen whose code has not loaded", () => {
  const outlook = usePane();

  it.each(screens)(
    "has its title, with the focus, and a way back, and keeps the focus: $title",
    async ({ chunk, title: name, open, focused }) => {
      const opened = await outlook.start();
      const { pane, frame } = opened;
      const release = await restartWithout(opened, chunk);
      await row(pane, "Design team").waitFor();
      await open(pane);
      const loading = title(pane).filter({ hasText: name });
      await focusOn(pane, loading);
      await pane.getByRole("button", { name: "Back" }).press("Enter");
      await focusOn(pane, pane.getByRole("treeitem").and(pane.locator('[tabindex="0"]')));
      await open(pane);
      await focusOn(pane, loading);
      /** The names of the titles that take the focus from here on, which assistive technology says. */
      const heard = await (
        await frame()
      ).evaluateHandle(() => {
        const names: (string | null)[] = [];
        document.addEventListener("focusin", ({ target }) => {
          const focused = target as HTMLElement;
          if (focused.localName === "h1") names.push(focused.ariaLabel ?? focused.textContent);
        });
        return names;
      });
      expect(await title(pane).getAttribute("aria-label")).toBe("Loading…");
      await release();
      await focusOn(pane, focused(pane));
      const isField = (await focused(pane).getAttribute("tabindex")) === null;
      expect(await heard.jsonValue()).toEqual(isField ? [] : [name]);
    },
  );
});
