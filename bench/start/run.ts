import { basename, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { launchBrowser } from "../../scripts/browser/launchBrowser.ts";
import { addinFolder, buildAddin } from "../../scripts/buildAddin.ts";
import { localhostCertificate } from "../../simulator/localhostCertificate.ts";
import { measureStart } from "./measureStart.ts";
import { startMicrosoft } from "./microsoft.ts";
import { limitsBroken, report, type Series } from "./report.ts";
import { startPage } from "./startPage.ts";

/*
 * `npm run bench:start [folder...]`: measures the time until the production pane can be used, compared with a bare page
 * that only waits for Office. Uses real office.js over an emulated network, with a cold cache, at full speed and on a
 * processor four times slower. Pages take turns; other builds can be added as folders. Exit status 1 above a limit.
 */
const rounds = 7;
const slowdowns = [1, 4];

await buildAddin();
const folders = [fileURLToPath(new URL("./bare", import.meta.url)), addinFolder, ...process.argv.slice(2)];
const certificate = await localhostCertificate();
const microsoft = await startMicrosoft(certificate);
const pages = await Promise.all(
  folders.map(async (folder) => ({
    name: basename(folder),
    outlook: await startPage(resolve(folder), certificate),
  })),
);
const moreArguments = [microsoft.browserArgument];
const browser = await launchBrowser({ spkiHash: certificate.spkiHash, moreArguments });
try {
  const all = slowdowns.flatMap((slowdown) =>
    pages.map((page): Series & typeof page => ({ ...page, slowdown, starts: [] })),
  );
  // The first round is a warm-up and does not count.
  for (let round = 0; round <= rounds; round++) {
    for (const { outlook, slowdown, starts } of all) {
      const start = await measureStart(browser, outlook, slowdown);
      if (round > 0) starts.push(start);
    }
  }
  report(all);
  for (const broken of limitsBroken(all)) {
    console.error(broken);
    process.exitCode = 1;
  }
} finally {
  await browser.close();
  await Promise.all([...pages.map(({ outlook }) => outlook.close()), microsoft.close()]);
}
