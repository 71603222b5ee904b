import { bare, job, outlook, removeBare } from "./pageCalls.ts";
import { plan, planLarge, prepare, storeLarge } from "./pageFiles.ts";

const bench = {
  waitForOffice: async () => (await outlook()).userAddress,
  bare,
  job,
  removeBare,
  plan,
  prepare,
  planLarge,
  storeLarge,
};
globalThis.bulkBench = bench;

declare global {
  var bulkBench: typeof bench;
}
