import type { HostFailure, HttpFailure } from "../ews/failure.ts";
import { isOutcomeUnknown } from "../ews/failureMeaning.ts";
import { codeMeaning, type Concern } from "../ews/responseCodes.ts";
import type { TextKey } from "../i18n/messages.ts";
import type { Wording } from "../i18n/wording.ts";
import type { Failed, FailureContext, FailureText } from "./failureContext.ts";
import { titleOfUnknown } from "./failureTitles.ts";
import { textsByChange } from "./textsByChange.ts";

type TextWithoutCode = Omit<FailureText, "code">;

/** Returns the text about a call that Exchange did not carry out, by the cause of the failure. */
export function failedText(
  { failure, trace }: Failed,
  context: FailureContext,
  wording: Wording,
): TextWithoutCode {
  const { change } = context;
  const { text, sentences } = wording;
  const toText = (
    title: string,
    meaning: string,
    remedy: FailureText["remedy"] = "tryAgain",
  ): TextWithoutCode => ({ title, text: meaning, tone: "error", remedy });
  const texts = textsByChange[change];

  const isRead = change === "readList";
  const changed = context.done ?? text("nothingWasChanged");
  const listState = isRead ? text(context.listShown ? "listOfBefore" : "listNotShown") : changed;
  const formsHint = isRead && !context.listShown ? text("formsStillWork") : "";
  const hasGroup = change === "addContact" || change === "addPhoneContact";
  switch (failure.kind) {
    case "refused":
      if (trace.route === "direct")
        return toText(
          text("refusedDirect"),
          sentences(listState, text("askAdministrator")),
          "askAdministrator",
        );
      return isRead
        ? { ...toText(text("refusedList"), text("refusedStart"), "askAdministrator"), tone: "warning" }
        : toText(text(texts.refused), sentences(listState, text("refusedForm")), "askAdministrator");
    case "malformed":
      if (failure.cause === "html")
        return toText(text("notExchange"), sentences(listState, text("notExchangeNext"), formsHint));
      return toText(text("brokenReply"), sentences(listState, formsHint));
    case "timeout":
    case "cancelled":
      return toText(titleOfUnknown(failure, wording), sentences(listState, formsHint));
    case "host":
      return hostText(failure);
    case "http":
      return httpText(failure);
    case "fault":
    case "response":
      return codeText(failure.code);
  }

  function hostText({ cause }: HostFailure): TextWithoutCode {
    switch (cause) {
      case "busy":
        return busy();
      case "signIn":
        return toText(text("signInEnded"), sentences(listState, text("signInNext")));
      case "forbidden":
        return toText(text("forbidden"), sentences(listState, text("askAdministrator")));
      case "permission":
        return toText(text("noPermission"), sentences(changed, text("noPermissionNext")), "none");
      case "noItem":
        return toText(text("noItem"), sentences(changed, text("noItemNext")));
      case "tooManyCalls":
        return toText(text("tooManyCalls"), sentences(listState, text("waitAndTry")));
      case "requestTooLarge":
        return toText(text("requestTooLarge"), sentences(changed, text("shortenAndTry")), "none");
      case "invalidCall":
        return toText(text("badRequest"), sentences(changed, text("badRequestNext")), "none");
      case "offline":
        return toText(text("offline"), sentences(listState, text("offlineNext")));
      case "replyTooLarge":
        return toText(text("replyTooLarge"), sentences(text("nothingIsLost"), formsHint));
      case "noValue":
      case "protocol":
      case "other":
        return toText(titleOfUnknown(failure, wording), sentences(listState, formsHint));
    }
  }

  function httpText({ cause }: HttpFailure): TextWithoutCode {
    const next = (title: TextKey, nextKey: TextKey) =>
      toText(text(title), sentences(listState, text(nextKey)));
    switch (cause) {
      case "busy":
        return busy();
      case "signIn":
        return toText(text("asksForSignIn"), sentences(listState, text("asksForSignInNext")));
      case "forbidden":
        return next("forbidden", "askAdministrator");
      case "notFound":
        return next("exchangeNotFound", "exchangeNotFoundNext");
      case "requestTooLarge":
        return toText(text("tooLargeForServer"), sentences(changed, text("shortenAndTry")), "none");
      case "redirected":
        return next("redirected", "notExchangeNext");
      case "offline":
        return next("offline", "offlineNext");
      case "unreachable":
        return next("unreachable", "unreachableNext");
      case "gatewayTimeout":
      case "serverError":
      case "other":
        return toText(titleOfUnknown(failure, wording), sentences(listState, formsHint));
    }
  }

  function busy(): TextWithoutCode {
    return toText(text(texts.busy), sentences(listState, text("waitAndTry")));
  }

  function codeText(code: string): TextWithoutCode {
    const { topic, concern } = codeMeaning(code);
    switch (topic) {
      case "busy":
        return busy();
      case "groupLimit":
        return toText(text("groupLimit"), text(texts.groupLimit), "none");
      case "contactLimit":
        return toText(text("contactLimit"), text("contactLimitNext"), "none");
      case "contact":
        return change === "changeList" ? changedOutside() : other(concern);
      case "group":
      case "item": {
        if (change === "changeList") return changedOutside();
        if (!hasGroup) return other(concern);
        const name = context.groupName ?? text("otherContacts");
        return toText(text("groupDeletedOutside", { name }), text("groupDeletedOutsideNext"), "none");
      }
      case "mailbox":
        if (!hasGroup) return other(concern);
        return toText(text("otherMailbox"), sentences(listState, text("groupDeletedOutsideNext")), "none");
      case "emailAddress":
        if (change !== "addDistributionGroup") return other(concern);
        return toText(text("smtpRefused"), sentences(listState, text("smtpRefusedNext")), "none");
      case "request":
        return toText(text("badRequest"), sentences(changed, text("badRequestNext")), "none");
      case "permission":
        return toText(text("forbidden"), sentences(listState, text("askAdministrator")));
      case "conflict":
      case "groupName":
      case "distributionGroup":
      case "quota":
      case "server":
      case "unknown":
        return other(concern);
    }
  }

  function changedOutside(): TextWithoutCode {
    return toText(text("listChangedOutside"), listState, "none");
  }

  function other(concern?: Concern): TextWithoutCode {
    const isOutcomeKnown = isRead || !isOutcomeUnknown(failure);
    const next = concern && nextSteps[concern];
    return toText(
      text("otherError"),
      sentences(isOutcomeKnown ? listState : text("changeNotKnown"), next ? text(next) : "", formsHint),
    );
  }
}

/** What to do next, by who can solve the problem that a code reports. */
const nextSteps: Readonly<Record<Concern, TextKey | undefined>> = {
  user: undefined,
  nobody: "waitAndTry",
  administrator: "askAdministrator",
  developers: "badRequestNext",
};
