import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { officeJsPackage } from "../../simulator/outlook/addinServer.ts";
import { browserScripts } from "../../simulator/outlook/browserScripts.ts";

const hosted = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/**
 * Serves Microsoft's two hosts to the test browser: office.js from the npm package, and the project's own part of
 * MicrosoftAjax, because no package contains Microsoft's. Nothing leaves the machine.
 */
export async function serveMicrosoftHosts(context: BrowserContext): Promise<void> {
  const { microsoftAjax } = await browserScripts();
  // Both hosts allow any origin to load their files; preloads with crossorigin rely on it.
  const headers = { "Access-Control-Allow-Origin": "*" };
  await context.route(`${hosted}**`, (route) => {
    const path = new URL(route.request().url()).href.slice(hosted.length);
    return route.fulfill({ path: join(officeJsPackage, path), headers });
  });
  await context.route("https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js", (route) =>
    route.fulfill({ body: microsoftAjax, contentType: "text/javascript", headers }),
  );
}
