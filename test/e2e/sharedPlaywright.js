/** What test files get where they import playwright-core; see playwrightEnvironment.js. */
export const { chromium } = /** @type {{ playwright: typeof import("playwright-core") }} */ (
  /** @type {unknown} */ (globalThis)
).playwright;
