/** What can be made to happen to a call. Whether the change is made stands with each. */
export type ScriptedFault =
  /** Refused as an add-in's call is: fault ErrorAccessDenied. Nothing is changed. */
  | { readonly kind: "refused" }
  /** Fault ErrorServerBusy; 10,000 ms unless given. Nothing is changed. */
  | { readonly kind: "busy"; readonly backOffMilliseconds?: number }
  /** The answer is right, and late by so many milliseconds. The change is made at once. */
  | { readonly kind: "slow"; readonly milliseconds: number }
  /** The answer is right, and comes once `until` resolves: for those who run the simulator. The change is made at once. */
  | { readonly kind: "held"; readonly until: Promise<unknown> }
  /** The connection breaks without an answer, before or after the change is made. */
  | { readonly kind: "dropped"; readonly when: "before" | "after" }
  /** The change is made, and the reply cannot be read: a sign-in page, a half, or a reference to U+0000. */
  | { readonly kind: "malformed"; readonly as: "html" | "truncated" | "illegalCharacter" }
  /** ResponseClass Error with any code. Nothing is changed. */
  | {
      readonly kind: "response";
      readonly code: string;
      readonly messageText?: string;
      readonly values?: Readonly<Record<string, string>>;
    }
  /** A SOAP fault with any code. Nothing is changed. */
  | { readonly kind: "fault"; readonly code: string; readonly message?: string }
  /**
   * An HTTP status without an envelope, such as 401, 403 or 503, with headers such as Retry-After or Location and with
   * a body if they are given. Nothing is changed.
   */
  | {
      readonly kind: "http";
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    };

/** Who calls: Outlook for an add-in, or the user's own sign-in. */
export type Caller = "add-in" | "user";

/** Which calls a fault is for. */
export interface FaultScope {
  /** One operation alone, such as "AddImGroup"; any if left out. */
  readonly operation?: string;
  /** How many calls; one if left out. */
  readonly calls?: number;
  /** The calls of one caller alone; any if left out. */
  readonly caller?: Caller;
}

/** The faults to come. They happen in the order in which they were scripted, one to a call. */
export interface FaultScript {
  /** While true, calls of add-ins are refused, and those of the user's own sign-in are not. */
  refuseAddIns: boolean;
  readonly add: (fault: ScriptedFault, scope?: FaultScope) => void;
  /** Forgets every fault that has not happened yet, and lets add-ins in again. */
  readonly clear: () => void;
  /** How many calls will still meet a fault. */
  readonly waiting: () => number;
  /** Takes the fault that this call meets, if any. */
  readonly take: (call: FaultableCall) => ScriptedFault | undefined;
}

interface FaultableCall {
  readonly operation: string;
  readonly caller: Caller;
  /** Whether add-ins may call it on every server, so that it is not refused to them. */
  readonly isOpenToAddIns: boolean;
}

/** Makes an empty script. */
export function createFaultScript(): FaultScript {
  let scripted: (FaultScope & { readonly fault: ScriptedFault; calls: number })[] = [];
  const script: FaultScript = {
    refuseAddIns: false,
    add: (fault, { calls = 1, ...scope } = {}) => {
      scripted.push({ fault, calls, ...scope });
    },
    clear: () => {
      scripted = [];
      script.refuseAddIns = false;
    },
    waiting: () => scripted.reduce((sum, { calls }) => sum + calls, 0),
    take: (call) => {
      const next = scripted.find(
        ({ operation = call.operation, caller = call.caller }) =>
          operation === call.operation && caller === call.caller,
      );
      const isRefused = script.refuseAddIns && call.caller === "add-in" && !call.isOpenToAddIns;
      if (!next) return isRefused ? { kind: "refused" } : undefined;
      next.calls -= 1;
      scripted = scripted.filter(({ calls }) => calls > 0);
      return next.fault;
    },
  };
  return script;
}
