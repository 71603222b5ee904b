import { element, part } from "./element.ts";
import type { ServerCalls } from "./serverCalls.ts";

/** The faults that can be scripted by hand, as simulator/exchange/faultScript.ts knows them. */
const faults: Readonly<Record<string, object>> = {
  "Refused, as an add-in": { kind: "refused" },
  "Busy, back off 10 s": { kind: "busy", backOffMilliseconds: 10_000 },
  "Slow, 10 s": { kind: "slow", milliseconds: 10_000 },
  "Slow, 60 s": { kind: "slow", milliseconds: 60_000 },
  "Connection dropped, nothing changed": { kind: "dropped", when: "before" },
  "Connection dropped, change made": { kind: "dropped", when: "after" },
  "A sign-in page": { kind: "malformed", as: "html" },
  "Half a reply": { kind: "malformed", as: "truncated" },
  "An illegal character": { kind: "malformed", as: "illegalCharacter" },
  ErrorInvalidImGroupId: { kind: "response", code: "ErrorInvalidImGroupId" },
  ErrorInvalidImContactId: { kind: "response", code: "ErrorInvalidImContactId" },
  ErrorInternalServerError: { kind: "fault", code: "ErrorInternalServerError" },
  "HTTP 401": { kind: "http", status: 401 },
  "HTTP 503": { kind: "http", status: 503 },
  "HTTP 503, again after 5 s": { kind: "http", status: 503, headers: { "Retry-After": "5" } },
  "HTTP 302 to a sign-in page": { kind: "http", status: 302, headers: { Location: "/owa/auth/logon.aspx" } },
};

/** Whose next call it is for. */
const callers: Readonly<Record<string, object>> = {
  "of anybody": {},
  "through Outlook": { caller: "add-in" },
  "over the direct route": { caller: "user" },
};

const mailboxes: Readonly<Record<string, unknown>> = {
  "the demo list": "demo",
  nothing: "empty",
  "10 groups, 300 contacts": { groups: 10, contacts: 300 },
  "64 groups, 1,000 contacts": { groups: 64, contacts: 1000 },
};

/** Adds the controls of the simulated Exchange to their place in the drawer. */
export function showExchangeControls(control: ServerCalls["controlExchange"]): void {
  const status = element("p", { role: "status" });
  const run = async (words: string, call: Promise<void>): Promise<void> => {
    status.textContent = await call.then(() => words).catch((error: unknown) => String(error));
  };

  const fault = choice(Object.keys(faults));
  const caller = choice(Object.keys(callers));
  caller.setAttribute("aria-label", "Whose call");
  const script = action("Script it", () =>
    run(
      `Next call ${caller.value}: ${fault.value}.`,
      control("faults/add", { fault: faults[fault.value], ...callers[caller.value] }),
    ),
  );
  const forget = action("Forget all", () => run("No fault is scripted.", control("faults/clear", {})));
  const refuse = element("input", { type: "checkbox" });
  refuse.addEventListener("change", () => {
    const on = refuse.checked;
    void run(on ? "Add-ins are refused." : "Add-ins are let in.", control("refuse-add-ins", { on }));
  });
  const mailbox = choice(Object.keys(mailboxes));
  const fill = action("Start anew", () =>
    run(`The mailbox holds ${mailbox.value}.`, control("reset", { content: mailboxes[mailbox.value] })),
  );

  part("exchange").append(
    row("Next call", fault, caller, script, forget),
    row("Mailbox with", mailbox, fill),
    element("label", {}, refuse, " Refuse add-ins, as a server may"),
    status,
  );
}

const choice = (labels: readonly string[]): HTMLSelectElement =>
  element("select", {}, ...labels.map((label) => element("option", {}, label)));

const row = (label: string, ...parts: readonly HTMLElement[]): HTMLElement =>
  element(
    "div",
    { class: "row" },
    element("label", {}, `${label} `, ...parts.slice(0, 1)),
    ...parts.slice(1),
  );

function action(label: string, act: () => Promise<void>): HTMLButtonElement {
  const button = element("button", { type: "button" }, label);
  button.addEventListener("click", () => void act());
  return button;
}
