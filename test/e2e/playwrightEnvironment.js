import { TestEnvironment } from "jest-environment-node";
import * as playwright from "playwright-core";

/**
 * Hands test files the one Playwright of their worker, which is loaded outside of Jest's sandbox: inside, each file would
 * load and warm it up anew, for a fifth of all processor time.
 */
export default class PlaywrightEnvironment extends TestEnvironment {
  /** @override */
  async setup() {
    await super.setup();
    Object.assign(this.global, { playwright });
  }
}
