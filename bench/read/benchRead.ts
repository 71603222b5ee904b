import type { Section } from "../benchmark.ts";
import { openBrowser, xmlParserInRust } from "../browser.ts";
import { bundleScript } from "../bundlePage.ts";
import { generateImItemList } from "../generateImItemList.ts";
import { median, medianAndRange } from "../statistics.ts";
import { measureCold, measureWarm, readers, type Readings } from "./measure.ts";

/** Ratio to the work of DOMParser. */
const limit = 0.6;

/** Measures how long Chromium needs to parse a response to GetImItemList, compared with only DOMParser. */
export async function* benchRead(): AsyncGenerator<Section> {
  const script = await bundleScript(new URL("page.ts", import.meta.url));
  const browser = await openBrowser({ spkiHash: "", moreArguments: [xmlParserInRust] });
  try {
    for (const personas of [300, 1000]) {
      const size = generateImItemList(personas).length.toLocaleString("en");
      const characters = `response of ${size} characters`;
      yield section(`${personas} personas, cold`, characters, await measureCold(browser, script, personas));
      yield section(`${personas} personas, warm`, characters, await measureWarm(browser, script, personas));
    }
  } finally {
    await browser.close();
  }
}

function section(name: string, characters: string, readings: Readings): Section {
  const rows = readers.map((reader) => {
    const work = readings[reader].map((reading) => reading.work);
    const clock = readings[reader].map((reading) => reading.clock);
    const base = readings.DOMParser;
    return {
      reader,
      row: { work: medianAndRange(work), clock: medianAndRange(clock) },
      workRatio: median(work) / median(base.map((reading) => reading.work)),
      clockRatio: median(clock) / median(base.map((reading) => reading.clock)),
    };
  });
  const ours = rows.find(({ reader }) => reader === "ours");
  return {
    title: `${name}, ${characters}`,
    table: Object.fromEntries(
      rows.map(({ reader, row, workRatio, clockRatio }) => [
        reader,
        { ...row, "work / DOMParser": workRatio.toFixed(2), "clock / DOMParser": clockRatio.toFixed(2) },
      ]),
    ),
    limits: [{ name: `${name}, work / DOMParser`, measured: ours?.workRatio ?? NaN, limit }],
  };
}
