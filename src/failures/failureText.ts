import type { EwsFailure } from "../ews/failure.ts";
import type { Wording } from "../i18n/wording.ts";
import { failedText } from "./failedText.ts";
import type { Failed, FailureContext, FailureText } from "./failureContext.ts";
import { codeOf, titleOfUnknown } from "./failureTitles.ts";
import { textsByChange } from "./textsByChange.ts";

/** Returns the text about a failure. All screens use this function. */
export function failureText(failed: Failed, context: FailureContext, wording: Wording): FailureText {
  return { ...textOfStage(failed, context, wording), code: codeOf(failed.failure) };
}

function textOfStage(failed: Failed, context: FailureContext, wording: Wording): Omit<FailureText, "code"> {
  const { text, sentences } = wording;
  const texts = textsByChange[context.change];
  switch (context.stage) {
    case "failed":
      return failedText(failed, context, wording);
    case "findingOut":
      return {
        title: titleOfUnknown(failed.failure, wording),
        text: sentences(text(texts.may), text(texts.findingOut)),
        tone: "warning",
        remedy: "none",
      };
    case "foundUndone":
      return {
        title: text(texts.undone),
        text: context.done ?? text("nothingWasChanged"),
        tone: "error",
        remedy: "tryAgain",
      };
    case "unknown":
      return {
        title: titleOfUnknown(failed.failure, wording),
        text: sentences(text(texts.stillUnknown), text("refreshToSee")),
        tone: "warning",
        remedy: "none",
      };
  }
}

/** A failure of which only the connection is known. */
export const withoutTrace = (failure: EwsFailure): Failed => ({
  failure,
  trace: { operation: "", route: failure.kind === "http" ? "direct" : "outlook" },
});
