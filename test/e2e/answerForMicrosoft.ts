import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { officeJsPackage } from "../../simulator/outlook/addinServer.ts";
import { browserScripts } from "../../simulator/outlook/browserScripts.ts";

const hosted = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/**
 * Lets the test browser answer for Microsoft's two hosts: office.js's files from the npm package, and our own part of
 * MicrosoftAjax in the place of Microsoft's, which no package holds. Nothing leaves the machine.
 */
export async function answerForMicrosoft(context: BrowserContext): Promise<void> {
  const { microsoftAjax } = await browserScripts();
  // Both hosts let any page read their files; preloads with crossorigin rely on it.
  const headers = { "Access-Control-Allow-Origin": "*" };
  await context.route(`${hosted}**`, (route) => {
    const path = new URL(route.request().url()).href.slice(hosted.length);
    return route.fulfill({ path: join(officeJsPackage, path), headers });
  });
  await context.route("https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js", (route) =>
    route.fulfill({ body: microsoftAjax, contentType: "text/javascript", headers }),
  );
}
