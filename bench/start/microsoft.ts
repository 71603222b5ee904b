import { officeJsPackage } from "../../simulator/outlook/addinServer.ts";
import { browserScripts } from "../../simulator/outlook/browserScripts.ts";
import type { LocalhostCertificate } from "../../simulator/localhostCertificate.ts";
import { serveFiles } from "./fileServer.ts";

/** Servers of ours that answer for Microsoft's two hosts. */
export interface Microsoft {
  /** Makes a browser ask them instead of Microsoft. */
  readonly browserArgument: string;
  close(): Promise<void>;
}

/**
 * MicrosoftAjax.js of 2008 as released has 82 KB (reported: http://www.infinitezest.com/articles/how-are-the-client-side-js-files-for-ms-ajax-organized.aspx).
 * That it shrinks to about 0.28 of that, as minified JavaScript of its time does, is assumed.
 */
const microsoftAjaxLength = 82_000;

/**
 * Starts them: the npm package's files in the place of office.js, and our own definitions in the place of
 * MicrosoftAjax.js, which no package holds, filled up with a comment to the length of Microsoft's file.
 */
export async function startMicrosoft(certificate: LocalhostCertificate): Promise<Microsoft> {
  const { microsoftAjax } = await browserScripts();
  const folder = officeJsPackage;
  // Both hosts let any page read their files; preloads with crossorigin rely on it.
  const headers = () => ({ "Access-Control-Allow-Origin": "*", "Timing-Allow-Origin": "*" });
  const office = await serveFiles({ prefix: "/lib/1/hosted/", folder, headers }, certificate);
  const texts = { "MicrosoftAjax.js": `${microsoftAjax}\n/*${filling(microsoftAjaxLength)}*/` };
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

/** Four letters in an order that only looks random: two bits a character, which gzip cannot shrink further. */
function filling(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return "abcd"[state >>> 30];
  }).join("");
}
