import { failed, success, type Result } from "../shared/result.ts";
import { defaultConfig, type Config } from "./config.ts";
import type { ConfigPage, ConfigProblem } from "./readConfig.ts";

/** Why there are no settings: what is wrong with them, or that they did not come. */
export type ConfigFailure = ConfigProblem | { readonly kind: "notLoaded"; readonly message: string };

/** Fetches `config.json`, which lies beside the page, and reads it. What stands in for a missing one could be wrong. */
export async function loadConfig(
  fetchFile: typeof fetch,
  page: ConfigPage,
): Promise<Result<Config, readonly ConfigFailure[]>> {
  try {
    const response = await fetchFile(new URL("config.json", page.url), { cache: "no-cache" });
    if (!response.ok) return notLoaded(`HTTP ${response.status}`);
    const text = await response.text();
    if (text.trim() === "{}") return success(defaultConfig);
    const { readConfig } = await import(/* webpackChunkName: "config" */ "./readConfig.ts");
    return readConfig(text, page);
  } catch (error) {
    return notLoaded(error instanceof Error ? error.message : String(error));
  }
}

const notLoaded = (message: string) => failed([{ kind: "notLoaded", message } as const]);
