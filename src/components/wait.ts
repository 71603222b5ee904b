import type { Wait } from "../ews/client.ts";
import type { EwsFailure } from "../ews/failure.ts";
import { topicOf } from "../ews/failureMeaning.ts";
import type { StartWording } from "../i18n/wording.ts";

/** How many whole seconds a wait has to go, as one counts down: from all of them to one. */
export const secondsLeft = ({ since, milliseconds }: Wait, now: number): number =>
  Math.max(1, Math.ceil(milliseconds / 1_000) - Math.floor(Math.max(0, now - since) / 1_000));

/** Why something is tried again, as a sentence. */
export function whyAgain(failure: EwsFailure, { text, number }: StartWording): string {
  switch (failure.kind) {
    case "timeout":
      return text("noAnswer", { seconds: number(Math.round(failure.milliseconds / 1_000)) });
    case "host":
      if (failure.cause === "offline") return text("offline");
      return text(failure.cause === "tooManyCalls" ? "tooManyCalls" : "busyChange");
    case "http":
      if (failure.cause === "offline") return text("offline");
      return text(failure.cause === "unreachable" ? "unreachable" : "busyChange");
    case "fault":
    case "response":
      return text(topicOf(failure) === "conflict" ? "changedAtOnce" : "busyChange");
    case "cancelled":
    case "malformed":
    case "refused":
      return text("busyChange");
  }
}
