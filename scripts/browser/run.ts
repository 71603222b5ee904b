import { spawn } from "node:child_process";

/** Runs a program to its end, quietly. Rejects with its line about the cause when it fails or is not there. */
export function run(program: string, args: readonly string[], folder?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
    let written = "";
    child.stderr.on("data", (chunk: Buffer) => (written = (written + chunk.toString()).slice(-4000)));
    child.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "ENOENT" ? new Error(`${program} is not installed`, { cause: error }) : error),
    );
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${program} ended with status ${code ?? "none"}: ${causeIn(written)}`));
    });
  });
}

/** npm says more after the cause, the others end with it. */
function causeIn(written: string): string {
  const lines = written.trim().split("\n");
  return lines.find((line) => line.startsWith("npm error code")) ?? lines.at(-1) ?? "";
}
