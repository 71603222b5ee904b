import { TestEnvironment } from "jest-environment-node";
import * as playwright from "playwright-core";
import { loadWorker } from "./loadWorker.js";

/**
 * Hands test files what all files of their worker share: Playwright, the browser, the playgrounds. These are loaded
 * outside of Jest's sandbox, where every file would load, start and warm them up anew.
 */
export default class BrowserEnvironment extends TestEnvironment {
  /** @override */
  async setup() {
    await super.setup();
    Object.assign(this.global, { playwright, worker: await loadWorker() });
    mapOwnFramesAlone();
  }
}

/**
 * Playwright takes a stack at each call, and Jest looks for the source of each of its frames, which took a tenth of the
 * workers' time. Only TypeScript has another source than what runs.
 */
function mapOwnFramesAlone() {
  const { prepareStackTrace } = Error;
  if (!prepareStackTrace) return;
  Error.prepareStackTrace = (error, frames) => {
    const lines = frames.map((frame) =>
      frame.getFileName()?.endsWith(".ts")
        ? prepareStackTrace(noError, [frame]).split("\n").at(-1)
        : `    at ${frame}`,
    );
    return [prepareStackTrace(error, []), ...lines].join("\n");
  };
}

const noError = new Error();
