import { spawn } from "node:child_process";

/**
 * Runs a program and waits for its end, without printing its output. Rejects with the line of its output that names the
 * cause if it fails or is not installed.
 */
export function run(program: string, args: readonly string[], folder?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
    let output = "";
    child.stderr.on("data", (chunk: Buffer) => (output = (output + chunk.toString()).slice(-4000)));
    child.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "ENOENT" ? new Error(`${program} is not installed`, { cause: error }) : error),
    );
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${program} exited with status ${code ?? "none"}: ${causeIn(output)}`));
    });
  });
}

/** Returns the line that names the cause: npm prints more after it, other programs end with it. */
function causeIn(output: string): string {
  const lines = output.trim().split("\n");
  return lines.find((line) => line.startsWith("npm error code")) ?? lines.at(-1) ?? "";
}
