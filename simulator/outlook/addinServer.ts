import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import compression from "compression";
import express from "express";
import type { Express, RequestHandler } from "express";
import { onlyLocalhost } from "../loopbackServer.ts";
import { officeJsFolder, policyHeader, renderAddinPage } from "./renderAddinPage.ts";

/** What the add-in's server needs to know. */
export interface AddinServerOptions {
  /** The folder that the build wrote, absolute: taskpane.html and hashed assets. */
  readonly addinFolder: string;
  /** The origin of the page that plays Outlook: the only one that may frame the add-in. */
  readonly hostOrigin: () => string;
  /** The script of microsoftAjax.ts. */
  readonly microsoftAjax: string;
  /** True: pages are sent as built, so that they ask Microsoft's hosts for office.js. */
  readonly untouched: boolean;
  /** Answers what is not of the build: the settings, and EWS where there is a direct route. */
  readonly beside: RequestHandler;
  /** Another origin on which the page may reach EWS. */
  readonly ewsOrigin?: string | undefined;
}

/** The folder of the npm package @microsoft/office-js that holds office.js. */
export const officeJsPackage = dirname(
  createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"),
);

/** Serves the built add-in byte for byte, but for the page's two settings (see renderAddinPage), and office.js. */
export function addinServer(options: AddinServerOptions): Express {
  const app = express();
  app.disable("x-powered-by");
  app.use(onlyLocalhost, safeHeaders, compression());
  app.use(officeJs(options.microsoftAjax), options.beside);
  app.use(addinPages(options, (path) => readFile(join(options.addinFolder, path), "utf8")));
  app.use(express.static(options.addinFolder, { setHeaders: cacheByFolder, index: false }));
  return app;
}

/** Headers that every file of the add-in carries. */
export const safeHeaders: RequestHandler = (_, response, next) => {
  response.set({
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-site",
  });
  next();
};

/** Serves the npm package's files, and our part of MicrosoftAjax beside them. */
export function officeJs(microsoftAjax: string): RequestHandler {
  return express
    .Router()
    .get(`${officeJsFolder}/microsoftAjax.js`, (_, response) => {
      response.type("text/javascript").set("Cache-Control", "no-cache").send(microsoftAjax);
    })
    .use(officeJsFolder, express.static(officeJsPackage, { maxAge: "1h", index: false }));
}

/** Serves the add-in's pages, rendered, with their policy as a header. `read` gives a page's text or rejects. */
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

/** What the build puts in its folder "immutable" has a hash in its name and never changes; the rest is asked for again. */
function cacheByFolder(response: ServerResponse, path: string): void {
  const immutable = basename(dirname(path)) === "immutable";
  response.setHeader("Cache-Control", immutable ? "public, max-age=31536000, immutable" : "no-cache");
}
