import { spawn } from "node:child_process";

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

/** Timeout for one program, in milliseconds. A program that takes longer is considered stuck and is ended. */
const programTimeout = 45 * 60_000;

/** Runs all programs of a step and collects their output. The step passes if each ends with status 0. Never rejects. */
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
      timeout: programTimeout,
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
