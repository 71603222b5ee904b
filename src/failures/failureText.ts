import type { Trace } from "../ews/client.ts";
import type { EwsFailure, HostFailure, HttpFailure } from "../ews/failure.ts";
import { codeMeaning } from "../ews/responseCodes.ts";
import type { TextKey } from "../i18n/messages.ts";
import type { Wording } from "../i18n/wording.ts";
import { isOutcomeUnknown } from "../ews/failureMeaning.ts";
import type { FormKind } from "../store/drafts.ts";
import type { Attempt } from "../store/state.ts";
import { codeOf, titleOfUnknown } from "./failureTitles.ts";
import { textsByChange } from "./textsByChange.ts";

/** What a failure is to a person. */
export interface FailureText {
  /** What happened. */
  readonly title: string;
  /** What it means for their data, and what to do next. */
  readonly text: string;
  /** The response code and the operation, as they are on the wire. */
  readonly codes: readonly string[];
  /** "warning": nothing is wrong with certainty, as the outcome is not known. */
  readonly tone: "error" | "warning";
  /** What the person can do about it here. */
  readonly remedy: "tryAgain" | "askAdministrator" | "none";
}

/** What was wanted when it failed, and how far finding out has got. */
export interface FailureContext {
  readonly change: FormKind | "readList" | "changeList";
  readonly stage: Exclude<Attempt["kind"], "idle" | "sending">;
  /** The name of the chosen group, for one that is gone. */
  readonly groupName?: string | undefined;
  /** What was done before it failed, in words, where it is not so that nothing was. */
  readonly done?: string | undefined;
  /** Whether an earlier reading of the list is still shown. */
  readonly listShown?: boolean;
}

/** What failed, and what is to be known of the call. */
interface Failed {
  readonly failure: EwsFailure;
  readonly trace: Pick<Trace, "operation" | "route">;
}

/** A failure of which only the route is known any more. */
export const withoutTrace = (failure: EwsFailure): Failed => ({
  failure,
  trace: { operation: "", route: failure.kind === "http" ? "direct" : "outlook" },
});

