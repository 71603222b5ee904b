import "./endPlainly.ts";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { RequestHandler } from "express";
import webpack from "webpack";
import type { Configuration } from "webpack";
import WebpackDevServer from "webpack-dev-server";
import { localhostCertificate } from "../simulator/localhostCertificate.ts";
import { onlyLocalhost, serveOnLoopback } from "../simulator/loopbackServer.ts";
import type { LoopbackServer } from "../simulator/loopbackServer.ts";
import { addinPages, officeJs, safeHeaders } from "../simulator/outlook/addinServer.ts";
import { browserScripts } from "../simulator/outlook/browserScripts.ts";
import { root } from "./buildAddin.ts";
import { playgroundPorts } from "./playgroundPorts.ts";
import { runPlayground } from "./runPlayground.ts";

interface DevelopmentConfiguration extends Configuration {
  readonly devServer: WebpackDevServer.Configuration;
  readonly entry: Record<string, string> & { readonly main: webpack.EntryObject };
}

/** `npm run dev`: the playground with a development build that is made anew, and the pane reloaded, at each change. */
async function serveDevelopmentBuild(
  hostOrigin: () => string,
  beside: RequestHandler,
): Promise<LoopbackServer> {
  const { addinPort: port } = playgroundPorts(process.env);
  const certificate = await localhostCertificate();
  const { microsoftAjax } = await browserScripts();
  // webpack-dev-server would speak of a taken port in its own way: ours names the variable.
  await serveOnLoopback(() => undefined, certificate, port, "ADDIN_PORT").then((probe) => probe.close());

  const { devServer, entry, ...configuration } = await developmentConfiguration();
  const compiler = webpack({
    ...configuration,
    entry: { ...entry, main: { ...entry.main, import: [reloader(port), "./src/main.tsx"] } },
    infrastructureLogging: { level: "warn" },
  });
  const ours = [
    onlyLocalhost,
    safeHeaders,
    officeJs(microsoftAjax),
    beside,
    addinPages({ untouched: false, hostOrigin }, (path) => builtFile(server, compiler, path)),
    // Its types are of an older express than ours; the functions are the same.
  ] as unknown as WebpackDevServer.Middleware[];
  const server: WebpackDevServer = new WebpackDevServer(
    {
      ...devServer,
      host: "127.0.0.1",
      port,
      client: false,
      server: { type: "https", options: { key: certificate.key, cert: certificate.cert } },
      setupMiddlewares: (theirs) => [...ours, ...theirs],
    },
    compiler,
  );
  await server.start();
  return { origin: `https://localhost:${port}`, port, close: () => server.stop() };
}

/**
 * The part of webpack-dev-server that runs in the pane and starts it anew. Left to itself, the server puts it into every
 * entry, which breaks one that depends on another.
 */
const reloader = (port: number): string =>
  `webpack-dev-server/client/index.js?${new URLSearchParams({
    protocol: "wss:",
    hostname: "localhost",
    port: String(port),
    pathname: "/ws",
    logging: "warn",
    overlay: "false",
    reconnect: "10",
    hot: "false",
    "live-reload": "true",
  }).toString()}`;

async function developmentConfiguration(): Promise<DevelopmentConfiguration> {
  const { default: make } = (await import(pathToFileURL(join(root, "webpack.config.js")).href)) as {
    default: (environment: object, settings: { mode: string }) => DevelopmentConfiguration;
  };
  return make({}, { mode: "development" });
}

/** A file of the last finished build, which is kept in memory. Rejects when there is none of that name. */
async function builtFile(
  server: WebpackDevServer,
  compiler: webpack.Compiler,
  path: string,
): Promise<string> {
  await new Promise<void>((resolve) => {
    server.middleware?.waitUntilValid(() => resolve());
  });
  return new Promise((resolve, reject) => {
    compiler.outputFileSystem?.readFile(join(compiler.outputPath, path), (error, content) => {
      if (error) reject(error);
      else resolve(String(content));
    });
  });
}

await runPlayground(serveDevelopmentBuild);
