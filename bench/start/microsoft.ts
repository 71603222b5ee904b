import { officeJsPackage } from "../../simulator/outlook/addinServer.ts";
import { browserScripts } from "../../simulator/outlook/browserScripts.ts";
import type { LocalhostCertificate } from "../../simulator/localhostCertificate.ts";
import { serveFiles } from "./fileServer.ts";

/** Local servers that stand in for Microsoft's two hosts. */
export interface Microsoft {
  /** Argument that directs a browser to these servers instead of Microsoft's. */
  readonly browserArgument: string;
  close(): Promise<void>;
}

/**
 * Size of the released MicrosoftAjax.js of 2008: 82 KB (reported: http://www.infinitezest.com/articles/how-are-the-client-side-js-files-for-ms-ajax-organized.aspx).
 * Compressed to about 0.28 of that size, like other minified JavaScript of its time (assumed).
 */
const microsoftAjaxLength = 82_000;

/**
 * Starts the servers. Office.js is the npm package's. MicrosoftAjax.js, which no package contains, is our own
 * definitions, padded with a comment to the length of Microsoft's file.
 */
export async function startMicrosoft(certificate: LocalhostCertificate): Promise<Microsoft> {
  const { microsoftAjax } = await browserScripts();
  const folder = officeJsPackage;
  // Both hosts allow any page to read their files, which preloads with crossorigin require.
  const headers = () => ({ "Access-Control-Allow-Origin": "*", "Timing-Allow-Origin": "*" });
  const office = await serveFiles({ prefix: "/lib/1/hosted/", folder, headers }, certificate);
  const texts = { "MicrosoftAjax.js": `${microsoftAjax}\n/*${padding(microsoftAjaxLength)}*/` };
  const ajax = await serveFiles({ prefix: "/ajax/3.5/", folder: "", texts, headers }, certificate);
  const rules = [
    `MAP appsforoffice.microsoft.com:443 127.0.0.1:${office.port}`,
    `MAP ajax.aspnetcdn.com:443 127.0.0.1:${ajax.port}`,
  ];
  return {
    browserArgument: `--host-resolver-rules=${rules.join(",")}`,
    close: async () => {
      await Promise.all([office.close(), ajax.close()]);
    },
  };
}

/** Returns text of four letters in pseudorandom order: two bits per character, which gzip cannot compress further. */
function padding(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return "abcd"[state >>> 30];
  }).join("");
}
