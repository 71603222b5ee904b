// The globals from browserEnvironment.js for test files: `worker`, and `chromium` for those that import
// playwright-core.
const shared =
  /** @type {{ playwright: typeof import("playwright-core"), worker: typeof import("./worker.ts") }} */ (
    /** @type {unknown} */ (globalThis)
  );
export const { worker } = shared;
export const { chromium } = shared.playwright;
