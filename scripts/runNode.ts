import { spawn } from "node:child_process";

/** Timeout in milliseconds. A script that takes longer is considered stuck and is ended. */
const timeout = 45 * 60_000;

/** Runs a script in Node.js. Returns everything that it printed, and whether it ended with status 0. Never rejects. */
export function runNode(
  scriptAndArguments: readonly string[],
  { cwd, env }: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<{ readonly passed: boolean; readonly output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, scriptAndArguments, {
      cwd,
      env,
      timeout,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.once("error", (error) => resolve({ passed: false, output: output + error.message }));
    child.once("close", (status) => resolve({ passed: status === 0, output }));
  });
}
