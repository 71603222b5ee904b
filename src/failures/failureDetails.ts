import type { Wording } from "../i18n/wording.ts";
import type { FailedCall } from "../store/state.ts";

/** A failure for those who look into it: pairs of a name and what is known, in the order of their use. */
export function failureDetails(
  { failure, trace }: FailedCall,
  wording: Wording,
): readonly (readonly [string, string])[] {
  const { text, number, exactTime } = wording;
  const values = "values" in failure ? failure.values : {};
  const retryAfter = failure.kind === "http" ? failure.retryAfter : undefined;
  const { BackOffMilliseconds: backOff = retryAfter?.toString(), ...others } = values;
  const pairs: readonly (readonly [string, string | undefined])[] = [
    [text("operation"), trace.operation],
    [text("route"), text(trace.route === "direct" ? "directRoute" : "outlook")],
    [text("when"), exactTime(trace.startedAt)],
    [text("took"), text("seconds", { count: number(Math.round(trace.milliseconds / 10) / 100) })],
    [text("serverText"), serverText(failure)],
    [
      text("outlookError"),
      failure.kind === "host"
        ? [failure.code, failure.name, failure.message].filter(Boolean).join(" · ")
        : undefined,
    ],
    [text("httpAnswer"), failure.kind === "http" ? failure.message : undefined],
    [
      text("backOff"),
      backOff && /^\d+$/.test(backOff) ? text("milliseconds", { count: number(Number(backOff)) }) : backOff,
    ],
    ...placeOf(failure, wording),
    ...Object.entries(others),
    [text("server"), trace.serverVersion],
  ];
  return pairs.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}

/** What the server said; of a host's failure and of an answer that could not be read the message is not the server's. */
const serverText = (failure: FailedCall["failure"]): string | undefined =>
  failure.kind === "refused" || failure.kind === "fault" || failure.kind === "response"
    ? failure.message
    : undefined;

function placeOf(
  failure: FailedCall["failure"],
  { text }: Wording,
): readonly (readonly [string, string | undefined])[] {
  const place = (line: number | undefined, position: number | undefined) =>
    line === undefined
      ? undefined
      : text("lineAndPosition", { line: String(line), position: String(position ?? "?") });
  if (failure.kind === "fault")
    return [
      [text("place"), place(failure.line, failure.position)],
      [text("violation"), failure.violation],
    ];
  if (failure.kind === "malformed")
    return [
      [text("place"), place(failure.line, failure.column)],
      [text("pathAtFault"), failure.path],
      [text("problem"), failure.message],
    ];
  return [];
}
