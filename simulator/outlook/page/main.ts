import { showDock } from "./dock.ts";
import { part } from "./element.ts";
import { ewsCall } from "./ewsCall.ts";
import { showExchangeControls } from "./exchangeControls.ts";
import { beginMessage, showMail } from "./mailView.ts";
import { startState } from "./outlookState.ts";
import type { OutlookState } from "./outlookState.ts";
import { pageSettings } from "./pageSettings.ts";
import { showPaneEdge } from "./paneEdge.ts";
import { serverCalls } from "./serverCalls.ts";
import { createStore } from "./store.ts";
import type { Store } from "./store.ts";
import { runTaskPane } from "./taskPane.ts";
import { wireRecorder } from "./wireLog.ts";
import type { WireRecorder } from "./wireLog.ts";
import { showWireLog } from "./wireView.ts";

/** Interface for tests and the browser's console: `playground.state.set({ theme: "dark" })`. */
export interface PageControl {
  readonly state: Store<OutlookState>;
  readonly wire: WireRecorder;
}

const { addinUrl, controlToken, hasDirectRoute } = pageSettings();
const { sendEnvelope, controlExchange, watchDirectCalls } = serverCalls(controlToken);
const state = createStore(startState(new URL(location.href)));
const wire = wireRecorder();

showMail(state);
showPaneEdge(state);
showDock(state);
showExchangeControls(controlExchange, wire.log);
showWireLog(wire);
if (hasDirectRoute) watchDirectCalls(wire.add).catch(() => undefined);
runTaskPane({
  addinUrl,
  place: part("frame"),
  state,
  ews: (envelope) => ewsCall(envelope, state, wire, sendEnvelope),
  beginMessage,
});

Object.assign(window, { playground: { state, wire } satisfies PageControl });
