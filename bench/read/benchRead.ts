import type { Section } from "../benchmark.ts";
import { openBrowser, xmlParserInRust } from "../browser.ts";
import { bundleScript } from "../bundlePage.ts";
import { generateImItemList } from "../generateImItemList.ts";
import { median, medianAndRange } from "../statistics.ts";
import { measureCold, measureWarm, readers, type Readings } from "./measure.ts";

/** Limits of our ratio to the work of DOMParser. A user waits for the first reading, which is cold. */
const limits = { 300: { cold: 0.5, warm: 0.3 }, 1000: { cold: 0.4, warm: 0.3 } };

/** Measures how long Chromium needs to parse a response to GetImItemList, compared with only DOMParser. */
export async function* benchRead(): AsyncGenerator<Section> {
  const script = await bundleScript(new URL("page.ts", import.meta.url));
  const browser = await openBrowser({ spkiHash: "", moreArguments: [xmlParserInRust] });
  try {
    for (const personas of [300, 1000] as const) {
      const size = generateImItemList(personas).length.toLocaleString("en");
      const characters = `response of ${size} characters`;
      const { cold, warm } = limits[personas];
      const name = `${personas} personas`;
      yield section(`${name}, cold`, characters, await measureCold(browser, script, personas), cold);
      yield section(`${name}, warm`, characters, await measureWarm(browser, script, personas), warm);
    }
  } finally {
    await browser.close();
  }
}

function section(name: string, characters: string, readings: Readings, limit: number): Section {
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
