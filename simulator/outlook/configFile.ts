import { readFile } from "node:fs/promises";
import { join } from "node:path";
import express from "express";
import type { RequestHandler } from "express";

/** Content of config.json: an object, or a text that is sent unchanged. */
export type ConfigContent = object | string;

/** Served config.json with the administrator's settings. */
export interface ConfigFile {
  readonly handler: RequestHandler;
  /** Replaces the content of the file. Without an argument, restores the initial content. */
  readonly set: (content?: ConfigContent) => void;
}

/** Serves config.json: `first`, otherwise the file of the build, otherwise `{}`. */
export function configFile(addinFolder: string, first?: ConfigContent): ConfigFile {
  let content = first;
  const built = () => readFile(join(addinFolder, "config.json"), "utf8").catch(() => "{}");
  return {
    handler: express
      .Router({ strict: true, caseSensitive: true })
      .get("/config.json", async (_, response) => {
        const said = content ?? (await built());
        response.type("json").set("Cache-Control", "no-cache");
        response.send(typeof said === "string" ? said : JSON.stringify(said));
      }),
    set: (next = first) => {
      content = next;
    },
  };
}
