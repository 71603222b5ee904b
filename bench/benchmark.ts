/** A measured value that must not exceed its limit. */
export interface LimitedValue {
  readonly name: string;
  readonly measured: number;
  readonly limit: number;
}

/** A part of a benchmark's result. */
export interface Section {
  readonly title: string;
  /** Rows by their names. */
  readonly table: Readonly<Record<string, Readonly<Record<string, string | number>>>>;
  readonly limits?: readonly LimitedValue[];
}

/** A benchmark. Yields each section as soon as it is measured. */
export type Benchmark = (folders: readonly string[]) => AsyncIterable<Section>;
