import { describe, expect, it } from "@jest/globals";
import type { FrameLocator } from "playwright-core";
import { cells, headings, holdAddResponses, munich, paste, toCheck } from "./bulkSteps.ts";
import { withoutIsolates } from "../i18n/wordingIn.ts";
import type { OpenedOutlook } from "./harness.ts";
import { row } from "./listSteps.ts";
import { focusOn, holdRequests, saying, title } from "./steps.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();
const light = "rgb(255, 255, 255)";
const dark = "rgb(41, 41, 41)";

const button = (pane: FrameLocator, name: string) => pane.getByRole("button", { name, exact: true });
const languageField = (pane: FrameLocator) => pane.getByRole("combobox");

async function openSettings(pane: FrameLocator): Promise<void> {
  await pane.getByRole("banner").getByRole("button", { name: "More" }).click();
  await pane.getByRole("menuitem", { name: "Settings" }).click();
  await button(pane, "Privacy").waitFor();
}

/** Opens the settings in a new browser profile. */
async function openedSettings() {
  const opened = await outlook.open({}, {});
  await row(opened.pane, "Favorites").waitFor();
  await openSettings(opened.pane);
  return opened;
}

async function restart({ set }: OpenedOutlook): Promise<void> {
  await set({ pane: "closed" });
  await set({ pane: "open" });
}

async function waitForBackground(opened: OpenedOutlook, color: string): Promise<void> {
  await (
    await opened.frame()
  ).waitForFunction((wanted) => {
    const provider = document.querySelector(".fui-FluentProvider");
    return provider !== null && getComputedStyle(provider).backgroundColor === wanted;
  }, color);
}

/** The keys of the pane's stored data, and its databases with entries. */
const storedIn = async (opened: OpenedOutlook): Promise<readonly string[]> =>
  (await opened.frame()).evaluate(() =>
    [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((key) =>
      key.startsWith("im-groups"),
    ),
  );

describe("The settings", () => {
  it("have a theme, a language, what is stored, and what this is", async () => {
    const { pane } = await openedSettings();
    await focusOn(pane, title(pane));
    const tree = withoutIsolates(await pane.getByRole("main").ariaSnapshot());
    expect(tree.split("\n")).toEqual([
      "- main:",
      "  - text: Theme",
      '  - radiogroup "Theme":',
      '    - radio "Match Outlook" [checked]',
      "    - text: Match Outlook",
      '    - radio "Light"',
      "    - text: Light",
      '    - radio "Dark"',
      "    - text: Dark",
      "  - text: Language",
      '  - combobox "Language":',
      '    - option "Match Outlook (English)" [selected]',
      '    - option "English"',
      '    - option "Français"',
      '    - option "中文（繁體）"',
      '  - region "Stored on this device":',
      '    - heading "Stored on this device" [level=2]',
      "    - term: Settings and connection",
      "    - definition: 1 KB",
      "    - paragraph: Your contacts themselves are stored in Exchange.",
      '    - button "Delete stored data…"',
      '  - region "About":',
      '    - heading "About" [level=2]',
      "    - paragraph: IM Groups for Outlook",
      "    - paragraph: Version 0.1.0",
      '    - button "Licenses"',
      '    - button "Privacy"',
    ]);
  });

  it("change the theme at once, and for every later start, whatever Outlook's is", async () => {
    const opened = await openedSettings();
    const { page, pane, set } = opened;
    await pane.getByRole("radio", { name: "Dark" }).check();
    await waitForBackground(opened, dark);
    await set({ theme: "light" });
    // The page itself, before any script of the pane but the first.
    const release = await holdRequests(page, "**/immutable/main.*.js");
    await restart(opened);
    const skeleton = pane.locator(".skeleton");
    await pane.locator("html[style*=dark]").waitFor();
    expect(await skeleton.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe(dark);
    await release();
    await row(pane, "Favorites").waitFor();
    await waitForBackground(opened, dark);

    await openSettings(pane);
    await pane.getByRole("radio", { name: "Light" }).check();
    await waitForBackground(opened, light);
    await set({ theme: "dark" });
    await pane.getByRole("radio", { name: "Match Outlook" }).check();
    await waitForBackground(opened, dark);
  });

  it("change the language in place, with the focus kept, and for every later start", async () => {
    const opened = await openedSettings();
    const { page, pane } = opened;
    await languageField(pane).focus();
    await languageField(pane).selectOption("fr");
    await pane.getByRole("heading", { name: "Paramètres" }).waitFor();
    await focusOn(pane, languageField(pane));
    expect(await pane.locator("html").getAttribute("lang")).toBe("fr");
    expect(await languageField(pane).inputValue()).toBe("fr");
    await restart(opened);
    await pane.getByRole("treeitem", { name: "Favoris" }).waitFor();
    const frame = await opened.frame();
    const files = await frame.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name }) => name),
    );
    // English is not loaded first.
    expect(files.filter((name) => /immutable\/en[.-]/.test(name))).toEqual([]);

    await pane.getByRole("banner").getByRole("button", { name: "Plus" }).click();
    await pane.getByRole("menuitem", { name: "Paramètres" }).click();
    await languageField(pane).selectOption("");
    await pane.getByRole("heading", { name: "Settings" }).waitFor();
    await page.keyboard.press("Escape");
    await row(pane, "Favorites").waitFor();
  });

  it("keep the language if the texts of another one cannot be loaded", async () => {
    const { page, pane, problems } = await openedSettings();
    await page.route("**/immutable/fr*", (route) => route.abort());
    await languageField(pane).selectOption("fr");
    await pane.locator("select").evaluate(
      (field: HTMLSelectElement) =>
        new Promise<void>((resolve) => {
          const wait = () => (field.value === "" ? resolve() : requestAnimationFrame(wait));
          wait();
        }),
    );
    await pane.getByRole("heading", { name: "Settings" }).waitFor();
    problems.console.length = 0;
  });

  it("have only the languages that the administrator allows", async () => {
    outlook.playground.setConfig({ languages: ["fr", "en"] });
    const { pane } = await openedSettings();
    const names = await languageField(pane).locator("option").allInnerTexts();
    expect(names.map(withoutIsolates)).toEqual(["Match Outlook (English)", "English", "Français"]);
  });

  it("have pages about licenses and privacy, whose links have the focus on the way back", async () => {
    const { page, pane } = await openedSettings();
    await button(pane, "Licenses").click();
    await focusOn(pane, pane.getByRole("heading", { name: "Licenses", level: 1 }));
    const names = (await pane.getByRole("heading", { level: 2 }).allInnerTexts()).join(", ");
    for (const name of ["react 19", "@fluentui/react-menu", "papaparse", "saxes", "idb", "webpack"])
      expect(names).toContain(name);
    expect(names.startsWith("IM Groups for Outlook (MIT)")).toBe(true);
    await pane.getByText("Permission is hereby granted").first().waitFor();
    await page.keyboard.press("Escape");
    await focusOn(pane, button(pane, "Licenses"));
    await button(pane, "Privacy").click();
    await focusOn(pane, pane.getByRole("heading", { name: "Privacy", level: 1 }));
    await pane.getByText("are sent only to your Exchange Server").waitFor();
    await button(pane, "Back").click();
    await focusOn(pane, button(pane, "Privacy"));
    await button(pane, "Back").click();
    await pane.getByRole("tree").waitFor();
  });
});