/** Turns a failure into words: the one place that does, for every screen. */
export function failureText(
  { failure, trace }: Failed,
  wanted: FailureContext,
  wording: Wording,
): FailureText {
  const { change, stage } = wanted;
  const { sentences } = wording;
  const say = (...keys: readonly TextKey[]) => sentences(...keys.map((key) => wording.text(key)));
  const codes = [codeOf(failure, wording), trace.operation].filter((code) => code !== "");
  const words = (title: string, text: string, remedy: FailureText["remedy"] = "tryAgain"): FailureText => ({
    title,
    text,
    codes,
    tone: "error",
    remedy,
  });
  const texts = textsByChange[change];

  if (stage === "foundUndone") return words(say(texts.undone), wanted.done ?? say("nothingWasChanged"));
  if (stage === "unknown" || stage === "findingOut") {
    const happened = titleOfUnknown(failure, wording);
    const meaning =
      stage === "unknown" ? say(texts.stillUnknown, "refreshToSee") : say(texts.may, texts.findingOut);
    return { ...words(happened, meaning), tone: "warning", remedy: "none" };
  }

  const listBefore = wanted.listShown ? "listOfBefore" : "listNotShown";
  const changed = wanted.done ?? say("nothingWasChanged");
  const before = change === "readList" ? say(listBefore) : changed;
  const takesGroup = change === "addContact" || change === "addPhoneContact";
  const list = change === "readList" && !wanted.listShown ? say("formsStillWork") : "";
  switch (failure.kind) {
    case "refused":
      if (trace.route === "direct")
        return words(say("refusedDirect"), sentences(before, say("askAdministrator")), "askAdministrator");
      return change === "readList"
        ? { ...words(say("refusedList"), say("refusedStart"), "askAdministrator"), tone: "warning" }
        : words(say(texts.refused), sentences(before, say("refusedForm")), "askAdministrator");
    case "malformed":
      if (failure.cause === "html")
        return words(say("notExchange"), sentences(before, say("notExchangeNext"), list));
      return words(say("brokenReply"), sentences(before, list));
    case "timeout":
    case "cancelled":
      return words(titleOfUnknown(failure, wording), sentences(before, list));
    case "host":
      return hostText(failure);
    case "http":
      return httpText(failure);
    case "fault":
    case "response":
      return codeText(failure.code);
  }

  function hostText({ cause }: HostFailure): FailureText {
    switch (cause) {
      case "busy":
        return busy();
      case "signIn":
        return words(say("signInEnded"), sentences(before, say("signInNext")));
      case "forbidden":
        return words(say("forbidden"), sentences(before, say("askAdministrator")));
      case "permission":
        return words(say("noPermission"), sentences(changed, say("noPermissionNext")), "none");
      case "noItem":
        return words(say("noItem"), sentences(changed, say("noItemNext")));
      case "tooManyCalls":
        return words(say("tooManyCalls"), sentences(before, say("waitAndTry")));
      case "requestTooLarge":
        return words(say("requestTooLarge"), sentences(changed, say("shortenAndTry")), "none");
      case "invalidCall":
        return words(say("badRequest"), sentences(changed, say("badRequestNext")), "none");
      case "offline":
        return words(say("offline"), sentences(before, say("offlineNext")));
      case "replyTooLarge":
        return words(say("replyTooLarge"), sentences(say("nothingIsLost"), list));
      case "noValue":
      case "protocol":
      case "other":
        return words(titleOfUnknown(failure, wording), sentences(before, list));
    }
  }

  function httpText({ cause }: HttpFailure): FailureText {
    const next = (title: TextKey, nextKey: TextKey) => words(say(title), sentences(before, say(nextKey)));
    switch (cause) {
      case "busy":
        return busy();
      case "signIn":
        return words(say("asksForSignIn"), sentences(before, say("asksForSignInNext")));
      case "forbidden":
        return next("forbidden", "askAdministrator");
      case "notFound":
        return next("nothingThere", "nothingThereNext");
      case "requestTooLarge":
        return words(say("tooLargeForServer"), sentences(changed, say("shortenAndTry")), "none");
      case "redirected":
        return next("ledElsewhere", "notExchangeNext");
      case "offline":
        return next("offline", "offlineNext");
      case "unreachable":
        return next("unreachable", "unreachableNext");
      case "gatewayTimeout":
      case "serverError":
      case "other":
        return words(titleOfUnknown(failure, wording), sentences(before, list));
    }
  }

  function busy(): FailureText {
    return words(say(texts.busy), sentences(before, say("waitAndTry")));
  }

  function codeText(code: string): FailureText {
    switch (codeMeaning(code).topic) {
      case "busy":
        return busy();
      case "groupLimit":
        return words(say("groupLimit"), say(texts.groupLimit), "none");
      case "contactLimit":
        return words(say("contactLimit"), say("contactLimitNext"), "none");
      case "contact":
        return change === "changeList" ? elsewhere() : other();
      case "group":
      case "item": {
        if (change === "changeList") return elsewhere();
        if (!takesGroup) return other();
        const name = wanted.groupName ?? wording.text("otherContacts");
        return words(wording.text("gone", { name }), say("goneNext"), "none");
      }
      case "mailbox":
        if (!takesGroup) return other();
        return words(say("otherMailbox"), sentences(before, say("goneNext")), "none");
      case "emailAddress":
        if (change !== "addDistributionGroup") return other();
        return words(say("smtpRefused"), sentences(before, say("smtpRefusedNext")), "none");
      case "request":
        return words(say("badRequest"), sentences(changed, say("badRequestNext")), "none");
      case "permission":
        return words(say("forbidden"), sentences(before, say("askAdministrator")));
      case "conflict":
      case "groupName":
      case "distributionGroup":
      case "quota":
      case "server":
      case "unknown":
        return other();
    }
  }

  function elsewhere(): FailureText {
    return words(say("elsewhere"), before, "none");
  }

  function other(): FailureText {
    const isKnown = change === "readList" || !isOutcomeUnknown(failure);
    return words(say("otherError"), sentences(isKnown ? before : say("changeNotKnown"), list));
  }
}
