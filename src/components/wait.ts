import type { Wait } from "../ews/client.ts";
import type { EwsFailure } from "../ews/failure.ts";
import { topicOf } from "../ews/failureMeaning.ts";
import type { StartWording } from "../i18n/wording.ts";

/** Returns the seconds left of a wait: a countdown that ends with 1. */
export const secondsLeft = ({ since, milliseconds }: Wait, now: number): number =>
  Math.max(1, Math.ceil(milliseconds / 1_000) - Math.floor(Math.max(0, now - since) / 1_000));

/** Returns the reason for another attempt, as a sentence. */
export function whyAgain(failure: EwsFailure, { text, number }: StartWording): string {
  switch (failure.kind) {
    case "timeout":
      return text("noAnswer", { seconds: number(Math.round(failure.milliseconds / 1_000)) });
    case "host":
      if (failure.cause === "offline") return text("offline");
      return text(failure.cause === "tooManyCalls" ? "tooManyCalls" : "exchangeBusy");
    case "http":
      if (failure.cause === "offline") return text("offline");
      return text(failure.cause === "unreachable" ? "unreachable" : "exchangeBusy");
    case "fault":
    case "response":
      return text(topicOf(failure) === "conflict" ? "changedAtOnce" : "exchangeBusy");
    case "cancelled":
    case "malformed":
    case "refused":
      return text("exchangeBusy");
  }
}
