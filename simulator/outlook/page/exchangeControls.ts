import { element, part } from "./element.ts";
import type { ServerCalls } from "./serverCalls.ts";

/** Faults offered in the page, as defined in simulator/exchange/faultScript.ts. */
const faults: Readonly<Record<string, object>> = {
  "Refused (add-ins not allowed)": { kind: "refused" },
  "Busy, retry after 10 s": { kind: "busy", backOffMilliseconds: 10_000 },
  "Slow (10 s)": { kind: "slow", milliseconds: 10_000 },
  "Slow (60 s)": { kind: "slow", milliseconds: 60_000 },
  "Connection lost before the change": { kind: "dropped", when: "before" },
  "Connection lost after the change": { kind: "dropped", when: "after" },
  "Sign-in page instead of a response": { kind: "malformed", as: "html" },
  "Truncated response": { kind: "malformed", as: "truncated" },
  "Invalid character in the response": { kind: "malformed", as: "illegalCharacter" },
  ErrorInvalidImGroupId: { kind: "response", code: "ErrorInvalidImGroupId" },
  ErrorInvalidImContactId: { kind: "response", code: "ErrorInvalidImContactId" },
  ErrorInternalServerError: { kind: "fault", code: "ErrorInternalServerError" },
  "HTTP 401": { kind: "http", status: 401 },
  "HTTP 503": { kind: "http", status: 503 },
  "HTTP 503, retry after 5 s": { kind: "http", status: 503, headers: { "Retry-After": "5" } },
  "HTTP 302 to a sign-in page": { kind: "http", status: 302, headers: { Location: "/owa/auth/logon.aspx" } },
};

/** Callers whose next call a fault can be set for. */
const callers: Readonly<Record<string, object>> = {
  "over any connection": {},
  "through Outlook": { caller: "add-in" },
  "over the direct connection": { caller: "user" },
};

const mailboxes: Readonly<Record<string, unknown>> = {
  "Demo list": "demo",
  Empty: "empty",
  "10 groups, 300 contacts": { groups: 10, contacts: 300 },
  "64 groups, 1,000 contacts": { groups: 64, contacts: 1000 },
};

/** Adds the controls of the simulated Exchange to the drawer. */
export function showExchangeControls(control: ServerCalls["controlExchange"]): void {
  const status = element("p", { role: "status" });
  const run = async (words: string, call: Promise<void>): Promise<void> => {
    status.textContent = await call.then(() => words).catch((error: unknown) => String(error));
  };

  const fault = choice(Object.keys(faults));
  const caller = choice(Object.keys(callers));
  caller.setAttribute("aria-label", "Whose call");
  const script = action("Set error", () =>
    run(
      `The next call ${caller.value} returns: ${fault.value}.`,
      control("faults/add", { fault: faults[fault.value], ...callers[caller.value] }),
    ),
  );
  const forget = action("Clear errors", () => run("No simulated errors.", control("faults/clear", {})));
  const refuse = element("input", { type: "checkbox" });
  refuse.addEventListener("change", () => {
    const on = refuse.checked;
    void run(on ? "Add-ins are now refused." : "Add-ins are now allowed.", control("refuse-add-ins", { on }));
  });
  const refuseDirectory = element("input", { type: "checkbox" });
  refuseDirectory.addEventListener("change", () => {
    const on = refuseDirectory.checked;
    void run(
      on ? "The directory is now closed to add-ins." : "The directory is now open to add-ins.",
      control("refuse-directory", { on }),
    );
  });
  const mailbox = choice(Object.keys(mailboxes));
  const fill = action("Reset mailbox", () =>
    run(`Mailbox reset: ${mailbox.value}.`, control("reset", { content: mailboxes[mailbox.value] })),
  );

  part("exchange").append(
    row("The next call", fault, caller, script, forget),
    row("Mailbox", mailbox, fill),
    element("label", {}, refuse, " Refuse add-ins (as real servers may)"),
    element("label", {}, refuseDirectory, " Directory closed to add-ins (ResolveNames)"),
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
