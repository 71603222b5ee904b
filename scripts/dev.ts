import "./endPlainly.ts";
import { Router } from "express";
import type { RequestHandler } from "express";
import { localhostCertificate } from "../simulator/localhostCertificate.ts";
import { serveOnLoopback } from "../simulator/loopbackServer.ts";
import type { LoopbackServer } from "../simulator/loopbackServer.ts";
import { addinServer } from "../simulator/outlook/addinServer.ts";
import { browserScripts } from "../simulator/outlook/browserScripts.ts";
import { watchBuild } from "./dev/watchBuild.ts";
import { playgroundPorts } from "./playgroundPorts.ts";
import { runPlayground } from "./runPlayground.ts";

/**
 * Serves the add-in for `npm run dev`: the playground with a development build that is rebuilt at each change of a
 * source, after which the pane reloads.
 */
async function serveDevelopmentBuild(
  hostOrigin: () => string,
  beside: RequestHandler,
): Promise<LoopbackServer> {
  const { addinPort } = playgroundPorts(process.env);
  const certificate = await localhostCertificate();
  const { microsoftAjax } = await browserScripts();
  const build = await watchBuild();
  const app = addinServer({
    addinFolder: build.folder,
    hostOrigin,
    microsoftAjax,
    untouched: false,
    beside: Router().get("/builds", build.builds).use(beside),
  });
  try {
    const server = await serveOnLoopback(app, certificate, addinPort, "ADDIN_PORT");
    await build.built;
    return { ...server, close: () => Promise.all([server.close(), build.close()]).then(() => undefined) };
  } catch (error) {
    await build.close();
    throw error;
  }
}

await runPlayground(serveDevelopmentBuild);
