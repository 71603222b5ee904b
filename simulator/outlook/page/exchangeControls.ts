import { element, part } from "./element.ts";
import type { ServerCalls } from "./serverCalls.ts";
import type { Store } from "./store.ts";
import type { WireLog } from "./wireLog.ts";

/** Errors offered in the page, as defined in simulator/exchange/faultScript.ts. */
const faults: Readonly<Record<string, object>> = {
  "Busy, try again after 10 seconds": { kind: "busy", backOffMilliseconds: 10_000 },
  "Refuse add-ins": { kind: "refused" },
  "No response for 10 seconds": { kind: "slow", milliseconds: 10_000 },
  "No response for 60 seconds": { kind: "slow", milliseconds: 60_000 },
  "Connection lost before the change": { kind: "dropped", when: "before" },
  "Connection lost after the change": { kind: "dropped", when: "after" },
  "A sign-in page": { kind: "malformed", as: "html" },
  "A redirect to a sign-in page": {
    kind: "http",
    status: 302,
    headers: { Location: "/owa/auth/logon.aspx" },
  },
  "Sign-in required": { kind: "http", status: 401 },
  "Session expired": { kind: "http", status: 440 },
  "Half a response": { kind: "malformed", as: "truncated" },
  "An invalid character in the response": { kind: "malformed", as: "illegalCharacter" },
  "The group does not exist": { kind: "response", code: "ErrorInvalidImGroupId" },
  "The contact does not exist": { kind: "response", code: "ErrorInvalidImContactId" },
  "The mailbox is full": { kind: "response", code: "ErrorQuotaExceeded" },
  "An internal error": { kind: "fault", code: "ErrorInternalServerError" },
  "Service unavailable": { kind: "http", status: 503 },
  "Service unavailable, try again after 5 seconds": {
    kind: "http",
    status: 503,
    headers: { "Retry-After": "5" },
  },
};

/** Whose next call gets the error. */
const callers: Readonly<Record<string, object>> = {
  "any call": {},
  "a call through Outlook": { caller: "add-in" },
  "a direct call": { caller: "user" },
};

const mailboxes: Readonly<Record<string, unknown>> = {
  "Demo list": "demo",
  Empty: "empty",
  "10 groups, 300 contacts": { groups: 10, contacts: 300 },
  "64 groups, 1,000 contacts": { groups: 64, contacts: 1000 },
};

/**
 * Connects the controls of the simulated Exchange. What was done takes the place of the tip. The number of errors that
 * are still to come is asked for after each call in the log.
 */
export function showExchangeControls(control: ServerCalls["controlExchange"], log: Store<WireLog>): void {
  const [fault, caller, mailbox] = ["fault", "caller", "mailbox"].map((id) => part(id, HTMLSelectElement));
  const clear = part("clear-errors", HTMLButtonElement);
  if (!fault || !caller || !mailbox) return;
  fill(fault, faults);
  fill(caller, callers);
  fill(mailbox, mailboxes);

  let shown = -1;
  const countErrors = async (): Promise<void> => {
    const { waiting } = (await control("faults/waiting", {})) as { readonly waiting: number };
    if (waiting === shown) return;
    shown = waiting;
    clear.textContent = waiting > 0 ? `Clear errors (${waiting})` : "Clear errors";
    clear.disabled = waiting === 0;
  };
  const run = async (words: string, call: Promise<unknown>): Promise<void> => {
    const said = await call.then(() => words).catch((error: unknown) => String(error));
    part("status").textContent = said;
    part("tip").hidden = true;
    part("hide-tip").hidden = true;
    await countErrors();
  };
  const onClick = (id: string, act: () => Promise<void>): void =>
    part(id).addEventListener("click", () => void act());

  onClick("apply", () =>
    run(
      `The next call gets: ${fault.value}.`,
      control("faults/add", { fault: faults[fault.value], ...callers[caller.value] }),
    ),
  );
  onClick("clear-errors", () => run("No simulated errors.", control("faults/clear", {})));
  onClick("reset", () =>
    run(`Mailbox reset: ${mailbox.value}.`, control("reset", { content: mailboxes[mailbox.value] })),
  );
  onToggle("refuse-add-ins", (on) =>
    run(on ? "Add-ins are now refused." : "Add-ins are now allowed.", control("refuse-add-ins", { on })),
  );
  onToggle("refuse-directory", (on) =>
    run(
      on ? "The directory is now closed to add-ins." : "The directory is now open to add-ins.",
      control("refuse-directory", { on }),
    ),
  );
  log.watch(() => {
    if (shown > 0) void countErrors();
  });
  void countErrors();
}

const fill = (select: HTMLSelectElement, choices: Readonly<Record<string, unknown>>): void =>
  select.append(...Object.keys(choices).map((label) => element("option", {}, label)));

function onToggle(id: string, act: (on: boolean) => Promise<void>): void {
  const box = part(id, HTMLInputElement);
  box.addEventListener("change", () => void act(box.checked));
}
