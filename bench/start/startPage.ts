import type { LocalhostCertificate } from "../../simulator/localhostCertificate.ts";
import { policyHeader } from "../../simulator/outlook/renderAddinPage.ts";
import { startPlayground } from "../../simulator/playground.ts";
import type { Playground } from "../../simulator/playground.ts";
import { serveFiles } from "./fileServer.ts";

/** Starts a playground whose task pane is the unchanged taskpane.html of `folder` with production's headers. */
export function startPage(folder: string, certificate: LocalhostCertificate): Promise<Playground> {
  return startPlayground({
    addinFolder: folder,
    serveAddin: (hostOrigin) => {
      const headers = (path: string, text: string): Record<string, string> =>
        path.endsWith(".html")
          ? { "Cache-Control": "no-cache", "Content-Security-Policy": policyHeader(text, hostOrigin()) }
          : { "Cache-Control": "public, max-age=31536000, immutable" };
      return serveFiles({ prefix: "/", folder, headers }, certificate);
    },
  });
}
