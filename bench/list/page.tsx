import { createRoot } from "react-dom/client";
import type { EwsClient, CallResult } from "../../src/ews/client.ts";
import type { ImItemList } from "../../src/ews/model/imItemList.ts";
import { getImItemList } from "../../src/ews/operations/getImItemList.ts";
import { readReply } from "../../src/ews/response.ts";
import { loadLanguage } from "../../src/i18n/language.ts";
import { joinList } from "../../src/imList/membership.ts";
import { App } from "../../src/app/App.tsx";
import type { Restart } from "../../src/app/restart.ts";
import { createPane } from "../../src/store/pane.ts";
import { generateImItemList } from "../generateImItemList.ts";
import { median } from "../median.ts";
import { scrollToEnd } from "./scrollToEnd.ts";

/** Of one key, in milliseconds from its event. */
export interface Keystroke {
  /** To the end of its handlers and of what React renders within the event: what was typed can be seen. */
  handled: number;
  /** The longest time in which the page could do nothing else, rendering and drawing of the list included. */
  longestBlock: number;
  /** Until the list that answers it has been drawn. */
  drawn: number;
}

let reply = "";
let items: ImItemList = { groups: [], personas: [] };

const prepared = (personas: number, groups: number): { text: string; list: ImItemList } => {
  // One flat string, as it comes from the network, not the thousands of pieces it was made of.
  const text = new TextDecoder().decode(new TextEncoder().encode(generateImItemList(personas, groups)));
  const { result } = readReply(text, getImItemList);
  if (!result.ok) throw new Error("The reply could not be read.");
  return { text, list: result.value };
};

/** Nothing is updated while it is measured. */
const noRestart: Restart = { byItself: () => false, now: () => undefined, unkept: () => [] };

/** Once what was just done has been drawn: in the task after the next frame. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(undefined);
    });
  });

/** Answers the reading of the list. */
let answer: (items: ImItemList) => void = () => undefined;
/** An Exchange that answers with the list when it is told to, and with nothing else. */
const client: EwsClient = {
  call: async () => {
    const value: unknown = await new Promise<ImItemList>((resolve) => (answer = resolve));
    const trace = { operation: "GetImItemList", request: "", reply: "", startedAt: 0, milliseconds: 0 };
    return { result: { ok: true, value }, trace } as unknown as CallResult<never>;
  },
};

const bench = {
  prepare(personas: number, groups: number) {
    ({ text: reply, list: items } = prepared(personas, groups));
  },

  /** Milliseconds that DOMParser needs for the prepared reply. */
  parse() {
    const start = performance.now();
    const parsed = new DOMParser().parseFromString(reply, "text/xml");
    const milliseconds = performance.now() - start;
    if (parsed.getElementsByTagName("Persona").length !== items.personas.length)
      throw new Error("Not parsed");
    return milliseconds;
  },

  /** Draws the pane as it waits for the list. */
  async openPane() {
    const language = await loadLanguage("en");
    const pane = createPane({
      client,
      now: Date.now,
      pause: () => new Promise(() => undefined),
      accessMode: { get: () => Promise.resolve("outlook" as const), set: () => undefined },
    });
    void pane.readList();
    const place = document.body.appendChild(document.createElement("div"));
    createRoot(place).render(
      <App
        restart={noRestart}
        pane={pane}
        language={language}
        displayLanguage="en-US"
        address="ana.lima@contoso.com"
      />,
    );
    while (!document.querySelector("[aria-busy]")) await drawn();
    await drawn();
  },

  /** Milliseconds from the read model to the list, drawn, with its tab stop. */
  async showList() {
    const start = performance.now();
    answer(items);
    while (!document.querySelector('[role=treeitem][tabindex="0"]')) await drawn();
    await drawn();
    return performance.now() - start;
  },

  /** Opens every group by clicks, and gives the most elements that the tree had at any time. */
  async openAllGroups() {
    let most = 0;
    await scrollToEnd(400, async () => {
      for (;;) {
        await drawn();
        most = Math.max(most, document.querySelectorAll("[role=tree], [role=tree] *").length);
        const closed = document.querySelector<HTMLElement>("[role=treeitem][aria-expanded=false]");
        if (!closed) return;
        closed.click();
      }
    });
    return most;
  },

  /** Milliseconds of each frame while the whole list is scrolled through. */
  scrollFrames: () => scrollToEnd(120),

  /** Milliseconds between frames, where nothing but an empty page is scrolled as far. */
  async emptyFrames(height: number) {
    document.body.innerHTML = "<main><div></div></main>";
    const main = document.querySelector("main") ?? document.body;
    Object.assign(main.style, { height: "100vh", overflowY: "auto" });
    Object.assign((main.firstElementChild as HTMLElement).style, { height: `${height}px` });
    return scrollToEnd(120);
  },

  /** From now on, notes how long each keystroke takes. */
  watchKeystrokes() {
    keystrokes.length = 0;
    addEventListener("input", noteStart, { capture: true });
    addEventListener("input", noteHandled);
    const changes = new MutationObserver(noteChange);
    changes.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    noteBlocks();
  },
  keystrokes: () => keystrokes,

  /** Milliseconds that joining a list of so many personas takes: the median of 7 after 3 to warm up. */
  joinTime(personas: number) {
    const { list } = prepared(personas, 64);
    const times = Array.from({ length: 10 }, () => {
      const start = performance.now();
      joinList(list, "en-US");
      return performance.now() - start;
    });
    return median(times.slice(3));
  },
};
export type ListBench = typeof bench;
globalThis.bench = bench;

const keystrokes: (Keystroke & { readonly start: number })[] = [];

/** Before React's own handlers. */
function noteStart(): void {
  keystrokes.push({ start: performance.now(), handled: 0, longestBlock: 0, drawn: 0 });
}

/** After React's own handlers and what they render within the event. */
function noteHandled(): void {
  const stroke = keystrokes.at(-1);
  if (stroke) stroke.handled = performance.now() - stroke.start;
}

/** The last change that a keystroke makes in the page is its answer. */
function noteChange(): void {
  const stroke = keystrokes.at(-1);
  void drawn().then(() => stroke && (stroke.drawn = performance.now() - stroke.start));
}

/** Messages to itself, one after the other: the longest pause between two is how long nothing else could be done. */
function noteBlocks(): void {
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  port1.onmessage = () => {
    const now = performance.now();
    const stroke = keystrokes.at(-1);
    if (stroke) stroke.longestBlock = Math.max(stroke.longestBlock, now - Math.max(last, stroke.start));
    last = now;
    port2.postMessage(undefined);
  };
  port2.postMessage(undefined);
}

declare global {
  var bench: ListBench;
}
