import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RequestHandler, Response } from "express";
import webpack from "webpack";
import type { EntryObject } from "webpack";
import configuration from "../../webpack.config.js";
import { root } from "../buildAddin.ts";

/** A development build that is rebuilt at each change of its sources. */
export interface WatchedBuild {
  /** Folder that its files are written to. */
  readonly folder: string;
  /** Resolves when the first build has ended, with or without errors. */
  readonly built: Promise<unknown>;
  /** Sends an event for each build. reload.ts listens to these events. */
  readonly builds: RequestHandler;
  readonly close: () => Promise<void>;
}

/** Entries in webpack.config.js. */
type Entries = Record<string, string> & { readonly main: Exclude<EntryObject[string], string | string[]> };

/** Makes a development build, watches its sources, and prints errors and warnings in the terminal. */
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
  const sendBuild = (listener: Response): unknown => listener.write(`data: ${last}\n\n`);

  let built = (): void => undefined;
  const firstBuild = new Promise<void>((resolve) => (built = resolve));
  const watching = compiler.watch({}, (error, stats) => {
    if (error) console.error(error.message);
    if (stats?.hasErrors() || stats?.hasWarnings()) console.log(stats.toString("errors-warnings"));
    if (stats && !stats.hasErrors()) {
      last = stats.hash;
      listeners.forEach(sendBuild);
    }
    built();
  });
  return {
    folder,
    built: firstBuild,
    builds: (_, response) => {
      // Compression would delay the events.
      response.set({ "Content-Type": "text/event-stream", "Cache-Control": "no-cache, no-transform" });
      response.flushHeaders();
      listeners.add(response);
      response.once("close", () => listeners.delete(response));
      if (last !== "") sendBuild(response);
    },
    close: async () => {
      await new Promise((resolve) => watching?.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
