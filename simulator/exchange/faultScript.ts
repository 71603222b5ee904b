/** Failures that can be simulated for a call. The comment of each says whether the change is made. */
export type ScriptedFault =
  /** Refusal as for an add-in's call: fault ErrorAccessDenied. Nothing is changed. */
  | { readonly kind: "refused" }
  /** Fault ErrorServerBusy, with a back-off of 10,000 ms by default. Nothing is changed. */
  | { readonly kind: "busy"; readonly backOffMilliseconds?: number }
  /** Correct response, delayed by this many milliseconds. The change is made immediately. */
  | { readonly kind: "slow"; readonly milliseconds: number }
  /**
   * Correct response, delayed until `until` resolves. Only for code that runs the simulator. The change is made
   * immediately.
   */
  | { readonly kind: "held"; readonly until: Promise<unknown> }
  /** Connection that closes without a response, before or after the change is made. */
  | { readonly kind: "dropped"; readonly when: "before" | "after" }
  /** Unreadable response: a sign-in page, a truncated response, or a reference to U+0000. The change is made. */
  | { readonly kind: "malformed"; readonly as: "html" | "truncated" | "illegalCharacter" }
  /** Response with ResponseClass Error and any code. Nothing is changed. */
  | {
      readonly kind: "response";
      readonly code: string;
      readonly messageText?: string;
      readonly values?: Readonly<Record<string, string>>;
    }
  /** SOAP fault with any code. Nothing is changed. */
  | { readonly kind: "fault"; readonly code: string; readonly message?: string }
  /**
   * HTTP status without an envelope, such as 401, 403, or 503, with optional headers such as Retry-After or Location
   * and an optional body. Nothing is changed.
   */
  | {
      readonly kind: "http";
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    };

/** Caller: an add-in through Outlook, or the user's own account. */
export type Caller = "add-in" | "user";

/** Calls that a fault applies to. */
export interface FaultScope {
  /** Operation, such as "AddImGroup". Any operation by default. */
  readonly operation?: string;
  /** Number of calls. One by default. */
  readonly calls?: number;
  /** Any caller by default. */
  readonly caller?: Caller;
}

/** Faults for future calls, one per call, in the order in which they were added. */
export interface FaultScript {
  /** While true, calls of add-ins are refused, but not calls with the user's own account. */
  refuseAddIns: boolean;
  /** While true, add-ins may not search the directory (ResolveNames). Whether servers allow it is not known. */
  refuseDirectory: boolean;
  readonly add: (fault: ScriptedFault, scope?: FaultScope) => void;
  /** Removes all pending faults and allows add-ins again. */
  readonly clear: () => void;
  /** Returns the number of calls that will still fail. */
  readonly waiting: () => number;
  /** Removes and returns the next fault for this call, if there is one. */
  readonly take: (call: FaultableCall) => ScriptedFault | undefined;
}

interface FaultableCall {
  readonly operation: string;
  readonly caller: Caller;
  /** True if every server allows add-ins to call the operation, so that it is never refused. */
  readonly isOpenToAddIns: boolean;
  /** True if no server allows add-ins to call the operation. */
  readonly isClosedToAddIns?: boolean;
}

/** Creates an empty script. */
export function createFaultScript(): FaultScript {
  let scripted: (FaultScope & { readonly fault: ScriptedFault; calls: number })[] = [];
  // ResolveNames is on one of Microsoft's two lists of operations for add-ins, so that it has a switch of its own.
  const isRefusedToAddIns = ({ operation, isOpenToAddIns, isClosedToAddIns = false }: FaultableCall) =>
    isClosedToAddIns ||
    (operation === "ResolveNames" ? script.refuseDirectory : script.refuseAddIns && !isOpenToAddIns);
  const script: FaultScript = {
    refuseAddIns: false,
    refuseDirectory: false,
    add: (fault, { calls = 1, ...scope } = {}) => {
      scripted.push({ fault, calls, ...scope });
    },
    clear: () => {
      scripted = [];
      script.refuseAddIns = false;
      script.refuseDirectory = false;
    },
    waiting: () => scripted.reduce((sum, { calls }) => sum + calls, 0),
    take: (call) => {
      const next = scripted.find(
        ({ operation = call.operation, caller = call.caller }) =>
          operation === call.operation && caller === call.caller,
      );
      const isRefused = call.caller === "add-in" && isRefusedToAddIns(call);
      if (!next) return isRefused ? { kind: "refused" } : undefined;
      next.calls -= 1;
      scripted = scripted.filter(({ calls }) => calls > 0);
      return next.fault;
    },
  };
  return script;
}
