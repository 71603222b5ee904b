import { launchBrowser } from "../../scripts/browser/launchBrowser.ts";
import { generateImItemList } from "../generateImItemList.ts";
import { median } from "../median.ts";
import { measureCold, measureWarm, readers, type Reading, type Readings } from "./measure.ts";

/*
 * `npm run bench:read`: measures how long Chromium needs to parse a response to GetImItemList, compared with only
 * DOMParser. Exit status 1 if our reader does more than 0.6 times the work.
 */
const allowedRatio = 0.6;

/** Makes an older Chromium parse XML in Rust, as current versions do, so that results do not depend on the version. */
const moreArguments = ["--enable-blink-features=XMLRustForNonXslt"];

const browser = await launchBrowser({ spkiHash: "", moreArguments });
try {
  console.log(`Chromium ${browser.version()}; medians in milliseconds`);
  for (const personas of [300, 1000]) {
    const size = generateImItemList(personas).length;
    console.log(`\n${personas} personas, ${size.toLocaleString("en")} characters`);
    report("cold", await measureCold(browser, personas));
    report("warm", await measureWarm(browser, personas));
  }
} finally {
  await browser.close();
}

function report(title: string, readings: Readings): void {
  const floor = middle(readings.DOMParser);
  const rows = readers.map((reader) => {
    const { work, clock } = middle(readings[reader]);
    const all = readings[reader].map((reading) => reading.work);
    return {
      reader: `${reader}, ${title}`,
      work: work.toFixed(0),
      spread: `${Math.min(...all).toFixed(0)}-${Math.max(...all).toFixed(0)}`,
      ratio: (work / floor.work).toFixed(2),
      clock: clock.toFixed(0),
      "clock ratio": (clock / floor.clock).toFixed(2),
    };
  });
  console.table(rows);

  const ratio = middle(readings.ours).work / floor.work;
  if (ratio <= allowedRatio) return;
  console.error(`Ours does ${ratio.toFixed(2)} times the work of DOMParser; ${allowedRatio} is allowed.`);
  process.exitCode = 1;
}

function middle(readings: readonly Reading[]): Reading {
  return {
    work: median(readings.map(({ work }) => work)),
    clock: median(readings.map(({ clock }) => clock)),
  };
}
