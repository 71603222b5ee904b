import { basename, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { addinFolder, buildAddin } from "../../scripts/buildAddin.ts";
import { localhostCertificate, type LocalhostCertificate } from "../../simulator/localhostCertificate.ts";
import { policyHeader } from "../../simulator/outlook/renderAddinPage.ts";
import { startPlayground, type Playground } from "../../simulator/playground.ts";
import type { LimitedValue, Section } from "../benchmark.ts";
import { openBrowser } from "../browser.ts";
import { bundleScript } from "../bundlePage.ts";
import { median, medianAndRange } from "../statistics.ts";
import { serveFiles } from "./fileServer.ts";
import { measureStart, type Start } from "./measureStart.ts";
import { startMicrosoft } from "./microsoft.ts";

const rounds = 7;
const slowdowns = [1, 4];
/** Limits of the pane's times, as ratios to the time when the bare page can be used. */
const limits: readonly {
  readonly moment: "firstPaint" | "usable" | "list";
  slowdown: number;
  limit: number;
}[] = [
  { moment: "usable", slowdown: 1, limit: 1.0 },
  { moment: "usable", slowdown: 4, limit: 1.6 },
  { moment: "list", slowdown: 1, limit: 1.3 },
  { moment: "list", slowdown: 4, limit: 1.5 },
  { moment: "firstPaint", slowdown: 1, limit: 0.55 },
  { moment: "firstPaint", slowdown: 4, limit: 0.55 },
];

/** Starts of the page in one folder, on a processor slowed down by `slowdown`. */
interface Series {
  readonly folder: string;
  readonly slowdown: number;
  readonly starts: Start[];
  /** Starts in which nothing was clicked, so that the list was shown. */
  readonly waits: Start[];
}

const bareFolder = fileURLToPath(new URL("./bare", import.meta.url));

/**
 * Measures the time until the production pane can be used, compared with a bare page that only waits for Office. Uses
 * real office.js over an emulated network, with a cold cache, at full speed and on a processor four times slower. Pages
 * take turns. Other builds in `folders` are measured too.
 */
export async function* benchStart(folders: readonly string[]): AsyncGenerator<Section> {
  await buildAddin();
  const script = await bundleScript(new URL("clickUntilUsable.ts", import.meta.url));
  const certificate = await localhostCertificate();
  const microsoft = await startMicrosoft(certificate);
  const pages = await Promise.all(
    [bareFolder, addinFolder, ...folders.map((folder) => resolve(folder))].map(async (folder) => ({
      folder,
      outlook: await startPage(folder, certificate),
    })),
  );
  const moreArguments = [microsoft.browserArgument];
  const browser = await openBrowser({ spkiHash: certificate.spkiHash, moreArguments });
  try {
    const all = slowdowns.flatMap((slowdown) =>
      pages.map((page): Series & typeof page => ({ ...page, slowdown, starts: [], waits: [] })),
    );
    // The first round is a warm-up and does not count.
    for (let round = 0; round <= rounds; round++) {
      for (const { outlook, slowdown, starts, waits } of all) {
        const start = await measureStart(browser, { outlook, script, slowdown, waits: false });
        if (round > 0) starts.push(start);
        const wait = await measureStart(browser, { outlook, script, slowdown, waits: true });
        if (round > 0) waits.push(wait);
      }
    }
    yield section(all);
  } finally {
    await browser.close();
    await Promise.all([...pages.map(({ outlook }) => outlook.close()), microsoft.close()]);
  }
}

/** Starts a playground whose task pane is the unchanged taskpane.html of `folder` with production's headers. */
function startPage(folder: string, certificate: LocalhostCertificate): Promise<Playground> {
  return startPlayground({
    addinFolder: folder,
    serveAddin: (hostOrigin) => {
      const headers = (path: string, text: string): Record<string, string> =>
        path.endsWith(".html")
          ? { "Cache-Control": "no-cache", "Content-Security-Policy": policyHeader(text, hostOrigin()) }
          : { "Cache-Control": "public, max-age=31536000, immutable" };
      return serveFiles({ prefix: "/", folder, headers }, certificate);
    },
  });
}

function section(all: readonly Series[]): Section {
  return {
    title: `Start, median and range of ${rounds}`,
    table: Object.fromEntries(
      all.map((series) => [
        `${basename(series.folder)}, CPU ${series.slowdown}x`,
        {
          "first paint": medianAndRange(timesOf(series, "firstPaint")),
          button: medianAndRange(timesOf(series, "button")),
          usable: medianAndRange(timesOf(series, "usable")),
          mailbox: medianAndRange(timesOf(series, "mailbox")),
          list: medianAndRange(timesOf(series, "list")),
          ...(series.folder !== bareFolder && {
            "first paint / bare": ratioToBare(all, series, "firstPaint").toFixed(2),
            "usable / bare": ratioToBare(all, series, "usable").toFixed(2),
            "list / bare": ratioToBare(all, series, "list").toFixed(2),
            "list / list of bare": ratioToBare(all, series, "list", "list").toFixed(2),
          }),
        },
      ]),
    ),
    limits: limits.map(({ moment, slowdown, limit }): LimitedValue => {
      const pane = all.find((series) => series.folder === addinFolder && series.slowdown === slowdown);
      return {
        name: `${names[moment]}, CPU ${slowdown}x / bare page`,
        measured: pane ? ratioToBare(all, pane, moment, moment === "list" ? "list" : "usable") : NaN,
        limit,
      };
    }),
  };
}

const names = { firstPaint: "first paint", usable: "usable", list: "list shown" } as const;

const timesOf = ({ starts, waits }: Series, moment: keyof Start): readonly number[] =>
  (moment === "list" ? waits : starts).map((start) => start[moment]);

/**
 * Returns a page's median time, divided by that of the bare page on the same processor: by default, the time when it can
 * be used.
 */
function ratioToBare(
  all: readonly Series[],
  series: Series,
  moment: keyof Start,
  ofBare: keyof Start = "usable",
): number {
  const bare = all.find(({ folder, slowdown }) => folder === bareFolder && slowdown === series.slowdown);
  return median(timesOf(series, moment)) / median(bare ? timesOf(bare, ofBare) : []);
}
