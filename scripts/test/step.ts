import { spawn } from "node:child_process";

/** A program that `npm test` runs: by Node, from this repository's root. */
export interface Step {
  readonly name: string;
  /** The script that Node runs and its arguments, for one program after the other. */
  readonly programs: readonly (readonly string[])[];
  /** What the programs find in their environment beside this process's own. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** How a step ended. `output` is all that its programs wrote. */
export interface StepResult {
  readonly name: string;
  readonly passed: boolean;
  readonly seconds: number;
  readonly output: string;
}

/** A program that takes longer than this hangs, and is ended. */
const longest = 45 * 60_000;

/** Runs all programs of a step, quietly; it passes if each ends with status 0. Never rejects. */
export async function runStep({ name, programs, environment = {} }: Step): Promise<StepResult> {
  const start = performance.now();
  let passed = true;
  let output = "";
  for (const program of programs) {
    const result = await runProgram(program, environment);
    passed &&= result.passed;
    output += result.output;
  }
  return { name, passed, output, seconds: (performance.now() - start) / 1000 };
}

function runProgram(
  program: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<{ passed: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, program, {
      stdio: ["ignore", "pipe", "pipe"],
      timeout: longest,
      env: { ...process.env, ...environment, FORCE_COLOR: process.stdout.isTTY ? "1" : "0" },
    });
    let output = "";
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.once("error", (error) => resolve({ passed: false, output: output + error.message }));
    child.once("close", (status) => resolve({ passed: status === 0, output }));
  });
}
