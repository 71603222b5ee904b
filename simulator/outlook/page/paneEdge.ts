import { element, part } from "./element.ts";
import type { OutlookState } from "./outlookState.ts";
import type { Store } from "./store.ts";

const narrowest = 280;
const widest = 800;

/** Handles the task pane's width (from the state, by dragging its edge, or with arrow keys) and its close button. */
export function showPaneEdge(state: Store<OutlookState>): void {
  const edge = part("edge");
  const resize = (width: number): void =>
    state.set({ width: Math.round(Math.min(widest, Math.max(narrowest, width))) });

  edge.addEventListener("pointerdown", (event) => edge.setPointerCapture(event.pointerId));
  edge.addEventListener("pointermove", (event) => {
    if (edge.hasPointerCapture(event.pointerId)) resize(innerWidth - event.clientX);
  });
  edge.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: 10, ArrowRight: -10 }[event.key];
    if (step !== undefined) resize(state.get().width + step);
  });
  part("close").addEventListener("click", () => state.set({ pane: "closed" }));

  const show = (): void => {
    const { width, pane, theme } = state.get();
    part("mail").style.setProperty("--pane", `${width}px`);
    part("pane").hidden = pane === "closed";
    document.documentElement.dataset["theme"] = theme;
    edge.setAttribute("aria-valuenow", String(width));
    offerWidth(width);
  };
  state.watch(show);
  show();
}

/** Adds a width set by dragging to the options of the control. */
function offerWidth(width: number): void {
  const select = part("width", HTMLSelectElement);
  select.querySelector("[data-dragged]")?.remove();
  if (![...select.options].some((option) => option.value === String(width)))
    select.append(element("option", { value: String(width), "data-dragged": true }, `${width} px`));
  select.value = String(width);
}
