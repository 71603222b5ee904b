import { addinFolder, buildAddin } from "../../scripts/buildAddin.ts";
import { startPlayground } from "../../simulator/playground.ts";
import type { Section } from "../benchmark.ts";
import { openBrowser, xmlParserInRust } from "../browser.ts";
import { bundleScript } from "../bundlePage.ts";
import { median, medianAndRange, percentile95 } from "../statistics.ts";
import { measureChoosing, type Choosing } from "./measureChoosing.ts";
import { letters, measurePeople } from "./measurePeople.ts";
import { measureJoin, measureKeystrokes, measureList, measureScrolling } from "./measure.ts";

const rounds = 7;
const limits = {
  /** Ratio to the time that DOMParser needs for the same response. */
  list: 0.5,
  /** Handlers of a keystroke and their rendering within the event, in milliseconds. */
  keystroke: 16,
  elements: 2000,
  /** Ratio of the time per persona among 10,000 to that among 1,000. Sorting is slightly slower than linear. */
  join: 2,
  /** Longest task at CPU 4x while people are selected, dragged, and opened, in milliseconds of CPU time. */
  task: 50,
  /** From a letter to its suggestions from the list: one frame, in milliseconds. */
  suggestions: 16.7,
};

const slowdown = 4;
const choosing: Readonly<Record<keyof Choosing, string>> = {
  expandAll: "64 groups expanded at once",
  widen: "20 rows selected one by one",
  selectAll: "everyone selected",
  drag: "everyone dragged over every group",
  clear: "the selection cleared",
};

/**
 * Measures a list of 64 groups and 1,000 contacts in a real browser: the time until it can be used, a keystroke in the
 * search, scrolling, the join of groups and personas, and the longest tasks while people are selected and dragged.
 */
export async function* benchList(): AsyncGenerator<Section> {
  const script = await bundleScript(new URL("page.tsx", import.meta.url));
  const browser = await openBrowser({ spkiHash: "", moreArguments: [xmlParserInRust] });
  const target = { browser, script };
  try {
    const listRounds = await measureList(target, rounds);
    const domParser = listRounds.map((round) => round.domParser);
    const list = listRounds.map((round) => round.list);
    const ratio = median(list) / median(domParser);
    yield {
      title: "From the parsed response to the rendered list",
      table: {
        "DOMParser, same response": { milliseconds: medianAndRange(domParser) },
        list: { milliseconds: medianAndRange(list), "list / DOMParser": ratio.toFixed(2) },
      },
      limits: [{ name: "time until rendered / DOMParser", measured: ratio, limit: limits.list }],
    };

    const keystrokes = await measureKeystrokes(target, rounds);
    const slowest = Math.max(...keystrokes.map(({ handled }) => handled));
    yield {
      title:
        "Search, for each keystroke: handlers, longest block, and time until the matching list is rendered",
      table: Object.fromEntries(
        keystrokes.map(({ key, handled, longestBlock, drawn }, index) => [
          `${index + 1} "${key}"`,
          {
            handled: handled.toFixed(1),
            "longest block": longestBlock.toFixed(1),
            drawn: drawn.toFixed(1),
          },
        ]),
      ),
      limits: [{ name: "slowest keystroke, ms", measured: slowest, limit: limits.keystroke }],
    };

    const { mostElements, height, frames, emptyFrames } = await measureScrolling(target);
    const frameRow = (values: readonly number[]) => ({
      frames: values.length,
      "95th percentile": percentile95(values).toFixed(1),
    });
    yield {
      title: `Scrolling with all groups open, ${height} px in steps of 120 px per frame`,
      table: {
        list: { ...frameRow(frames), "most elements in the tree": mostElements },
        "empty page": frameRow(emptyFrames),
      },
      limits: [{ name: "most elements in the tree", measured: mostElements, limit: limits.elements }],
    };

    const joins = await measureJoin(target, [100, 300, 1000, 3000, 10_000]);
    const microsecondsEach = (personas: number) =>
      (1000 * (joins.find((join) => join.personas === personas)?.milliseconds ?? NaN)) / personas;
    yield {
      title: "Joining groups and personas",
      table: Object.fromEntries(
        joins.map(({ personas, milliseconds }) => [
          `${personas} personas`,
          {
            milliseconds: milliseconds.toFixed(1),
            "microseconds each": microsecondsEach(personas).toFixed(2),
          },
        ]),
      ),
      limits: [
        {
          name: "join, persona among 10,000 / among 1,000",
          measured: microsecondsEach(10_000) / microsecondsEach(1000),
          limit: limits.join,
        },
      ],
    };
  } finally {
    await browser.close();
  }
  yield* benchChoosing();
}

/** Measures production's pane in the playground. */
async function* benchChoosing(): AsyncGenerator<Section> {
  await buildAddin();
  const playground = await startPlayground({ addinFolder });
  const browser = await openBrowser(playground);
  try {
    const context = await browser.newContext({ viewport: { width: 800, height: 800 }, locale: "en-US" });
    const all = await measureChoosing(context, playground, slowdown, 5);
    const values = (key: keyof Choosing) => all.map((one) => one[key]);
    const keys = Object.keys(choosing) as (keyof Choosing)[];
    yield {
      title: `Longest task at CPU ${slowdown}x, 64 groups and 1,000 contacts, CPU time`,
      table: Object.fromEntries(
        keys.map((key) => [choosing[key], { milliseconds: medianAndRange(values(key)) }]),
      ),
      limits: keys.map((key) => ({
        name: `longest task, ${choosing[key]}, ms`,
        measured: median(values(key)),
        limit: limits.task,
      })),
    };

    const people = await measurePeople(context, playground, slowdown, 5);
    const tasks = {
      "a person's page opened": people.map(({ openPerson }) => openPerson),
      "a group's page opened": people.map(({ openGroup }) => openGroup),
      [`"${letters}" typed in New contact`]: people.map(({ typing }) => typing),
    };
    yield {
      title: `Longest task at CPU ${slowdown}x, 64 groups and 1,000 contacts, CPU time`,
      table: Object.fromEntries(
        Object.entries(tasks).map(([name, task]) => [name, { milliseconds: medianAndRange(task) }]),
      ),
      limits: Object.entries(tasks).map(([name, task]) => ({
        name: `longest task, ${name}, ms`,
        measured: median(task),
        limit: limits.task,
      })),
    };
    const suggested = letters.split("").map((letter, index) => ({
      name: `${index + 1} "${letter}"`,
      times: people.map((one) => one.suggested[index] ?? NaN),
    }));
    yield {
      title: "Suggestions from a list of 1,000 contacts, from each letter until they are in the page",
      table: Object.fromEntries(
        suggested.map(({ name, times }) => [name, { milliseconds: medianAndRange(times) }]),
      ),
      limits: [
        {
          name: "slowest letter to its suggestions, ms",
          measured: Math.max(...suggested.map(({ times }) => median(times))),
          limit: limits.suggestions,
        },
      ],
    };
  } finally {
    await browser.close();
    await playground.close();
  }
}
