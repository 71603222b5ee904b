import { bare, job, outlook } from "./pageCalls.ts";
import { keepLarge, plan, planLarge } from "./pageFiles.ts";

const bench = { ready: async () => (await outlook()).userAddress, bare, job, plan, planLarge, keepLarge };
globalThis.bulkBench = bench;

declare global {
  var bulkBench: typeof bench;
}
