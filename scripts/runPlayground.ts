import { parseArgs } from "node:util";
import { startPlayground } from "../simulator/playground.ts";
import type { PlaygroundOptions } from "../simulator/playground.ts";
import { openBrowser } from "./browser/openBrowser.ts";
import { addinFolder } from "./buildAddin.ts";
import { stopOnSignal } from "./endPlainly.ts";
import { playgroundPorts } from "./playgroundPorts.ts";

/**
 * Runs the playground until Ctrl+C, for `npm start` and `npm run dev`. Arguments: `--data FILE` stores the mailbox in a
 * file, `--empty` starts with an empty mailbox, `--no-open` opens no browser (as IM_GROUPS_BROWSER=none does). The pane
 * has a direct connection and switches to it when the dock refuses add-ins.
 */
export async function runPlayground(serveAddin?: PlaygroundOptions["serveAddin"]): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: "string" },
      empty: { type: "boolean", default: false },
      "no-open": { type: "boolean", default: false },
    },
  });
  const playground = await startPlayground({
    ...playgroundPorts(process.env),
    addinFolder,
    direct: true,
    content: values.empty ? "empty" : "demo",
    ...(values.data === undefined ? {} : { dataFile: values.data }),
    ...(serveAddin && { serveAddin }),
  });
  const opensBrowser = !values["no-open"] && process.env["IM_GROUPS_BROWSER"] !== "none";
  const closeBrowser = opensBrowser ? await openBrowser(playground) : undefined;
  console.log("Other browsers warn about the certificate: it is made on this machine, for localhost only.");
  console.log(`Playground: ${playground.url}`);
  stopOnSignal(async () => {
    await closeBrowser?.();
    await playground.close();
  });
}
