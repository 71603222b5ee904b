import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** The scripts that the playground's pages load, as text. */
export interface BrowserScripts {
  /** The page that plays Outlook. */
  readonly hostPage: string;
  /** What office.js needs of MicrosoftAjax: loaded before it in the add-in's page. */
  readonly microsoftAjax: string;
}

/** Bundles the playground's browser scripts from their TypeScript, in about a tenth of a second. */
export async function browserScripts(): Promise<BrowserScripts> {
  const [hostPage, microsoftAjax] = await Promise.all([
    bundle("./page/main.ts"),
    bundle("../../kit/microsoftAjax.ts"),
  ]);
  return { hostPage, microsoftAjax };
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}
