import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Browser, Page, Route } from "playwright-core";
import { launchBrowser } from "../../scripts/browser/launchBrowser.ts";
import { browserScripts } from "../../simulator/outlook/browserScripts.ts";
import { startPlayground, type Playground } from "../../simulator/playground.ts";

const office = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const ajax = "https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js";

/** The page exactly as built, with Microsoft's two hosts answered by the browser. */
describe("the untouched page in Outlook on the web", () => {
  let playground: Playground;
  let browser: Browser;
  beforeAll(async () => {
    playground = await startPlayground({ addinFolder: resolve("dist"), untouched: true });
    browser = await launchBrowser(playground);
  });
  afterAll(async () => {
    await browser.close();
    await playground.close();
  });

  /** Opens Outlook in a fresh page; `asked` lists what is asked of Microsoft's hosts, in that order. */
  async function openOutlook(): Promise<{ readonly page: Page; readonly asked: string[] }> {
    const page = await browser.newPage();
    const asked: string[] = [];
    const { microsoftAjax } = await browserScripts();
    await page.route(`${office}**`, async (route) => {
      const file = route.request().url().slice(office.length);
      asked.push(file);
      await answer(route, readFileSync(`node_modules/@microsoft/office-js/dist/${file}`, "utf8"));
    });
    await page.route(ajax, async (route) => {
      asked.push("MicrosoftAjax.js");
      await answer(route, microsoftAjax);
    });
    await page.goto(playground.url);
    // The pane is there before office.js is; the user's address comes from office.js.
    await paneOf(page).getByRole("banner").getByText("@").waitFor();
    return { page, asked };
  }

  const paneOf = (page: Page) => page.frameLocator(`iframe[src^="${playground.addinUrl}"]`);

  it("asks for each of Microsoft's files once, though it says beforehand which will follow", async () => {
    const { page, asked } = await openOutlook();
    const links = paneOf(page).locator("link[rel=preload][href^=https]");
    const announced = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    expect(announced).toEqual([
      `${office}outlook-web-16.01.js`,
      `${office}en-us/office_strings.js`,
      ajax,
      `${office}en-us/outlook_strings.js`,
    ]);
    expect(asked.filter((file) => !file.startsWith("telemetry/")).toSorted()).toEqual([
      "MicrosoftAjax.js",
      "en-us/office_strings.js",
      "en-us/outlook_strings.js",
      "office.js",
      "outlook-web-16.01.js",
    ]);
    await page.close();
  });

  it.each([
    ["fr-FR", "fr-fr", "Nouveau groupe"],
    ["zh-TW", "zh-tw", "新增群組"],
  ])("asks for the texts of %s once, and for no others", async (language, folder, newGroup) => {
    const { page, asked } = await openOutlook();
    asked.length = 0;
    await page.getByLabel("Language").selectOption(language);
    await paneOf(page).getByRole("button", { name: newGroup }).waitFor();
    const texts = asked.filter((file) => file.endsWith("_strings.js"));
    expect(texts.toSorted()).toEqual([`${folder}/office_strings.js`, `${folder}/outlook_strings.js`]);
    await page.close();
  });
});

const answer = (route: Route, body: string) =>
  route.fulfill({ body, contentType: "text/javascript", headers: { "Access-Control-Allow-Origin": "*" } });