describe("What is stored", () => {
  it("is deleted after a question, and the pane is then as at first", async () => {
    const opened = await openedSettings();
    const { page, pane } = opened;
    await pane.getByRole("radio", { name: "Dark" }).check();
    await page.keyboard.press("Escape");
    await row(pane, "Design team").click();
    await openSettings(pane);
    await button(pane, "Delete stored data…").click();
    const dialog = pane.getByRole("alertdialog", { name: "Delete stored data?" });
    await focusOn(pane, dialog.getByRole("button", { name: "Cancel" }));
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await focusOn(pane, button(pane, "Delete stored data…"));
    expect(await storedIn(opened)).toEqual(["im-groups.preferences"]);

    await page.keyboard.press("Enter");
    await dialog.getByRole("button", { name: "Delete stored data" }).click();
    await pane.getByRole("status").getByText("Stored data deleted").waitFor();
    await pane.getByText("Nothing is stored.").waitFor();
    await focusOn(pane, pane.getByRole("heading", { name: "Stored on this device" }));
    await waitForBackground(opened, light);
    expect(await storedIn(opened)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await row(pane, "Design team").getAttribute("aria-expanded")).toBe("false");
  });

  it("is not deleted while a job runs; a job that waits is named in the question, and gone afterwards", async () => {
    const opened = await outlook.start();
    const { page, pane } = opened;
    await paste(pane, cells(headings, ...munich(30)));
    await toCheck(pane);
    outlook.exchange.faults.add(
      { kind: "slow", milliseconds: 0 },
      { operation: "AddNewImContactToGroup", calls: 5 },
    );
    const release = holdAddResponses(outlook.exchange);
    await button(pane, "Add 30 contacts").click();
    await pane.getByText(/of 30 contacts/).waitFor();
    await button(pane, "Back").click();
    await openSettings(pane);
    await pane.getByText("Contacts to add, and reports").waitFor();
    await button(pane, "Delete stored data…").click();
    await pane.getByRole("status").getByText("When that has ended, you can delete stored data.").waitFor();
    expect(await pane.getByRole("alertdialog").count()).toBe(0);

    await opened.set({ pane: "closed" });
    release();
    await opened.set({ pane: "open" });
    const waiting = pane.getByRole("region", { name: saying("contacts have not been added yet") });
    await waiting.waitFor();
    await openSettings(pane);
    await button(pane, "Delete stored data…").click();
    await pane.getByText(/contacts that are still to be added will not be added\./).waitFor();
    await button(pane, "Delete stored data").click();
    await pane.getByText("Nothing is stored.").waitFor();
    await page.keyboard.press("Escape");
    await pane.getByRole("tree").waitFor();
    expect(await waiting.count()).toBe(0);
    await restart(opened);
    await pane.getByRole("tree").waitFor();
    expect(await waiting.count()).toBe(0);
  });
});
