import { median } from "../median.ts";
import type { Start } from "./measureStart.ts";

/** Starts of one page on a processor slowed down by `slowdown`. */
export interface Series {
  readonly name: string;
  readonly slowdown: number;
  readonly starts: Start[];
}

interface Limit {
  readonly moment: "firstPaint" | "usable";
  readonly slowdown: number;
  /** Ratio to the time when the bare page can be used. */
  readonly ratio: number;
}

const limits: readonly Limit[] = [
  { moment: "usable", slowdown: 1, ratio: 1.0 },
  { moment: "usable", slowdown: 4, ratio: 1.6 },
  { moment: "firstPaint", slowdown: 1, ratio: 0.55 },
  { moment: "firstPaint", slowdown: 4, ratio: 0.55 },
];
const moments = ["firstPaint", "button", "usable", "mailbox"] as const;

/** Prints medians, spreads, and ratios to the bare page. */
export function report(all: readonly Series[]): void {
  const rows = all.map((series) => [
    `${series.name}, CPU ${series.slowdown}x`,
    {
      ...Object.fromEntries(moments.map((moment) => [moment, medianAndSpread(series, moment)])),
      ...(series.name !== "bare" && {
        "first paint / bare": ratioToBare(all, series, "firstPaint").toFixed(2),
        "usable / bare": ratioToBare(all, series, "usable").toFixed(2),
      }),
    },
  ]);
  console.table(Object.fromEntries(rows));
}

/** Returns a sentence for each limit that the pane exceeds. */
export function limitsBroken(all: readonly Series[]): readonly string[] {
  return limits.flatMap(({ moment, slowdown, ratio }) => {
    const pane = all.find((series) => series.name === "dist" && series.slowdown === slowdown);
    const measured = pane ? ratioToBare(all, pane, moment) : NaN;
    if (measured <= ratio) return [];
    return [`${moment}, CPU ${slowdown}x: ${measured.toFixed(2)} times the bare page; ${ratio} is allowed.`];
  });
}

const valuesOf = ({ starts }: Series, moment: keyof Start): number[] => starts.map((start) => start[moment]);

function ratioToBare(all: readonly Series[], series: Series, moment: keyof Start): number {
  const bare = all.find(({ name, slowdown }) => name === "bare" && slowdown === series.slowdown);
  return median(valuesOf(series, moment)) / median(bare ? valuesOf(bare, "usable") : []);
}

function medianAndSpread(series: Series, moment: keyof Start): string {
  const values = valuesOf(series, moment);
  const [middle, least, most] = [median(values), Math.min(...values), Math.max(...values)].map(Math.round);
  if (values.some(Number.isNaN)) return "";
  return `${middle} (${least}-${most})`;
}
