import { describe, expect, it } from "@jest/globals";
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import type { OpenedOutlook } from "./harness.ts";
import { createGroup, focusOn, holdRequests, shownResult } from "./steps.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();

describe("before the pane is there", () => {
  it("a skeleton without words stands for it, busy to assistive technology", async () => {
    const opened = await outlook.start();
    const { page, pane } = opened;
    // Our own scripts are late: what is seen comes from the page's HTML alone.
    const release = await holdRequests(page, "**/immutable/*.js");
    await again(opened);
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
    // The list is still being read for a moment, which is busy as well.
    await busy.waitFor({ state: "detached" });
    const places = [
      pane.getByRole("button", { name: "New group" }),
      pane.getByRole("searchbox").locator(".."),
      pane.getByRole("treeitem").first(),
    ];
    expect(await Promise.all(places.map(top))).toEqual(boxTops);
  });

  it("the forms answer while office.js is on its way, and what is sent waits for it", async () => {
    const opened = await outlook.start();
    const { page, pane } = opened;
    const release = await holdRequests(page, "**/office-js/office.js");
    await again(opened);
    await createGroup(pane, "Kestrel");
    await focusOn(pane, pane.getByRole("button", { name: "Creating…" }));
    await release();
    await shownResult(pane, "Group created");
    await pane.getByRole("banner").getByText("ana.lima@contoso.com").waitFor();
  });

  it("it is said where office.js does not load, and what that means", async () => {
    const opened = await outlook.start();
    const { page, pane, problems } = opened;
    await page.route("**/office-js/office.js", (route) => route.abort());
    await again(opened);
    await pane.getByRole("heading", { name: "Could not connect to Outlook." }).waitFor();
    await pane.getByText("Nothing in your list was changed.").waitFor();
    expect(problems.console.splice(0).every((words) => words.includes("ERR_FAILED"))).toBe(true);
  });
});

describe("opened by itself", () => {
  /** The add-in's page in a browser's tab of its own, without Outlook around it. */
  async function openAlone(
    options: BrowserContextOptions,
    prepare?: (page: Page) => Promise<unknown>,
  ): Promise<Page> {
    const { page } = await outlook.start();
    const context = await page.context().browser()?.newContext(options);
    if (!context) throw new Error("There is no browser.");
    const alone = await context.newPage();
    await prepare?.(alone);
    await alone.goto(outlook.playground.addinUrl);
    return alone;
  }

  it.each([
    ["en-GB", "en", "IM Groups works only in Outlook"],
    ["fr-FR", "fr", /Outlook/],
    ["zh-TW", "zh-TW", /Outlook/],
  ])(
    "the page says in the browser's language %s what it is and how to get it",
    async (locale, lang, name) => {
      const page = await openAlone({ locale });
      await page.getByRole("heading", { level: 1, name }).waitFor();
      expect(await page.locator("html").getAttribute("lang")).toBe(lang);
      expect(await page.getByRole("main").getByRole("paragraph").count()).toBe(2);
      expect(await page.getByRole("button").count()).toBe(0);
      await page.context().close();
    },
  );

  it("the page says in all three languages that it needs JavaScript", async () => {
    const page = await openAlone({ javaScriptEnabled: false });
    await eachLanguageSays(page, "JavaScript");
    await page.context().close();
  });

  it("the page says in all three languages that the browser is too old, where it is", async () => {
    const page = await openAlone({ ignoreHTTPSErrors: true }, playOldBrowser);
    await eachLanguageSays(page, "WebView2");
    await page.context().close();
  });

  it("the page says in all three languages that a file of ours did not load", async () => {
    const page = await openAlone({}, (alone) =>
      alone.route("**/immutable/en.*.js", (route) => route.abort()),
    );
    await eachLanguageSays(page, "Exchange");
    await page.context().close();
  });
});

/** Starts the pane again, without waiting for what it shows. */
async function again({ set }: OpenedOutlook): Promise<void> {
  await set({ pane: "closed" });
  await set({ pane: "open" });
}

/** Words in each of the three languages, each told to assistive technology as such, and nothing else to be seen. */
async function eachLanguageSays(page: Page, word: string): Promise<void> {
  const said = page.locator("p[lang]").filter({ hasText: word, visible: true });
  await said.first().waitFor();
  const languages = await said.evaluateAll((all) => all.map((one) => one.getAttribute("lang")));
  expect(languages).toEqual(["en", "fr", "zh-TW"]);
  const texts = await said.allInnerTexts();
  const inOneLine = (text: string) => text.replaceAll(/\s/g, "");
  expect(inOneLine(await page.locator("body").innerText())).toBe(inOneLine(texts.join("")));
}

/**
 * No browser here is old enough: the page asks for a unit that none knows instead of one that old ones do not. The
 * policy goes, since it allows the page's own style alone.
 */
const playOldBrowser = (page: Page): Promise<unknown> =>
  page.route("**/taskpane.html", async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace("1rlh", "1unheard").replace(/<meta http-equiv.*?>/, "");
    await route.fulfill({ body: html, contentType: "text/html; charset=utf-8" });
  });
