import { describe, expect, it } from "@jest/globals";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { diskFailureText } from "../../scripts/install/diskFailureText.mjs";

/** Runs a program with tsx, after endPlainly.ts. */
function run(program: string, environment: Record<string, string> = {}) {
  const address = (path: string) => JSON.stringify(pathToFileURL(resolve(path)).href);
  const code = program.replaceAll(/@(\S+)/g, (_, path: string) => address(path));
  const args = [
    "--import",
    "tsx",
    "--input-type=module",
    "-e",
    `await import(${address("scripts/endPlainly.ts")});${code}`,
  ];
  return new Promise<{ status: number | null; problem: string }>((done) => {
    const child = spawn(process.execPath, args, {
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, ...environment },
    });
    let problem = "";
    child.stderr.on("data", (chunk: Buffer) => (problem += chunk.toString()));
    child.once("close", (status) => done({ status, problem }));
  });
}

describe("A failing command", () => {
  it.each([
    ["an error of the command", `throw new Error("There is no such file.")`, "There is no such file."],
    ["an unknown option", `(await import("node:util")).parseArgs({ args: ["--x"] })`, "Unknown option '--x'"],
    [
      "a full disk",
      `setTimeout(() => { throw Object.assign(new Error("ENOSPC: no space"), { code: "ENOSPC" }) })`,
      "The disk is full (ENOSPC). Free some space, then try again.",
    ],
  ])("ends with one sentence, no stack, and status 1 for %s", async (_, program, words) => {
    const { status, problem } = await run(program);
    expect([status, problem.trim()]).toEqual([1, words]);
  });

  it("names a port that is in use, and the variable that selects another port", async () => {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const port = String((server.address() as AddressInfo).port);
    const start = `const { runPlayground } = await import(@scripts/runPlayground.ts ); await runPlayground();`;
    const ended = await run(start, {
      HOST_PORT: port,
      ADDIN_PORT: "0",
      EWS_PORT: "0",
      IM_GROUPS_BROWSER: "none",
    });
    server.close();
    expect(ended).toEqual({
      status: 1,
      problem: `Port ${port} is taken by another program. Choose another one: HOST_PORT=<port> npm start\n`,
    });
  });

  it("is covered by endPlainly.ts, which each script that runs with tsx imports first", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
      scripts: Record<string, string>;
    };
    const files = Object.values(scripts).flatMap(
      (script) => /tsx (scripts\/\w+\.ts)/.exec(script)?.[1] ?? [],
    );
    expect(files.length).toBeGreaterThan(8);
    for (const file of files)
      expect([file, readFileSync(file, "utf8").split("\n")[0]]).toEqual([file, `import "./endPlainly.ts";`]);
  });
});

describe("The message for a file that cannot be written", () => {
  it.each([
    ["EDQUOT", "The disk is full (EDQUOT). Free some space, then try again."],
    ["EROFS", "Cannot write to out (EROFS). Use a folder that you may write to, then try again."],
    ["EPERM", "Cannot write to out (EPERM). Use a folder that you may write to, then try again."],
    ["ENOENT", ""],
  ])("is in plain words for disk failures, and empty for other errors: %s", (code, words) => {
    expect(diskFailureText([undefined, code], { folder: "out" })).toBe(words);
  });
});
