import type { XsdValidator } from "libxml2-wasm";
import {
  faultAnswer,
  plainAnswer,
  replyAnswer,
  signInPage,
  truncated,
  withIllegalCharacter,
  type Answer,
} from "./answer.ts";
import { checkHeaders } from "./checkHeaders.ts";
import type { FaultScript, ScriptedFault } from "./faultScript.ts";
import type { Mailbox } from "./mailbox.ts";
import type { OperationHandlers, ReplyForm } from "./operationHandler.ts";
import { failedWith } from "./outcome.ts";
import { readRequest } from "./readRequest.ts";
import { busyFault, refusedFault } from "./soapFault.ts";

export interface CallSetting {
  readonly schema: XsdValidator;
  readonly handlers: OperationHandlers;
  readonly faults: FaultScript;
  readonly mailbox: Mailbox;
  /** True for a call of an add-in, false for a call with the user's own account. */
  readonly isAddIn: boolean;
}

/** Result of a call: a response, possibly delayed, or none if the connection is closed. */
export interface Performed {
  /** Undefined if the request is invalid. */
  readonly operation?: string;
  readonly answer?: Answer;
  readonly delayMilliseconds?: number;
  /** Promise that delays the response, if set. */
  readonly heldUntil?: Promise<unknown>;
}

/**
 * Handles one envelope. An invalid request gets its own fault before any simulated one, so that a simulated fault never
 * hides a client's bug.
 */
export function performCall(envelope: Buffer, setting: CallSetting): Performed {
  const read = readRequest(envelope, setting.schema);
  if (!read.ok) return { answer: faultAnswer(read.fault) };
  const { body, headers } = read.request;
  const operation = body.name;
  const refused = checkHeaders(headers, setting.mailbox);
  if (refused) return { operation, answer: faultAnswer(refused) };
  const handler = setting.handlers.get(operation);
  if (!handler)
    return { operation, answer: plainAnswer(501, `The simulator does not know ${operation} yet.`) };

  const caller = setting.isAddIn ? "add-in" : "user";
  const { isOpenToAddIns = false, isClosedToAddIns = false } = handler;
  const fault = setting.faults.take({ operation, caller, isOpenToAddIns, isClosedToAddIns });
  return {
    operation,
    ...answerWith(fault, handler, () => {
      const handled = handler.handle(body, setting.mailbox);
      return "status" in handled ? plainAnswer(handled.status, "") : replyAnswer(handler, handled);
    }),
  };
}

/** Simulates a fault. `perform` makes the change and returns the correct response. */
function answerWith(fault: ScriptedFault | undefined, form: ReplyForm, perform: () => Answer): Performed {
  switch (fault?.kind) {
    case undefined:
      return { answer: perform() };
    case "refused":
      return { answer: faultAnswer(refusedFault) };
    case "busy":
      return { answer: faultAnswer(busyFault(fault.backOffMilliseconds ?? 10_000)) };
    case "slow":
      return { answer: perform(), delayMilliseconds: fault.milliseconds };
    case "held":
      return { answer: perform(), heldUntil: fault.until };
    case "dropped":
      if (fault.when === "after") perform();
      return {};
    case "malformed":
      return { answer: malformed[fault.as](perform()) };
    case "response": {
      const { code, messageText = "A fault scripted in the simulator.", values } = fault;
      return { answer: replyAnswer(form, failedWith(code, messageText, values)) };
    }
    case "fault": {
      const { code, message = "A fault scripted in the simulator." } = fault;
      return { answer: faultAnswer({ code, message }) };
    }
    case "http":
      return { answer: { ...plainAnswer(fault.status, fault.body ?? ""), headers: fault.headers ?? {} } };
  }
}

const malformed: Readonly<Record<"html" | "truncated" | "illegalCharacter", (reply: Answer) => Answer>> = {
  html: () => signInPage,
  truncated,
  illegalCharacter: withIllegalCharacter,
};
