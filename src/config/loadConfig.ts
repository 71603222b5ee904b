import { failed, success, type Result } from "../shared/result.ts";
import { defaultConfig, type Config } from "./config.ts";
import type { ConfigPage, ConfigProblem } from "./readConfig.ts";

/** Why there are no settings: what is wrong with them, or that they did not come. */
export type ConfigFailure = ConfigProblem | { readonly kind: "notLoaded"; readonly message: string };

/**
 * Fetches `config.json`, which lies beside the page, and reads it. What stands in for a missing one could be wrong. A file
 * that hangs is waited for as long as office.js is: for so many milliseconds. Rejects if the part of the pane that reads
 * it does not come, which is no matter of the settings.
 */
export async function loadConfig(
  fetchFile: typeof fetch,
  page: ConfigPage,
  patience = 30_000,
): Promise<Result<Config, readonly ConfigFailure[]>> {
  let text: string;
  try {
    const signal = AbortSignal.timeout(patience);
    const response = await fetchFile(new URL("config.json", page.url), { cache: "no-cache", signal });
    if (!response.ok) return notLoaded(`HTTP ${response.status}`);
    text = await response.text();
  } catch (error) {
    return notLoaded(error instanceof Error ? error.message : String(error));
  }
  if (text.trim() === "{}") return success(defaultConfig);
  const { readConfig } = await import(/* webpackChunkName: "config" */ "./readConfig.ts");
  return readConfig(text, page);
}

const notLoaded = (message: string) => failed([{ kind: "notLoaded", message } as const]);
