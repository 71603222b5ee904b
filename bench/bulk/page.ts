import { bare, job, outlook } from "./pageCalls.ts";
import { keepLarge, plan, planLarge, prepare } from "./pageFiles.ts";

const bench = {
  ready: async () => (await outlook()).userAddress,
  bare,
  job,
  plan,
  prepare,
  planLarge,
  keepLarge,
};
globalThis.bulkBench = bench;

declare global {
  var bulkBench: typeof bench;
}
