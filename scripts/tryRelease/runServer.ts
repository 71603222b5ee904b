import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { connect, createServer, type AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { openToAll } from "./serverFolder.ts";

/** Where Debian has the servers' programs. Without one its tests are skipped: `npm test` installs them where it may. */
export const programs = {
  nginx: "/usr/sbin/nginx",
  haproxy: "/usr/sbin/haproxy",
  apache: "/usr/sbin/apache2",
};

/** What a test says of a server that is not there. */
export const absent = (name: keyof typeof programs): string | undefined =>
  existsSync(programs[name]) ? undefined : `${name} is not installed`;

/** A server's program that runs in the foreground. */
export interface RunningServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** Nobody, where the tests run as root: the servers need no rights. */
export const unprivileged = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/**
 * Starts a program that needs the files in `folder`, and waits until its port answers. Rejects with what it wrote if it
 * ends before: a configuration that it does not accept, most often.
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
  const ended = new Promise<void>((resolve) => {
    child.once("error", (error) => {
      output += error.message;
      resolve();
    });
    child.once("close", () => resolve());
  });
  let running = true;
  void ended.then(() => (running = false));
  while (!(await answers(port))) {
    if (!isRunning()) throw new Error(`${program} ended:\n${output}`);
    await sleep(20);
  }
  return {
    port,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };

  function isRunning(): boolean {
    return running;
  }
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
