import { element, part } from "./element.ts";
import { mailItems } from "./mailItems.ts";
import { outlookFaults } from "./outlookState.ts";
import type { OutlookState } from "./outlookState.ts";
import type { Store } from "./store.ts";

/** Binds the playground's controls to the state, and handles the log of calls, the other settings, and the tip. */
export function showDock(state: Store<OutlookState>): void {
  part("nextFault").append(...options([["", "Works normally"], ...Object.entries(outlookFaults)]));
  part("item").append(...options([["", "None"], ...mailItems.map(({ id, subject }) => [id, subject])]));
  for (const select of document.querySelectorAll<HTMLSelectElement>("select[data-state]"))
    bind(select, state);

  showTip();

  const buttons = [...document.querySelectorAll<HTMLButtonElement>("button[aria-controls]")];
  for (const button of buttons)
    button.addEventListener("click", () => {
      const opened = button.getAttribute("aria-expanded") === "true" ? undefined : button;
      for (const other of buttons) {
        other.setAttribute("aria-expanded", String(other === opened));
        part(other.getAttribute("aria-controls") ?? "").hidden = other !== opened;
      }
    });
}

const tipKey = "playground.tip-hidden";

/** Shows what to try, until the user hides it. */
function showTip(): void {
  const hide = (): void => {
    part("tip").hidden = true;
    part("hide-tip").hidden = true;
  };
  if (localStorage.getItem(tipKey) !== null) hide();
  part("hide-tip").addEventListener("click", () => {
    localStorage.setItem(tipKey, "");
    hide();
  });
}

/** Keeps a select and the field of the state that its `data-state` names in sync. */
function bind(select: HTMLSelectElement, state: Store<OutlookState>): void {
  const field = select.dataset["state"] as keyof OutlookState;
  const show = (): void => {
    const value = String(state.get()[field]);
    if (select.value === value) return;
    if (![...select.options].some((option) => option.value === value))
      select.append(...options([[value, value]]));
    select.value = value;
  };
  select.addEventListener("change", () => {
    const number = typeof state.get()[field] === "number";
    state.set({ [field]: number ? Number(select.value) : select.value });
  });
  state.watch(show);
  show();
}

const options = (values: readonly (readonly string[])[]): readonly HTMLOptionElement[] =>
  values.map(([value = "", label = value]) => element("option", { value }, label));
