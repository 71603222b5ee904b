import { element, part } from "./element.ts";
import { indentXml } from "./indentXml.ts";
import type { WireCall, WireRecorder } from "./wireLog.ts";

/**
 * Shows the calls, newest first, and request and response of the selected one. With the drawer closed, only their
 * number.
 */
export function showWireLog(recorder: WireRecorder): void {
  let chosen: number | undefined;
  const show = (): void => {
    const { calls } = recorder.log.get();
    part("number").textContent = String(calls.length);
    // Responses can be megabytes long, and rendering them unseen would be slower than the calls.
    if (part("wire").hidden) return;
    const call = calls.find(({ number }) => number === chosen) ?? calls.at(-1);
    part("calls").replaceChildren(
      ...calls.toReversed().map((one) => listed(one, one === call, () => choose(one.number))),
    );
    part("call").replaceChildren(
      ...(call ? details(call) : [element("p", {}, "No calls yet. Do something in the pane.")]),
    );
  };
  const choose = (number: number): void => {
    chosen = number;
    show();
  };
  part("clear").addEventListener("click", () => recorder.clear());
  recorder.log.watch(show);
  new MutationObserver(show).observe(part("wire"), { attributeFilter: ["hidden"] });
  show();
}

function listed(call: WireCall, chosen: boolean, choose: () => void): HTMLElement {
  const button = element(
    "button",
    { type: "button", "aria-pressed": String(chosen) },
    element("span", { class: "name" }, `${call.number} ${call.operation}${direct(call)}`),
    element("span", { class: statusClass(call) }, call.status === undefined ? "–" : String(call.status)),
    element("span", {}, call.took === undefined ? "…" : `${call.took} ms`),
  );
  button.addEventListener("click", choose);
  return element("li", {}, button);
}

const direct = ({ route }: WireCall): string => (route === "direct" ? " (direct)" : "");

const statusClass = ({ status = 0, outcome }: WireCall): string =>
  status === 200 && outcome === "succeeded" ? "good" : "bad";

function details(call: WireCall): readonly HTMLElement[] {
  const sent = new Date(call.sent).toISOString().slice(11, 23);
  return [
    element("p", { class: "outcome" }, `${sent} UTC · returned to the add-in: ${call.outcome}`),
    xml("Request", call.request),
    ...(call.reply === undefined ? [] : [xml("Response", call.reply)]),
  ];
}

function xml(title: string, text: string): HTMLElement {
  const readable = indentXml(text);
  const copy = element("button", { type: "button" }, "Copy");
  copy.addEventListener("click", () => void navigator.clipboard.writeText(readable));
  return element(
    "section",
    { "aria-label": title },
    element("h3", {}, title, copy),
    element("pre", { tabindex: "0" }, readable),
  );
}
