import { ewsCall } from "./ewsCall.ts";
import type { OutlookState } from "./outlookState.ts";
import { startState } from "./outlookState.ts";
import { pageSettings } from "./pageSettings.ts";
import { serverCalls } from "./serverCalls.ts";
import { createStore } from "./store.ts";
import type { Store } from "./store.ts";
import { runTaskPane } from "./taskPane.ts";
import { wireRecorder } from "./wireLog.ts";
import type { WireRecorder } from "./wireLog.ts";

/** What tests (and the browser's console) can reach: `playground.state.set({ theme: "dark" })`. */
export interface PageControl {
  readonly state: Store<OutlookState>;
  readonly wire: WireRecorder;
}

const { addinUrl, controlToken } = pageSettings();
const server = serverCalls(controlToken);
const state = createStore(startState(new URL(location.href)));
const wire = wireRecorder();

const place = document.getElementById("pane");
if (place)
  runTaskPane({
    addinUrl,
    place,
    state,
    ews: (envelope) => ewsCall(envelope, state, wire, server.sendEnvelope),
  });

Object.assign(window, { playground: { state, wire } satisfies PageControl });
