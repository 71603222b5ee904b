import { runNode } from "../runNode.ts";

/** A step of `npm test`: programs that Node.js runs in the repository's root. */
export interface Step {
  readonly name: string;
  /** Scripts with their arguments, run in this order. */
  readonly programs: readonly (readonly string[])[];
  /** Environment variables in addition to this process's own. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** The result of a step. `output` is everything that its programs printed. */
export interface StepResult {
  readonly name: string;
  readonly passed: boolean;
  readonly seconds: number;
  readonly output: string;
}

/** Runs all programs of a step and collects their output. The step passes if each ends with status 0. Never rejects. */
export async function runStep({ name, programs, environment = {} }: Step): Promise<StepResult> {
  const start = performance.now();
  const env = { ...process.env, ...environment, FORCE_COLOR: process.stdout.isTTY ? "1" : "0" };
  let passed = true;
  let output = "";
  for (const program of programs) {
    const result = await runNode(program, { env });
    passed &&= result.passed;
    output += result.output;
  }
  return { name, passed, output, seconds: (performance.now() - start) / 1000 };
}
