import type { Wording } from "../i18n/wording.ts";
import type { FailedCall } from "../store/state.ts";

/** Returns the technical details of a failure as pairs of name and value, the most useful first. */
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
    [text("route"), text(trace.route === "direct" ? "directConnection" : "outlook")],
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
    ...placeInRequest(failure, wording),
    ...Object.entries(others),
    [text("server"), trace.serverVersion],
  ];
  return pairs.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}

/** Returns the message of the server. Undefined if the message comes from Outlook or from this add-in's parser. */
const serverText = (failure: FailedCall["failure"]): string | undefined =>
  failure.kind === "refused" || failure.kind === "fault" || failure.kind === "response"
    ? failure.message
    : undefined;

function placeInRequest(
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
