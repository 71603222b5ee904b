import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import compression from "compression";
import express from "express";
import type { Express, RequestHandler } from "express";
import { onlyLocalhost } from "../loopbackServer.ts";
import { officeJsFolder, policyHeader, renderAddinPage } from "./renderAddinPage.ts";

/** Options of the add-in's server. */
export interface AddinServerOptions {
  /** Absolute path of the build output: taskpane.html and hashed assets. */
  readonly addinFolder: string;
  /** Origin of the page that plays Outlook, the only one that may frame the add-in. */
  readonly hostOrigin: () => string;
  /** Bundled script of microsoftAjax.ts. */
  readonly microsoftAjax: string;
  /** If true, pages are sent as built and load office.js from Microsoft's hosts. */
  readonly untouched: boolean;
  /** Handler for paths outside the build: the settings, and EWS if there is a direct connection. */
  readonly beside: RequestHandler;
  /** Other origin where the page can reach EWS. */
  readonly ewsOrigin?: string | undefined;
}

/** Folder in the npm package @microsoft/office-js that contains office.js. */
export const officeJsPackage = dirname(
  createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"),
);

/** Serves office.js and the built add-in, unchanged except for the page's two settings (see renderAddinPage). */
export function addinServer(options: AddinServerOptions): Express {
  const app = express();
  app.disable("x-powered-by");
  app.use(onlyLocalhost, safeHeaders, compression());
  app.use(officeJs(options.microsoftAjax), options.beside);
  app.use(addinPages(options, (path) => readFile(join(options.addinFolder, path), "utf8")));
  app.use(exactFiles(options.addinFolder));
  return app;
}

/**
 * Serves the files of a folder, each only by its exact path, as the servers of a release do. express.static alone also
 * finds a file by other spellings of its path, and would send the page `taskpane%2Ehtml` without its policy.
 */
export function exactFiles(folder: string): RequestHandler {
  const serve = express.static(folder, { setHeaders: cacheByFolder, index: false, redirect: false });
  return (request, response, next) => {
    if (/^(\/[\w-][\w.-]*)+\.\w+$/.test(request.path)) serve(request, response, next);
    else next();
  };
}

/** Sets the headers of all files of the add-in. */
export const safeHeaders: RequestHandler = (_, response, next) => {
  response.set({
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-site",
  });
  next();
};

/** Serves the npm package's files and our part of MicrosoftAjax. */
export function officeJs(microsoftAjax: string): RequestHandler {
  return express
    .Router({ strict: true, caseSensitive: true })
    .get(`${officeJsFolder}/microsoftAjax.js`, (_, response) => {
      response.type("text/javascript").set("Cache-Control", "no-cache").send(microsoftAjax);
    })
    .use(officeJsFolder, onlyScripts, express.static(officeJsPackage, { maxAge: "1h", index: false }));
}

/** Accepts only the exact paths of scripts: the package also has a page. */
const onlyScripts: RequestHandler = (request, response, next) => {
  if (/^(\/[\w-][\w.-]*)+\.js$/.test(request.path)) next();
  else response.status(404).end();
};

/** Serves the add-in's rendered pages with their policy as a header. `read` returns a page's text or rejects. */
export function addinPages(
  { untouched, hostOrigin, ewsOrigin }: Pick<AddinServerOptions, "untouched" | "hostOrigin" | "ewsOrigin">,
  read: (path: string) => Promise<string>,
): RequestHandler {
  return express.Router().get(/^\/[\w-]+\.html$/, async (request, response, next) => {
    const built = await read(request.path).catch(() => undefined);
    if (built === undefined) {
      next();
      return;
    }
    const page = untouched ? built : renderAddinPage(built, ewsOrigin);
    response.set({
      "Cache-Control": "no-cache",
      "Content-Security-Policy": policyHeader(page, hostOrigin()),
    });
    response.type("html").send(page);
  });
}

/**
 * Caches files in the folder "immutable", which have a hash in their name and never change. Other files are
 * revalidated.
 */
function cacheByFolder(response: ServerResponse, path: string): void {
  const immutable = basename(dirname(path)) === "immutable";
  response.setHeader("Cache-Control", immutable ? "public, max-age=31536000, immutable" : "no-cache");
}
