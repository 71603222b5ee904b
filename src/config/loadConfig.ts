import { readBody } from "../shared/readBody.ts";
import { failed, success, type Result } from "../shared/result.ts";
import { defaultConfig, type Config } from "./config.ts";
import type { ConfigPage, ConfigProblem } from "./readConfig.ts";

/** Why the settings cannot be used: they are wrong, or the file could not be loaded. */
export type ConfigFailure = ConfigProblem | { readonly kind: "notLoaded"; readonly message: string };

/**
 * Loads and reads `config.json`, a file beside the page. A missing file is a failure, because default settings could be
 * wrong. Waits up to `patience` milliseconds, as long as for office.js. Rejects if the pane's own script that reads the
 * file cannot be loaded, which is not a problem of the settings.
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
    text = await readBody(response);
  } catch (error) {
    return notLoaded(error instanceof Error ? error.message : String(error));
  }
  if (text.trim() === "{}") return success(defaultConfig);
  const { readConfig } = await import(/* webpackChunkName: "config" */ "./readConfig.ts");
  return readConfig(text, page);
}

const notLoaded = (message: string) => failed([{ kind: "notLoaded", message } as const]);
