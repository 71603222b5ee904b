import "../scripts/endPlainly.ts";
import { failureText } from "../scripts/endPlainly.ts";
import type { Benchmark, LimitedValue } from "./benchmark.ts";
import { benchBulk } from "./bulk/benchBulk.ts";
import { benchList } from "./list/benchList.ts";
import { benchRead } from "./read/benchRead.ts";
import { benchSize } from "./size/benchSize.ts";
import { benchStart } from "./start/benchStart.ts";

/*
 * Runs `npm run bench`: all benchmarks, one after the other. `npm run bench:NAME` runs one of them. Prints what each
 * measures, and at the end one table of all values that have a limit. Exit status 1 if a value exceeds its limit or a
 * benchmark fails.
 */
const benchmarks: Readonly<Record<string, Benchmark>> = {
  size: benchSize,
  read: benchRead,
  list: benchList,
  start: benchStart,
  bulk: benchBulk,
};

const [only, ...folders] = process.argv.slice(2);
if (only !== undefined && !(only in benchmarks)) throw new Error(`There is no benchmark named ${only}.`);
const values: LimitedValue[] = [];
for (const [name, benchmark] of Object.entries(benchmarks)) {
  if (only !== undefined && name !== only) continue;
  try {
    for await (const { title, table, limits = [] } of benchmark(folders)) {
      console.log(`\n${title}`);
      console.table(table);
      values.push(...limits.map((value) => ({ ...value, name: `${name}: ${value.name}` })));
    }
  } catch (error) {
    console.error(`${name}: ${failureText(error)}`);
    values.push({ name: `${name}: failed`, measured: NaN, limit: NaN });
  }
}

const rounded = (value: number): number => Number(value.toFixed(3));
const isOk = ({ measured, limit }: LimitedValue): boolean => measured <= limit;
console.log("\nValues with a limit");
console.table(
  Object.fromEntries(
    values.map((value) => [
      value.name,
      { measured: rounded(value.measured), limit: value.limit, ok: isOk(value) },
    ]),
  ),
);
process.exitCode = values.length > 0 && values.every(isOk) ? 0 : 1;
