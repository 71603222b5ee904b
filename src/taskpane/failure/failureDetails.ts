import type { Wording } from "../../i18n/wording.ts";
import type { FailedCall } from "../state.ts";

/** A failure for those who look into it: pairs of a name and what is known, in the order of their use. */
export function failureDetails(
  { failure, trace }: FailedCall,
  wording: Wording,
): readonly (readonly [string, string])[] {
  const { text, number, exactTime } = wording;
  const values = "values" in failure ? failure.values : {};
  const { BackOffMilliseconds: backOff, ...others } = values;
  const pairs: readonly (readonly [string, string | undefined])[] = [
    [text("operation"), trace.operation],
    [text("route"), text("outlook")],
    [text("when"), exactTime(trace.startedAt)],
    [text("took"), text("seconds", { count: number(Math.round(trace.milliseconds / 10) / 100) })],
    [text("serverText"), "message" in failure && failure.kind !== "host" ? failure.message : undefined],
    [
      text("outlookError"),
      failure.kind === "host"
        ? [failure.code, failure.name, failure.message].filter(Boolean).join(" · ")
        : undefined,
    ],
    [
      text("backOff"),
      backOff === undefined ? undefined : text("milliseconds", { count: number(Number(backOff)) }),
    ],
    ...placeOf(failure, wording),
    ...Object.entries(others),
    [text("server"), trace.serverVersion],
  ];
  return pairs.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}

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
    ];
  return [];
}
