import { useEffect, useState } from "react";
import type { Wait } from "../ews/client.ts";
import { parseMessage } from "../i18n/messages.ts";
import { secondsLeft, whyAgain } from "./wait.ts";
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
