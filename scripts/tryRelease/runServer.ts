import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { connect, createServer, type AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { openToAll } from "./serverFolder.ts";

/** Paths of the servers on Debian. `npm test` installs them if it can. The tests of a missing server are skipped. */
export const programs = {
  nginx: "/usr/sbin/nginx",
  haproxy: "/usr/sbin/haproxy",
  apache: "/usr/sbin/apache2",
};

/** Returns why a server's tests are skipped. Undefined if the server is installed. */
export const skipReason = (name: keyof typeof programs): string | undefined =>
  existsSync(programs[name]) ? undefined : `${name} is not installed`;

/** A server that runs in the foreground. */
export interface RunningServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** User ID of nobody if the tests run as root: the servers need no privileges. */
export const unprivileged = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/**
 * Starts a program that needs the files in `folder`, and waits until its port accepts connections. Rejects with the
 * program's output if it ends before: most often, because its configuration is wrong.
 */
export async function runServer(
  program: string,
  parameters: readonly string[],
  port: number,
  folder: string,
): Promise<RunningServer> {
  openToAll(folder);
  const child = spawn(program, parameters, {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    ...unprivileged,
  });
  let output = "";
  const collect = (chunk: Buffer): void => void (output += chunk.toString());
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const state = { running: true };
  const exited = new Promise<void>((resolve) => {
    child.once("error", (error) => {
      output += error.message;
      resolve();
    });
    child.once("close", () => resolve());
  }).then(() => {
    state.running = false;
  });
  while (!(await acceptsConnections(port))) {
    if (!state.running) throw new Error(`${program} exited:\n${output}`);
    await sleep(20);
  }
  return {
    port,
    stop: async () => {
      child.kill("SIGTERM");
      await exited;
    },
  };
}

/** Returns a port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function acceptsConnections(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
