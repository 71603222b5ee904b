import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RequestHandler, Response } from "express";
import webpack from "webpack";
import type { EntryObject } from "webpack";
import configuration from "../../webpack.config.js";
import { root } from "../buildAddin.ts";

/** A development build that is made anew at each change of its sources. */
export interface WatchedBuild {
  /** The folder that its files are written to. */
  readonly folder: string;
  /** Resolves when there is a first build, even one with mistakes. */
  readonly built: Promise<unknown>;
  /** Tells the pane of each build: the events that reload.ts listens to. */
  readonly builds: RequestHandler;
  readonly close: () => Promise<void>;
}

/** The entries in webpack.config.js. */
type Entries = Record<string, string> & { readonly main: Exclude<EntryObject[string], string | string[]> };

/** Makes a development build and watches its sources. What it finds wrong stands in the terminal. */
export async function watchBuild(): Promise<WatchedBuild> {
  const folder = await mkdtemp(join(tmpdir(), "im-groups-dev-"));
  const { entry, output, ...settings } = configuration("development");
  const { main, ...others } = entry as Entries;
  const compiler = webpack({
    ...settings,
    entry: { ...others, main: { ...main, import: [join(root, "scripts/dev/reload.ts"), "./src/main.tsx"] } },
    output: { ...output, path: folder },
    infrastructureLogging: { level: "warn" },
  });
  const listeners = new Set<Response>();
  let last = "";
  const tell = (listener: Response): unknown => listener.write(`data: ${last}\n\n`);

  let built = (): void => undefined;
  const firstBuild = new Promise<void>((resolve) => (built = resolve));
  const watching = compiler.watch({}, (error, stats) => {
    if (error) console.error(error.message);
    if (stats?.hasErrors() || stats?.hasWarnings()) console.log(stats.toString("errors-warnings"));
    if (stats && !stats.hasErrors()) {
      last = stats.hash;
      listeners.forEach(tell);
    }
    built();
  });
  return {
    folder,
    built: firstBuild,
    builds: (_, response) => {
      // Compression would hold the events back.
      response.set({ "Content-Type": "text/event-stream", "Cache-Control": "no-cache, no-transform" });
      response.flushHeaders();
      listeners.add(response);
      response.once("close", () => listeners.delete(response));
      if (last !== "") tell(response);
    },
    close: async () => {
      await new Promise((resolve) => watching?.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
