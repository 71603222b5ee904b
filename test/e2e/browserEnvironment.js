import { TestEnvironment } from "jest-environment-node";
import * as playwright from "playwright-core";
import { loadWorker } from "./loadWorker.js";

/**
 * Provides what all test files of a worker share: Playwright, the browser, and the playgrounds. They are loaded
 * outside Jest's sandbox, which would load, start, and warm them up again for each file.
 */
export default class BrowserEnvironment extends TestEnvironment {
  /** @override */
  async setup() {
    await super.setup();
    Object.assign(this.global, { playwright, worker: await loadWorker() });
    mapOnlyTypeScriptFrames();
  }
}

/**
 * Limits source mapping to TypeScript frames. Playwright captures a stack at each call, and Jest looks up the source
 * of every frame, which took a tenth of the workers' time. Only TypeScript differs from the code that runs.
 */
function mapOnlyTypeScriptFrames() {
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
