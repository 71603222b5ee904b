import { describe, expect, it } from "@jest/globals";
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import type { OpenedOutlook } from "./harness.ts";
import { languageTags } from "../../src/i18n/language.ts";
import { createGroup, focusOn, holdRequests, shownResult } from "./steps.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();

describe("A starting pane", () => {
  it("shows a skeleton without text, which is busy for assistive technology", async () => {
    const opened = await outlook.start();
    const { page, pane } = opened;
    // With the add-in's scripts held back, only the page's HTML is shown.
    const release = await holdRequests(page, "**/immutable/*.js");
    await restartPane(opened);
    const busy = pane.locator("[aria-busy=true]");
    await busy.waitFor();
    expect((await pane.locator("body").innerText()).trim()).toBe("");
    const boxes = await busy
      .locator("i")
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
    expect(boxes.filter((width) => width > 10).length).toBeGreaterThan(20);
    const top = async (what: Locator) => Math.round((await what.boundingBox())?.y ?? 0);
    const boxTops = await Promise.all(
      [".buttons", ".search", ".group"].map((name) => top(busy.locator(name).first())),
    );
    await release();
    await pane.getByRole("button", { name: "New group" }).waitFor();
    // The list is still loading for a moment, which is also busy.
    await busy.waitFor({ state: "detached" });
    const places = [
      pane.getByRole("button", { name: "New group" }),
      pane.getByRole("searchbox").locator(".."),
      pane.getByRole("treeitem").first(),
    ];
    expect(await Promise.all(places.map(top))).toEqual(boxTops);
  });

  it("has forms that work while office.js is loading, and requests that wait for it", async () => {
    const opened = await outlook.start();
    const { page, pane } = opened;
    const release = await holdRequests(page, "**/office-js/office.js");
    await restartPane(opened);
    await createGroup(pane, "Kestrel");
    await focusOn(pane, pane.getByRole("button", { name: "Creating…" }));
    await release();
    await shownResult(pane, "created");
    await pane.getByRole("banner").getByText("ana.lima@contoso.com").waitFor();
  });

  it("explains that office.js did not load, and what that means", async () => {
    const opened = await outlook.start();
    const { page, pane, problems } = opened;
    await page.route("**/office-js/office.js", (route) => route.abort());
    await restartPane(opened);
    await pane.getByRole("heading", { name: "Could not connect to Outlook." }).waitFor();
    await pane.getByText("Nothing in your list was changed.").waitFor();
    expect(problems.console.splice(0).every((words) => words.includes("ERR_FAILED"))).toBe(true);
  });
});

describe("The add-in's page outside Outlook", () => {
  /** Opens the add-in's page in a browser tab, without Outlook around it. */
  async function openWithoutOutlook(
    options: BrowserContextOptions,
    prepare?: (page: Page) => Promise<unknown>,
  ): Promise<Page> {
    const { page } = await outlook.start();
    const context = await page.context().browser()?.newContext(options);
    if (!context) throw new Error("There is no browser.");
    const addinPage = await context.newPage();
    await prepare?.(addinPage);
    await addinPage.goto(outlook.playground.addinUrl);
    return addinPage;
  }

  it.each([
    ["en-GB", "en", "IM Groups works only in Outlook"],
    ["fr-FR", "fr", /Outlook/],
    ["zh-TW", "zh-TW", /Outlook/],
  ])("explains in the browser's language %s what it is and how to get it", async (locale, lang, name) => {
    const page = await openWithoutOutlook({ locale });
    await page.getByRole("heading", { level: 1, name }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe(lang);
    expect(await page.getByRole("main").getByRole("paragraph").count()).toBe(2);
    expect(await page.getByRole("button").count()).toBe(0);
    await page.context().close();
  });

  it("says in all languages that it needs JavaScript", async () => {
    const page = await openWithoutOutlook({ javaScriptEnabled: false });
    await expectAllLanguages(page, "JavaScript");
    await page.context().close();
  });

  it("says in all languages that the browser is too old", async () => {
    const page = await openWithoutOutlook({ ignoreHTTPSErrors: true }, playOldBrowser);
    await expectAllLanguages(page, "WebView2");
    await page.context().close();
  });

  it("says in all languages that one of its files did not load", async () => {
    const page = await openWithoutOutlook({}, (addinPage) =>
      addinPage.route("**/immutable/en.*.js", (route) => route.abort()),
    );
    await expectAllLanguages(page, "Exchange");
    await page.context().close();
  });
});

/** Restarts the pane, without waiting for its content. */
async function restartPane({ set }: OpenedOutlook): Promise<void> {
  await set({ pane: "closed" });
  await set({ pane: "open" });
}

/**
 * Expects a text in each language of the pane, marked with its language for assistive technology, and nothing else
 * on the page.
 */
async function expectAllLanguages(page: Page, word: string): Promise<void> {
  const paragraphs = page.locator("p[lang]").filter({ hasText: word, visible: true });
  await paragraphs.first().waitFor();
  const languages = await paragraphs.evaluateAll((all) => all.map((one) => one.getAttribute("lang")));
  expect(languages).toEqual(languageTags);
  const texts = await paragraphs.allInnerTexts();
  const inOneLine = (text: string) => text.replaceAll(/\s/g, "");
  expect(inOneLine(await page.locator("body").innerText())).toBe(inOneLine(texts.join("")));
}

/**
 * Simulates an old browser: the page tests for a CSS unit that no browser supports, instead of one that old browsers
 * lack. Removes the policy, which would block the changed style.
 */
const playOldBrowser = (page: Page): Promise<unknown> =>
  page.route("**/taskpane.html", async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace("1rlh", "1unheard").replace(/<meta http-equiv.*?>/, "");
    await route.fulfill({ body: html, contentType: "text/html; charset=utf-8" });
  });
