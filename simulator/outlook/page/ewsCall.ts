import type { ProxiedCall } from "../ewsProxy.ts";
import type { HostAnswer } from "./conversation.ts";
import type { OutlookFault, OutlookState } from "./outlookState.ts";
import type { Store } from "./store.ts";
import type { WireRecorder } from "./wireLog.ts";

const failed = (errorMessage: string): HostAnswer => ({
  data: { wasProxySuccessful: false, errorMessage, statusCode: 500, statusDescription: "", body: "" },
});

const httpError = (status: number, words: string): string =>
  `The remote server returned an error: (${status}) ${words}.`;

const tooLarge = "Response exceeds 1 MB size limit. Please modify your EWS request.";

/** Responses to office.js for each fault, or `undefined` for no response. Nothing reaches Exchange. */
const faultAnswers: Record<OutlookFault, HostAnswer | undefined> = {
  neverAnswers: undefined,
  nullData: { data: null },
  emptyObject: { data: {} },
  errorObject: { data: { error: true, errorCode: 9002 } },
  protocolError: { data: {}, errorCode: -2 },
  proxyFailure: failed("The request failed. The remote server did not respond."),
  proxyFailureWithoutMessage: failed(""),
  offline: failed("You're not connected to the internet. Check your connection and try again."),
  tooManyCalls: failed("There are too many incomplete requests. Try again later."),
  unauthorized: failed(httpError(401, "Unauthorized")),
  forbidden: failed(httpError(403, "Forbidden")),
  serverError: failed(httpError(500, "Internal Server Error")),
  replyTooLarge: failed(tooLarge),
};

/** Sends an envelope to the playground's server, which passes it to Exchange. */
export type SendEnvelope = (envelope: string) => Promise<ProxiedCall>;

/**
 * Plays the host's side of makeEwsRequestAsync: sends the envelope and returns the response like Outlook. A simulated
 * fault replaces one call.
 */
export async function ewsCall(
  envelope: string,
  state: Store<OutlookState>,
  recorder: WireRecorder,
  send: SendEnvelope,
): Promise<HostAnswer | undefined> {
  const { nextFault, callLimit } = state.get();
  const end = recorder.begin(envelope);
  if (nextFault !== "") {
    state.set({ nextFault: "" });
    end({ outcome: `Outlook: ${nextFault}` });
    return faultAnswers[nextFault];
  }
  if (callLimit > 0 && recorder.underWay() > callLimit) {
    end({ outcome: `Outlook: more than ${callLimit} calls at once` });
    return faultAnswers.unauthorized;
  }
  const call = await send(envelope);
  const answer = handOver(call, state.get());
  const message = (answer.data as { errorMessage: string }).errorMessage;
  const outcome = message === "" ? "succeeded" : `failed: ${message}`;
  end(call.kind === "reply" ? { status: call.status, reply: call.body, outcome } : { outcome });
  return answer;
}

function handOver(call: ProxiedCall, { replyLimit, faultDelivery }: OutlookState): HostAnswer {
  if (call.kind === "none") return failed(call.message);
  const { status, statusText, body } = call;
  if (replyLimit > 0 && body.length > replyLimit) return failed(tooLarge);
  // Redirects are not followed (assumed), because they would lead away from the fixed address.
  if (faultDelivery === "outlookOnTheWeb" && status >= 300)
    return failed(faultString(body) ?? httpError(status, statusText));
  return {
    data: {
      wasProxySuccessful: true,
      errorMessage: "",
      statusCode: status,
      statusDescription: statusText,
      body,
    },
  };
}

/** Returns the text of a SOAP fault, or undefined if the body contains none. */
function faultString(body: string): string | undefined {
  const fault = new DOMParser().parseFromString(body, "text/xml").getElementsByTagNameNS("*", "Fault")[0];
  return fault?.getElementsByTagName("faultstring")[0]?.textContent;
}
