import { readFile } from "node:fs/promises";
import { join } from "node:path";
import express from "express";
import type { RequestHandler } from "express";

/** What config.json says: an object, or a text that is sent as it is. */
export type ConfigContent = object | string;

/** The administrator's settings beside the add-in's page. */
export interface ConfigFile {
  readonly handler: RequestHandler;
  /** Changes what the file says from now on; nothing given: as at the start. */
  readonly set: (content?: ConfigContent) => void;
}

/** Answers for config.json: with `first`, else with the build's own file, else with `{}`. */
export function configFile(addinFolder: string, first?: ConfigContent): ConfigFile {
  let content = first;
  const built = () => readFile(join(addinFolder, "config.json"), "utf8").catch(() => "{}");
  return {
    handler: express.Router().get("/config.json", async (_, response) => {
      const said = content ?? (await built());
      response.type("json").set("Cache-Control", "no-cache");
      response.send(typeof said === "string" ? said : JSON.stringify(said));
    }),
    set: (next = first) => {
      content = next;
    },
  };
}
