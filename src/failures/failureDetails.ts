import type { Wording } from "../i18n/wording.ts";
import type { FailedCall } from "../store/state.ts";
import { codeOf } from "./failureTitles.ts";

/** Returns the technical details of a failure as pairs of name and value, the most useful first. */
export function failureDetails(
  { failure, trace }: FailedCall,
  { text, number, exactTime }: Wording,
): readonly (readonly [string, string])[] {
  const { kind } = failure;
  const values = "values" in failure ? failure.values : {};
  const retryAfter = kind === "http" ? failure.retryAfter : undefined;
  const { BackOffMilliseconds: backOff = retryAfter?.toString(), ...others } = values;
  // The position in the request, or in a response that cannot be read.
  const line = "line" in failure ? failure.line : undefined;
  const column = kind === "fault" ? failure.position : kind === "malformed" ? failure.column : undefined;
  const isFromServer = kind === "refused" || kind === "fault" || kind === "response";
  const pairs: readonly (readonly [string, string | undefined])[] = [
    [text("failureCode"), codeOf(failure)],
    [text("operation"), trace.operation],
    [text("route"), text(trace.route === "direct" ? "directConnection" : "throughOutlook")],
    [text("when"), exactTime(trace.startedAt)],
    [text("attempts"), trace.tries === undefined ? undefined : number(trace.tries)],
    [text("took"), text("seconds", { count: number(Math.round(trace.milliseconds / 10) / 100) })],
    [text("serverText"), isFromServer ? failure.message : undefined],
    [
      text("outlookError"),
      kind === "host" ? [failure.code, failure.name, failure.message].filter(Boolean).join(" · ") : undefined,
    ],
    [text("httpAnswer"), kind === "http" ? failure.message : undefined],
    [
      text("backOff"),
      backOff && /^\d+$/.test(backOff)
        ? text("seconds", { count: number(Number(backOff) / 1_000) })
        : backOff,
    ],
    [
      text("place"),
      line === undefined
        ? undefined
        : text("lineAndPosition", { line: String(line), position: String(column ?? "?") }),
    ],
    [text("violation"), kind === "fault" ? failure.violation : undefined],
    [text("pathAtFault"), kind === "malformed" ? failure.path : undefined],
    [text("problem"), kind === "malformed" ? failure.message : undefined],
    ...Object.entries(others),
    [text("server"), trace.serverVersion],
  ];
  return pairs.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}
