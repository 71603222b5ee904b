import { launchBrowser } from "../../scripts/browser/launchBrowser.ts";
import { median } from "../median.ts";
import { measureJoin, measureKeystrokes, measureScrolling, measureShowing } from "./measure.ts";

/*
 * `npm run bench:list`: measures a list of 64 groups and 1,000 contacts in a real browser: the time until it can be
 * used, a keystroke in the search, scrolling, and the join. Exit status 1 above a limit.
 */
const rounds = 7;
const limits = {
  /** Ratio to the time that DOMParser needs for the same response. */
  shown: 0.5,
  /** Handlers of a keystroke and their rendering within the event, in milliseconds. */
  keystroke: 16,
  elements: 2000,
  /** Ratio of the time per persona among 10,000 to that among 1,000. Sorting is slightly slower than linear. */
  growth: 2,
};

/** Makes Chromium parse XML in Rust, as in bench:read. */
const moreArguments = ["--enable-blink-features=XMLRustForNonXslt"];

const browser = await launchBrowser({ spkiHash: "", moreArguments });
try {
  console.log(`Chromium ${browser.version()}; medians of ${rounds}, milliseconds`);

  const showings = await measureShowing(browser, rounds);
  const [parsed, shown] = [showings.map((one) => one.parsed), showings.map((one) => one.shown)];
  console.log("\nFrom the read model to the list, drawn:");
  console.table([
    { what: "DOMParser, the same reply", ...spread(parsed) },
    { what: "list", ...spread(shown), ratio: (median(shown) / median(parsed)).toFixed(2) },
  ]);
  check("The list, in times of DOMParser,", median(shown) / median(parsed), limits.shown);

  const keystrokes = await measureKeystrokes(browser, rounds);
  console.log(
    "\nSearch, each keystroke: until what was typed stands there, the longest block, and until the list is drawn:",
  );
  console.table(
    keystrokes.map(({ key, handled, longestBlock, drawn }) => ({
      key,
      handled: handled.toFixed(1),
      "longest block": longestBlock.toFixed(1),
      drawn: drawn.toFixed(1),
    })),
  );
  check("The slowest keystroke", Math.max(...keystrokes.map(({ handled }) => handled)), limits.keystroke);

  const { mostElements, height, people, frames, emptyFrames } = await measureScrolling(browser);
  console.log(`\nScrolling all groups open, ${people} people's rows, ${height} px, in steps of 120 px:`);
  console.table([
    { what: "list", frames: frames.length, "95th percentile": percentile95(frames).toFixed(1) },
    {
      what: "empty page",
      frames: emptyFrames.length,
      "95th percentile": percentile95(emptyFrames).toFixed(1),
    },
  ]);
  console.log(`Elements in the tree, at most: ${mostElements}`);
  check("The number of elements", mostElements, limits.elements);

  const joins = await measureJoin(browser, [100, 300, 1000, 3000, 10_000]);
  const each = (personas: number) =>
    (1000 * (joins.find((join) => join.personas === personas)?.milliseconds ?? NaN)) / personas;
  console.log("\nJoining groups and personas:");
  console.table(
    joins.map(({ personas, milliseconds }) => ({
      personas,
      milliseconds: milliseconds.toFixed(1),
      "microseconds each": each(personas).toFixed(2),
    })),
  );
  check("A persona among 10,000, in times of one among 1,000,", each(10_000) / each(1000), limits.growth);
} finally {
  await browser.close();
}

function spread(values: readonly number[]): { milliseconds: string; spread: string } {
  return {
    milliseconds: median(values).toFixed(0),
    spread: `${Math.min(...values).toFixed(0)}-${Math.max(...values).toFixed(0)}`,
  };
}

function percentile95(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(0.95 * values.length)] ?? NaN;
}

function check(what: string, measured: number, limit: number): void {
  if (measured <= limit) return;
  console.error(`${what} took ${measured.toFixed(2)}; ${limit} is allowed.`);
  process.exitCode = 1;
}
