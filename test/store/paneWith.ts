import type { ImItemList } from "../../src/ews/model/imItemList.ts";
import { createPane } from "../../src/store/pane.ts";
import { outlookOnly } from "./outlookOnly.ts";
import { fakeClient } from "./fakeClient.ts";

/** Pane over a fake Exchange, before the list is loaded. */
export function newPane() {
  const exchange = fakeClient();
  let time = 1_000;
  return {
    ...exchange,
    pane: createPane({
      client: exchange.client,
      now: () => (time += 1),
      pause: () => Promise.resolve(),
      accessMode: outlookOnly,
    }),
  };
}

/** Pane that has loaded a list, or failed to for lack of a network. */
export async function paneWith(list: ImItemList | "no list") {
  const all = newPane();
  void all.pane.readList();
  if (list === "no list")
    await all.fail("GetImItemList", { kind: "host", cause: "offline", code: 9041, name: "", message: "" });
  else await all.answer("GetImItemList", list);
  return all;
}
