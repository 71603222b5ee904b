import { useEffect, useState } from "react";
import type { Wait } from "../ews/client.ts";
import type { EwsFailure } from "../ews/failure.ts";
import { topicOf } from "../ews/failureMeaning.ts";
import { parseMessage } from "../i18n/messages.ts";
import type { StartWording } from "../i18n/wording.ts";
import { useStartWording } from "./WordingContext.tsx";

/**
 * The reason for a wait, and the seconds until the next attempt. Assistive technology announces it once: the countdown
 * is a timer, which is not announced.
 */
export function WaitText({ wait }: { readonly wait: Wait }) {
  const wording = useStartWording();
  const { messages, number } = wording;
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const values = {
    why: whyAgain(wait.failure, wording),
    seconds: number(secondsLeft(wait, now)),
    next: number(wait.nextTry),
    tries: number(wait.tries),
  };
  return (
    <span role="status">
      {parseMessage(messages.tryingAgain, values).map((part, index) => {
        if ("text" in part) return part.text;
        return (
          <bdi key={index} {...(part.name === "seconds" && { role: "timer" })}>
            {part.value}
          </bdi>
        );
      })}
    </span>
  );
}

/** Returns the seconds left of a wait: a countdown that ends with 1. */
export const secondsLeft = ({ since, milliseconds }: Wait, now: number): number =>
  Math.max(1, Math.ceil(milliseconds / 1_000) - Math.floor(Math.max(0, now - since) / 1_000));

/** Returns the reason for another attempt, as a sentence. */
export function whyAgain(failure: EwsFailure, { text, number }: StartWording): string {
  if (failure.kind === "timeout")
    return text("noAnswer", { seconds: number(Math.round(failure.milliseconds / 1_000)) });
  if (topicOf(failure) === "conflict") return text("changedAtOnce");
  const cause = "cause" in failure ? failure.cause : undefined;
  return text(
    cause === "offline" || cause === "tooManyCalls" || cause === "unreachable" ? cause : "exchangeBusy",
  );
}
