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
  }
}
