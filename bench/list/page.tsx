import { createRoot } from "react-dom/client";
import type { EwsClient, CallResult } from "../../src/ews/client.ts";
import type { ImItemList } from "../../src/ews/model/imItemList.ts";
import { getImItemList } from "../../src/ews/operations/getImItemList.ts";
import { readReply } from "../../src/ews/response.ts";
import { loadLanguage } from "../../src/i18n/language.ts";
import { joinList } from "../../src/imList/membership.ts";
import { App } from "../../src/app/App.tsx";
import type { Restart } from "../../src/app/restart.ts";
import { createPreferences } from "../../src/shared/preferences.ts";
import { createPane } from "../../src/store/pane.ts";
import { generateImItemList } from "../generateImItemList.ts";
import { median } from "../statistics.ts";

/** Times of one keystroke, in milliseconds since its event. */
export interface Keystroke {
  /** End of its handlers and of React's rendering within the event, when the typed text is visible. */
  handled: number;
  /** Longest time during which the page was blocked, including rendering the list. */
  longestBlock: number;
  /** Time when the updated list is visible. */
  drawn: number;
}

let response = "";
let list: ImItemList = { groups: [], personas: [] };

const createResponse = (personas: number, groups: number): { response: string; list: ImItemList } => {
  // Creates one flat string, as from the network, instead of the thousands of pieces it was built from.
  const response = new TextDecoder().decode(new TextEncoder().encode(generateImItemList(personas, groups)));
  const { result } = readReply(response, getImItemList);
  if (!result.ok) throw new Error("The response could not be read.");
  return { response, list: result.value };
};

/** Disables reloads of the pane during measurements. */
const noRestart: Restart = { automatically: () => false, now: () => undefined, unsavedTexts: () => [] };

/** Resolves in the task after the next frame, when the latest change is visible. */
const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(undefined);
    });
  });

/** Responds to the pane's request for the list. */
let respond: (list: ImItemList) => void = () => undefined;
/** Client that knows no other operation, and waits for a call of `respond`. */
const client: EwsClient = {
  call: async () => {
    const value: unknown = await new Promise<ImItemList>((resolve) => (respond = resolve));
    const trace = { operation: "GetImItemList", request: "", reply: "", startedAt: 0, milliseconds: 0 };
    return { result: { ok: true, value }, trace } as unknown as CallResult<never>;
  },
};

const bench = {
  prepare(personas: number, groups: number) {
    ({ response, list } = createResponse(personas, groups));
  },

  /** Measures DOMParser on the prepared response. Returns milliseconds. */
  parse() {
    const start = performance.now();
    const parsed = new DOMParser().parseFromString(response, "text/xml");
    const milliseconds = performance.now() - start;
    if (parsed.getElementsByTagName("Persona").length !== list.personas.length)
      throw new Error("DOMParser could not parse the response.");
    return milliseconds;
  },

  /** Renders the pane while it waits for the list. */
  async openPane() {
    const language = await loadLanguage("en");
    const pane = createPane({
      client,
      now: Date.now,
      pause: () => new Promise(() => undefined),
      accessMode: { get: () => Promise.resolve("outlook" as const), set: () => undefined },
    });
    void pane.readList();
    const container = document.body.appendChild(document.createElement("div"));
    createRoot(container).render(
      <App
        loadExchange={() => Promise.resolve()}
        restart={noRestart}
        pane={pane}
        preferences={createPreferences(() => localStorage)}
        language={language}
        displayLanguage="en-US"
        address="ana.lima@contoso.com"
      />,
    );
    while (!document.querySelector("[aria-busy]")) await nextFrame();
    await nextFrame();
  },

  /** Measures the time from the parsed list to the rendered list with its tab stop. Returns milliseconds. */
  async showList() {
    const start = performance.now();
    respond(list);
    while (!document.querySelector('[role=treeitem][tabindex="0"]')) await nextFrame();
    await nextFrame();
    return performance.now() - start;
  },

  /** Expands every group by clicks. Returns the largest number of elements that the tree had. */
  async openAllGroups() {
    let most = 0;
    await scrollToEnd(400, async () => {
      for (;;) {
        await nextFrame();
        most = Math.max(most, document.querySelectorAll("[role=tree], [role=tree] *").length);
        const closed = document.querySelector<HTMLElement>("[role=treeitem][aria-expanded=false]");
        if (!closed) return;
        closed.click();
      }
    });
    return most;
  },

  /** Measures each frame while scrolling through the whole list, in milliseconds. */
  scrollFrames: () => scrollToEnd(120),

  /** Measures the frames while scrolling an empty page of this height, in milliseconds. */
  async emptyFrames(height: number) {
    document.body.innerHTML = "<main><div></div></main>";
    const main = document.querySelector("main") ?? document.body;
    Object.assign(main.style, { height: "100vh", overflowY: "auto" });
    Object.assign((main.firstElementChild as HTMLElement).style, { height: `${height}px` });
    return scrollToEnd(120);
  },

  /** Starts to measure each keystroke. */
  watchKeystrokes() {
    keystrokes.length = 0;
    addEventListener("input", recordStart, { capture: true });
    addEventListener("input", recordHandled);
    const changes = new MutationObserver(recordChange);
    changes.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    recordBlocks();
  },
  keystrokes: () => keystrokes,

  /**
   * Measures the join of a list with this many personas: the median of 7 runs after 3 warm-up runs, in milliseconds.
   */
  joinTime(personas: number) {
    const { list } = createResponse(personas, 64);
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

/** Records the start of a keystroke, before React's own handlers. */
function recordStart(): void {
  keystrokes.push({ start: performance.now(), handled: 0, longestBlock: 0, drawn: 0 });
}

/** Records the end of React's handlers and of their rendering within the event. */
function recordHandled(): void {
  const keystroke = keystrokes.at(-1);
  if (keystroke) keystroke.handled = performance.now() - keystroke.start;
}

/** Records a change of the page. The last change after a keystroke is its result. */
function recordChange(): void {
  const keystroke = keystrokes.at(-1);
  void nextFrame().then(() => keystroke && (keystroke.drawn = performance.now() - keystroke.start));
}

/** Posts messages to itself. The longest pause between two messages is how long the page was blocked. */
function recordBlocks(): void {
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  port1.onmessage = () => {
    const now = performance.now();
    const keystroke = keystrokes.at(-1);
    if (keystroke)
      keystroke.longestBlock = Math.max(keystroke.longestBlock, now - Math.max(last, keystroke.start));
    last = now;
    port2.postMessage(undefined);
  };
  port2.postMessage(undefined);
}

/**
 * Scrolls through the page's main element by some pixels per frame. Returns the milliseconds between frames, including
 * the time of `afterStep`, which is awaited after each step.
 */
async function scrollToEnd(pixels: number, afterStep?: () => Promise<void>): Promise<readonly number[]> {
  const main = document.querySelector("main");
  if (!main) throw new Error("There is nothing to scroll.");
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const frames: number[] = [];
  main.scrollTop = 0;
  let last = await frame();
  for (;;) {
    await afterStep?.();
    const before = main.scrollTop;
    main.scrollTop = before + pixels;
    const now = await frame();
    frames.push(now - last);
    last = now;
    if (main.scrollTop === before) return frames;
  }
}

declare global {
  var bench: ListBench;
}
