import { availableParallelism } from "node:os";
import { chooseSeed } from "./test/seed.js";

// Sets one seed for all random tests of a run (test/random.ts). Jest's workers inherit it.
process.env.TEST_SEED = chooseSeed(process.env.TEST_SEED);

// Tests run as ES modules, because libxml2-wasm is one. scripts/test.ts sets --experimental-vm-modules.
const project = (displayName, folders, ignored = []) => ({
  displayName,
  testEnvironment: "node",
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
  testPathIgnorePatterns: ignored.map((folder) => `<rootDir>/test/${folder}/`),
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  transform: { "\\.tsx?$": "<rootDir>/test/esbuildTransform.js" },
});

/** Folders of test/ with their own project. All others contain unit tests. */
const others = ["manifest", "delivery", "package", "simulator", "e2e"];

const inBrowser = (project) => ({
  ...project,
  testEnvironment: "<rootDir>/test/e2e/browserEnvironment.js",
  moduleNameMapper: { "^playwright-core$": "<rootDir>/test/e2e/shared.js" },
});

export default {
  // Long enough that a test does not fail because the machine is busy.
  testTimeout: process.env.TEST_LONG === "1" ? 600_000 : 180_000,
  reporters: ["default", "<rootDir>/test/seed.js"],
  // One worker more than there are cores, because a test that waits leaves its core idle. By default, Jest would leave
  // one core free.
  maxWorkers: availableParallelism() + 1,
  globalTeardown: "<rootDir>/test/e2e/loadWorker.js",
  testSequencer: "<rootDir>/test/longestFirst.js",
  projects: [
    project("unit", ["**"], others),
    project("manifest", ["manifest"]),
    project("delivery", ["delivery"]),
    project("package", ["package"]),
    inBrowser(project("simulator", ["simulator"])),
    inBrowser(project("e2e", ["e2e"])),
  ],
};
