import type { HostFailure, HttpFailure } from "../ews/failure.ts";
import { isOutcomeUnknown } from "../ews/failureMeaning.ts";
import { codeMeaning } from "../ews/responseCodes.ts";
import type { TextKey } from "../i18n/messages.ts";
import type { Wording } from "../i18n/wording.ts";
import type { Failed, FailureContext, FailureText } from "./failureContext.ts";
import { titleOfUnknown } from "./failureTitles.ts";
import { textsByChange } from "./textsByChange.ts";

type TextWithoutCodes = Omit<FailureText, "codes">;

/** Returns the text about a call that Exchange did not carry out, by the cause of the failure. */
export function failedText(
  { failure, trace }: Failed,
  context: FailureContext,
  wording: Wording,
): TextWithoutCodes {
  const { change } = context;
  const { sentences } = wording;
  const say = (...keys: readonly TextKey[]) => sentences(...keys.map((key) => wording.text(key)));
  const toText = (
    title: string,
    text: string,
    remedy: FailureText["remedy"] = "tryAgain",
  ): TextWithoutCodes => ({ title, text, tone: "error", remedy });
  const texts = textsByChange[change];

  const listBefore = context.listShown ? "listOfBefore" : "listNotShown";
  const changes = context.done ?? say("nothingWasChanged");
  const state = change === "readList" ? say(listBefore) : changes;
  const hasGroup = change === "addContact" || change === "addPhoneContact";
  const list = change === "readList" && !context.listShown ? say("formsStillWork") : "";
  switch (failure.kind) {
    case "refused":
      if (trace.route === "direct")
        return toText(say("refusedDirect"), sentences(state, say("askAdministrator")), "askAdministrator");
      return change === "readList"
        ? { ...toText(say("refusedList"), say("refusedStart"), "askAdministrator"), tone: "warning" }
        : toText(say(texts.refused), sentences(state, say("refusedForm")), "askAdministrator");
    case "malformed":
      if (failure.cause === "html")
        return toText(say("notExchange"), sentences(state, say("notExchangeNext"), list));
      return toText(say("brokenReply"), sentences(state, list));
    case "timeout":
    case "cancelled":
      return toText(titleOfUnknown(failure, wording), sentences(state, list));
    case "host":
      return hostText(failure);
    case "http":
      return httpText(failure);
    case "fault":
    case "response":
      return codeText(failure.code);
  }

  function hostText({ cause }: HostFailure): TextWithoutCodes {
    switch (cause) {
      case "busy":
        return busy();
      case "signIn":
        return toText(say("signInEnded"), sentences(state, say("signInNext")));
      case "forbidden":
        return toText(say("forbidden"), sentences(state, say("askAdministrator")));
      case "permission":
        return toText(say("noPermission"), sentences(changes, say("noPermissionNext")), "none");
      case "noItem":
        return toText(say("noItem"), sentences(changes, say("noItemNext")));
      case "tooManyCalls":
        return toText(say("tooManyCalls"), sentences(state, say("waitAndTry")));
      case "requestTooLarge":
        return toText(say("requestTooLarge"), sentences(changes, say("shortenAndTry")), "none");
      case "invalidCall":
        return toText(say("badRequest"), sentences(changes, say("badRequestNext")), "none");
      case "offline":
        return toText(say("offline"), sentences(state, say("offlineNext")));
      case "replyTooLarge":
        return toText(say("replyTooLarge"), sentences(say("nothingIsLost"), list));
      case "noValue":
      case "protocol":
      case "other":
        return toText(titleOfUnknown(failure, wording), sentences(state, list));
    }
  }

  function httpText({ cause }: HttpFailure): TextWithoutCodes {
    const next = (title: TextKey, nextKey: TextKey) => toText(say(title), sentences(state, say(nextKey)));
    switch (cause) {
      case "busy":
        return busy();
      case "signIn":
        return toText(say("asksForSignIn"), sentences(state, say("asksForSignInNext")));
      case "forbidden":
        return next("forbidden", "askAdministrator");
      case "notFound":
        return next("nothingThere", "nothingThereNext");
      case "requestTooLarge":
        return toText(say("tooLargeForServer"), sentences(changes, say("shortenAndTry")), "none");
      case "redirected":
        return next("ledElsewhere", "notExchangeNext");
      case "offline":
        return next("offline", "offlineNext");
      case "unreachable":
        return next("unreachable", "unreachableNext");
      case "gatewayTimeout":
      case "serverError":
      case "other":
        return toText(titleOfUnknown(failure, wording), sentences(state, list));
    }
  }

  function busy(): TextWithoutCodes {
    return toText(say(texts.busy), sentences(state, say("waitAndTry")));
  }

  function codeText(code: string): TextWithoutCodes {
    switch (codeMeaning(code).topic) {
      case "busy":
        return busy();
      case "groupLimit":
        return toText(say("groupLimit"), say(texts.groupLimit), "none");
      case "contactLimit":
        return toText(say("contactLimit"), say("contactLimitNext"), "none");
      case "contact":
        return change === "changeList" ? changedOutside() : other();
      case "group":
      case "item": {
        if (change === "changeList") return changedOutside();
        if (!hasGroup) return other();
        const name = context.groupName ?? wording.text("otherContacts");
        return toText(wording.text("gone", { name }), say("goneNext"), "none");
      }
      case "mailbox":
        if (!hasGroup) return other();
        return toText(say("otherMailbox"), sentences(state, say("goneNext")), "none");
      case "emailAddress":
        if (change !== "addDistributionGroup") return other();
        return toText(say("smtpRefused"), sentences(state, say("smtpRefusedNext")), "none");
      case "request":
        return toText(say("badRequest"), sentences(changes, say("badRequestNext")), "none");
      case "permission":
        return toText(say("forbidden"), sentences(state, say("askAdministrator")));
      case "conflict":
      case "groupName":
      case "distributionGroup":
      case "quota":
      case "server":
      case "unknown":
        return other();
    }
  }

  function changedOutside(): TextWithoutCodes {
    return toText(say("elsewhere"), state, "none");
  }

  function other(): TextWithoutCodes {
    const isOutcomeKnown = change === "readList" || !isOutcomeUnknown(failure);
    return toText(say("otherError"), sentences(isOutcomeKnown ? state : say("changeNotKnown"), list));
  }
}
